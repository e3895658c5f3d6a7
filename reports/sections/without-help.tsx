import type { MarginId } from '../../schemas/margins.ts';
import { Plot } from '../../src/svg/plot.tsx';
import { breakdown, cellsOf } from '../breakdowns.ts';
import { hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { overlapFinding, yearFinding } from '../findings.ts';
import { isRegional, splitMargins } from '../indicators.ts';
import { axisOf, drawnGroups, plotRows } from '../plots.ts';
import { groupedRows, shareCells, shareColumns } from '../tables.ts';
import { tellValue } from '../tell.ts';
import { FigureBlock } from './figure-block.tsx';
import { Section } from './section.tsx';
import { SectionNotes } from './section-notes.tsx';
import { WithheldTables } from './withheld-tables.tsx';

const indicator = 'without-help-6m';

/** The share without help, by year, by child, by measure and by region. */
export function WithoutHelp({ context }: { readonly context: ReportContext }) {
  const { shown, withheld } = splitMargins(context, indicator);
  const { words } = context;
  return (
    <Section context={context} id="withoutHelp">
      <p>{words.sections.withoutHelpIntro}</p>
      {shown.map((margin) => (
        <Block context={context} margin={margin} key={margin} />
      ))}
      <WithheldTables context={context} margins={withheld} />
      <SectionNotes context={context} indicator={indicator} />
    </Section>
  );
}

function Block({ context, margin }: { readonly context: ReportContext; readonly margin: MarginId }) {
  const { words, formats } = context;
  const rows = breakdown(context, indicator, margin);
  const cells = cellsOf(context, indicator, margin);
  const national = context.cells.find({ indicator });
  const nationalTold = tellValue(context, national);
  const drawn = drawnGroups(context, cells);
  const finding =
    margin === 'year' ? yearFinding(context, rows, drawn) : overlapFinding(context, rows, drawn);
  return (
    <FigureBlock
      context={context}
      indicator={indicator}
      margin={margin}
      cells={cells}
      finding={isRegional(margin) ? `${finding} ${words.sections.orderNote}` : finding}
      columns={shareColumns(context)}
      groups={groupedRows(context, rows, ([cell]) => (cell === undefined ? null : shareCells(context, cell)))}
    >
      <Plot
        id={`plot-${indicator}-${margin}`}
        kind="dots"
        rows={plotRows(context, rows, drawn)}
        scale={axisOf(cells)}
        format={formats.wholePercent}
        axisLabel={words.shared.axisShare}
        reference={
          margin !== 'year' && hasShare(national) && nationalTold !== null
            ? { value: national.value, label: words.shared.national(nationalTold) }
            : undefined
        }
      />
    </FigureBlock>
  );
}
