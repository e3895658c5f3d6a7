import { group } from 'd3-array';
import { DataTable } from '../../../src/html/data-table.tsx';
import { Details } from '../../../src/html/details.tsx';
import { capitalise } from '../../../src/i18n/text.ts';
import type { ReviewContext } from './context.ts';
import { countName, marginName, tableName } from './names.ts';

/** Which safe figures are withheld for counts of which table, and which counts cost most. */
export function Protection({ context }: { readonly context: ReviewContext }) {
  const { summary, words, formats } = context;
  const { protection } = words.sections;
  if (summary.losses.length === 0) return <p>{protection.none}</p>;
  const byTable = group(summary.losses, ({ lost }) => tableName(context, lost));
  return (
    <>
      <p>{protection.explain}</p>
      <DataTable
        id="table-protection"
        caption={protection.table}
        rowHeading={protection.columns[0] ?? ''}
        columns={protection.columns.slice(1)}
        groups={[...byTable].map(([name, losses]) => ({
          header: `${protection.row}: ${name}`,
          rows: losses.map(({ protects, cells, exact, lost }) => ({
            header: capitalise(
              protects.indicator === lost.indicator && protects.margin !== 'beside'
                ? marginName(context, protects.margin)
                : tableName(context, protects),
            ),
            cells: [formats.count(cells), formats.count(exact)],
          })),
        }))}
      />
      <Details summary={protection.costly}>
        <DataTable
          id="table-costly"
          caption={protection.costly}
          rowHeading={protection.costlyRow}
          columns={protection.costlyColumns}
          groups={[
            {
              rows: summary.costliest.map(({ protects, cells, alone }) => ({
                header: countName(context, protects),
                cells: [formats.count(cells), formats.count(alone)],
              })),
            },
          ]}
        />
      </Details>
    </>
  );
}
