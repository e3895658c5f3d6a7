import type { MarginId } from '../../schemas/margins.ts';
import { capitalise } from '../../src/i18n/text.ts';
import { Plot } from '../../src/svg/plot.tsx';
import { breakdown, cellsOf } from '../breakdowns.ts';
import type { ReportContext } from '../context.ts';
import { categoriesOf, withTotal } from '../indicators.ts';
import { axisOf, drawnGroups } from '../plots.ts';
import { helpRows, repeatFinding, repeatPlotRows } from '../repeats.ts';
import { shareColumns } from '../tables.ts';
import { FigureBlock } from './figure-block.tsx';
import { Section } from './section.tsx';
import { SectionNotes } from './section-notes.tsx';
import { WithheldTables } from './withheld-tables.tsx';

const indicator = 'repeat-order';

/** A new order after the first had ended, by what help had come by then. */
export function RepeatOrder({ context }: { readonly context: ReportContext }) {
  const { shown, withheld } = withTotal(context, indicator);
  return (
    <Section context={context} id="repeatOrder">
      <p>{context.words.firstHelp.repeatIntro}</p>
      {shown.map((margin) => (
        <Block context={context} margin={margin} key={margin} />
      ))}
      <WithheldTables context={context} margins={withheld} />
      <SectionNotes context={context} indicators={[indicator]} />
    </Section>
  );
}

function Block({ context, margin }: { readonly context: ReportContext; readonly margin: MarginId }) {
  const rows = breakdown(context, indicator, margin);
  const cells = cellsOf(context, indicator, margin);
  const drawn = margin === 'total' ? drawnGroups(context, cells) : (['_T'] as const);
  return (
    <FigureBlock
      context={context}
      indicator={indicator}
      margin={margin}
      cells={cells}
      finding={`${repeatFinding(context, indicator, margin, rows)} ${context.words.firstHelp.association}`}
      columns={shareColumns(context, 'ordered')}
      groups={helpRows(context, indicator, rows)}
    >
      {categoriesOf(context, indicator, margin).map((window, at) => {
        const plotted = repeatPlotRows(context, window, margin, rows, drawn);
        return plotted.length === 0 ? null : (
          <div key={window.code}>
            <h4>{capitalise(window.label)}</h4>
            <Plot
              id={`plot-${at + 1}-${indicator}-${margin}`}
              kind="dots"
              rows={plotted}
              scale={axisOf(cells.filter(({ victim }) => drawn.some((group) => group === victim)))}
              format={context.formats.wholePercent}
              axisLabel={context.words.shared.axes.ordered}
            />
          </div>
        );
      })}
    </FigureBlock>
  );
}
