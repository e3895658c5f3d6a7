import { DataTable } from '../../../src/html/data-table.tsx';
import { Details } from '../../../src/html/details.tsx';
import type { TableLoss } from '../../../schemas/review-summary.ts';
import { capitalise } from '../../../src/i18n/text.ts';
import type { ReviewContext } from './context.ts';
import { tableName } from './names.ts';

const sum = (tables: readonly TableLoss[], of: keyof TableLoss) =>
  tables.reduce((total, table) => total + Number(table[of]), 0);

/** What whoever signs should know first. */
export function Brief({ context }: { readonly context: ReviewContext }) {
  const { summary, words, formats } = context;
  const { brief } = words.sections;
  const { tables, rules, narrowest, targets, certificate } = summary;
  const [cells, shown] = [sum(tables, 'cells'), sum(tables, 'shown')];
  return (
    <>
      <ul class="text">
        <li>
          {brief.shown(
            formats.count(shown),
            formats.count(cells),
            formats.percent(cells === 0 ? 0 : shown / cells),
          )}
        </li>
        <li>{brief.unsafe(formats.count(sum(tables, 'unsafe')))}</li>
        <li>{brief.complementary(formats.count(sum(tables, 'complementary')))}</li>
        <li>{brief.other(formats.count(sum(tables, 'other')))}</li>
        <li>
          {narrowest === null
            ? brief.nothing
            : brief.narrowest(formats.count(targets), formats.count(narrowest))}
        </li>
        <li>{brief.rules(formats.count(rules.minimumCount - 1), brief.zeros[rules.zeros])}</li>
        <li>
          {certificate === null ? brief.noCertificate : <a href={`../${certificate}`}>{brief.certificate}</a>}
        </li>
      </ul>
      <p class="soft">{brief.files}</p>
    </>
  );
}

/** By table how many figures are shown and why the others are not; then the reasons over all. */
export function Withheld({ context }: { readonly context: ReviewContext }) {
  const { summary, words, formats } = context;
  const { withheld } = words.sections;
  return (
    <>
      <p>{withheld.explain}</p>
      <DataTable
        id="table-withheld"
        caption={withheld.table}
        rowHeading={withheld.row}
        columns={withheld.columns}
        groups={[
          {
            rows: summary.tables.map((table) => ({
              header: capitalise(tableName(context, table)),
              cells: [
                ...[table.cells, table.shown, table.unsafe, table.complementary, table.other].map(
                  formats.count,
                ),
                table.children === 0
                  ? words.sections.utility.nothing
                  : formats.percent(table.childrenShown / table.children),
              ],
            })),
          },
        ]}
      />
      <Details summary={withheld.reasons}>
        <p>{withheld.reasonExplain}</p>
        <DataTable
          id="table-reasons"
          caption={withheld.reasons}
          rowHeading={withheld.reasonRow}
          columns={withheld.reasonColumns}
          groups={[
            {
              rows: summary.reasons.map(({ reason, cells }) => ({
                header: capitalise(words.reasons[reason]),
                cells: [formats.count(cells)],
              })),
            },
          ]}
        />
      </Details>
    </>
  );
}
