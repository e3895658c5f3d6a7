import { DataTable } from '../../src/html/data-table.tsx';
import { breakdown } from '../breakdowns.ts';
import type { ReportContext } from '../context.ts';
import { indicatorOf, tableState } from '../indicators.ts';
import { groupedRows, shareCells, shareColumns } from '../tables.ts';
import { Section } from './section.tsx';

const indicator = 'without-help-6m';
const margin = 'municipality';

/** The share without help in every municipality, as one table in their fixed order. */
export function Municipalities({ context }: { readonly context: ReportContext }) {
  const { words, language } = context;
  const title = indicatorOf(context, indicator)?.title[language] ?? indicator;
  const state = tableState(context, indicator, margin);
  return (
    <Section context={context} id="municipalities">
      {state === 'absent' ? (
        <p>{words.linkage.absent}</p>
      ) : (
        <DataTable
          id={`table-${indicator}-${margin}`}
          caption={words.sections.figureTitle(title, words.shared.breakdowns[margin])}
          rowHeading={words.shared.rowHeadings[margin]}
          columns={shareColumns(context, 'withoutHelp')}
          groups={groupedRows(context, breakdown(context, indicator, margin), ([cell]) =>
            cell === undefined ? null : shareCells(context, cell),
          )}
        />
      )}
    </Section>
  );
}
