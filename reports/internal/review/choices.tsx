import type { Advice, MethodRow } from '../../../schemas/review-summary.ts';
import { DataTable } from '../../../src/html/data-table.tsx';
import { capitalise } from '../../../src/i18n/text.ts';
import type { ReviewContext } from './context.ts';
import { codeLabel, marginName, tableName } from './names.ts';

/** What each method of disclosure control would leave of the same counts. */
export function Utility({ context }: { readonly context: ReviewContext }) {
  const { summary, words } = context;
  const { utility } = words.sections;
  if (summary.utility === null) return <p>{utility.none}</p>;
  const names = [...new Set(summary.utility.map((row) => nameOf(context, row)))];
  return (
    <>
      <p>{utility.explain}</p>
      <DataTable
        id="table-utility"
        caption={words.frame.sections.utility}
        rowHeading={utility.row}
        columns={utility.columns}
        groups={names.map((header) => ({
          header,
          rows: (summary.utility ?? [])
            .filter((row) => nameOf(context, row) === header)
            .map((row) => ({
              header: capitalise(utility.methods[row.method]),
              cells: figures(context, row),
            })),
        }))}
      />
    </>
  );
}

function nameOf(context: ReviewContext, { table }: MethodRow): string {
  return table === null ? context.words.sections.utility.all : capitalise(tableName(context, table));
}

function figures({ formats, words }: ReviewContext, row: MethodRow): string[] {
  const { nothing } = words.sections.utility;
  const share = (value: number | null) => (value === null ? nothing : formats.percent(value));
  const number = (value: number | null, format: (value: number) => string) =>
    value === null ? nothing : format(value);
  return [
    formats.count(row.kept),
    share(row.shareOfTotalKept),
    share(row.shareUnchanged),
    number(row.meanError, formats.decimal),
    number(row.maxError, formats.count),
    number(row.hellinger, formats.thousandths),
  ];
}

/** Which coarser tables would show more, each worked out. */
export function Advised({ context }: { readonly context: ReviewContext }) {
  const { summary, words, formats } = context;
  const { advice } = words.sections;
  if (summary.advice === null) return <p>{advice.none}</p>;
  const { tried, left } = summary.advice;
  const worth = tried.filter(({ saved, given }) => saved.children > given.children).length;
  return (
    <>
      <p>{advice.explain}</p>
      <p>{worth === 0 ? advice.notWorth : advice.worth(formats.count(worth))}</p>
      <DataTable
        id="table-advice"
        caption={advice.table}
        rowHeading={advice.row}
        columns={advice.columns}
        groups={[
          {
            rows: tried.map((change) => ({
              header: capitalise(changeName(context, change)),
              cells: [
                ...[change.saved.cells, change.given.cells, change.merged].map(formats.count),
                ...[change.saved.children, change.given.children].map(formats.percent),
              ],
            })),
          },
        ]}
      />
      {left.length === 0 ? null : (
        <p>{advice.left(formats.list(left.map((change) => changeName(context, change))))}</p>
      )}
    </>
  );
}

function changeName(context: ReviewContext, { kind, what }: Pick<Advice, 'kind' | 'what'>): string {
  const { words, formats, input, language } = context;
  const { kinds, levels } = words.sections.advice;
  const names: Readonly<Record<string, string>> = levels;
  const called = what.map((code) => {
    if (kind === 'leave_out') return marginName(context, code);
    if (kind === 'merge_age_groups') return codeLabel(input, language, 'age_group', code);
    return names[code] ?? code.replaceAll('+', '–');
  });
  return kinds[kind](formats.list(called));
}
