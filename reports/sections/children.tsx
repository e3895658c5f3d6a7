import type { MarginId } from '../../schemas/margins.ts';
import { Plot } from '../../src/svg/plot.tsx';
import { breakdown, cellsOf } from '../breakdowns.ts';
import type { ReportContext } from '../context.ts';
import { countFinding, yearFinding } from '../findings.ts';
import { isRegional, withTotal } from '../indicators.ts';
import { axisOf, plotRows } from '../plots.ts';
import { countCells, groupedRows } from '../tables.ts';
import { FigureBlock } from './figure-block.tsx';
import { Section } from './section.tsx';
import { SectionNotes } from './section-notes.tsx';
import { WithheldTables } from './withheld-tables.tsx';

const indicator = 'children-with-order';

/** How many children there are to speak of. */
export function Children({ context }: { readonly context: ReportContext }) {
  const { shown, withheld } = withTotal(context, indicator);
  const { words } = context;
  return (
    <Section context={context} id="children">
      <p>{words.sections.childrenIntro}</p>
      {shown.map((margin) => (
        <Block context={context} margin={margin} key={margin} />
      ))}
      <WithheldTables context={context} margins={withheld} />
      <SectionNotes context={context} indicators={[indicator]} />
    </Section>
  );
}

function Block({ context, margin }: { readonly context: ReportContext; readonly margin: MarginId }) {
  const { words, formats } = context;
  const { columns } = words.shared;
  const all = cellsOf(context, indicator, margin);
  const counts = cellsOf(context, indicator, margin, { unit: 'count' });
  const rates = all.some((cell) => cell.unit === 'per_1000');
  const rows = breakdown(context, indicator, margin, { unit: 'count' });
  const drawn = margin === 'total' ? context.groups : (['_T'] as const);
  const finding =
    margin === 'year' ? yearFinding(context, rows, drawn) : countFinding(context, indicator, drawn);
  const counted = [columns.children, columns.interval];
  return (
    <FigureBlock
      context={context}
      indicator={indicator}
      margin={margin}
      cells={counts}
      finding={isRegional(margin) ? `${finding} ${words.sections.orderNote}` : finding}
      columns={rates ? [...counted, columns.population, columns.rate, columns.rateInterval] : counted}
      groups={groupedRows(context, breakdown(context, indicator, margin), (cells) => {
        const count = cells.find(({ unit }) => unit === 'count');
        const rate = cells.find(({ unit }) => unit === 'per_1000');
        return count === undefined ? null : countCells(context, count, rate, rates);
      })}
    >
      <Plot
        id={`plot-${indicator}-${margin}`}
        kind="bars"
        rows={plotRows(context, rows, drawn)}
        scale={axisOf(counts.filter((cell) => (drawn as readonly string[]).includes(cell.victim)))}
        format={formats.count}
        axisLabel={words.shared.axisCount}
      />
    </FigureBlock>
  );
}
