import { group } from 'd3-array';
import { DataTable } from '../../../src/html/data-table.tsx';
import { capitalise } from '../../../src/i18n/text.ts';
import { outsideText } from '../../../src/i18n/text.ts';
import type { ReviewContext } from './context.ts';

/** Exceptions with who answers for them. */
export function Exceptions({ context }: { readonly context: ReviewContext }) {
  const { summary, words, formats } = context;
  const { exceptions } = words.sections;
  if (summary.exceptions.length === 0) return <p>{exceptions.none}</p>;
  return (
    <>
      <p>{exceptions.explain}</p>
      <DataTable
        id="table-exceptions"
        caption={words.frame.sections.exceptions}
        rowHeading={exceptions.row}
        columns={exceptions.columns}
        groups={[
          {
            rows: summary.exceptions.map(
              ({ number, action, name, reason, cells, matched, shown, until, lapsed }) => ({
                header: `${number}. ${exceptions.actions[action]}`,
                cells: [
                  outsideText(name),
                  outsideText(reason),
                  Object.entries(cells)
                    .map(([column, value]) => `${column} = ${value}`)
                    .join(', '),
                  formats.count(matched),
                  formats.count(shown),
                  until === undefined
                    ? exceptions.always
                    : `${formats.date(until)}${lapsed ? ` (${exceptions.lapsed})` : ''}`,
                ],
              }),
            ),
          },
        ]}
      />
    </>
  );
}

/** Files in their order, by path; the pages of regions, which are hundreds of one kind, as one. */
function together<File extends { readonly path: string }>(
  files: readonly File[],
): (readonly [path: string, first: File, others: readonly File[]])[] {
  const named = group(files, ({ path }) => path.replace(/region-[A-Z0-9]+(?=\.html$)/, 'region-*'));
  return [...named].flatMap(([path, [first, ...others]]) =>
    first === undefined ? [] : [[path, first, others] as const],
  );
}

/** What the form for output control says: files with the children behind their figures, and the rules. */
export function Control({ context }: { readonly context: ReviewContext }) {
  const { summary, words, formats, language } = context;
  const { control, utility } = words.sections;
  const number = (value: number | null) => (value === null ? utility.nothing : formats.count(value));
  return (
    <>
      <p>{control.explain}</p>
      <DataTable
        id="table-output-files"
        caption={control.files}
        rowHeading={control.row}
        columns={control.columns}
        groups={[
          {
            rows: together(summary.control.files).map(([path, { description, figures, fewestChildren }]) => ({
              header: path,
              cells: [
                description === null ? { strong: control.unknown } : description[language],
                number(figures),
                number(fewestChildren),
              ],
            })),
          },
        ]}
      />
      <DataTable
        id="table-output-rules"
        caption={control.rules}
        rowHeading={control.ruleRow}
        columns={control.ruleColumns}
        groups={[
          {
            rows: summary.control.rules.map(({ rule, outcome, figures }) => ({
              header: capitalise(control.ruleNames[rule]),
              cells: [
                outcome === 'broken' ? { strong: control.outcomes[outcome] } : control.outcomes[outcome],
                formats.count(figures),
              ],
            })),
          },
        ]}
      />
      <p class="soft">{summary.control.guideline}</p>
      <p>{control.argus}</p>
    </>
  );
}

/** The hash of every file as it was when the page was made. */
export function Checksums({ context }: { readonly context: ReviewContext }) {
  const { input, words, formats } = context;
  const { checksums } = words.sections;
  return (
    <>
      <p>{checksums.explain}</p>
      <DataTable
        id="table-checksums"
        caption={checksums.table}
        rowHeading={checksums.row}
        columns={checksums.columns}
        groups={[
          {
            rows: together(input.files).map(([path, { bytes, sha256 }, others]) => ({
              header: path,
              cells: [
                formats.count(others.reduce((sum, other) => sum + other.bytes, bytes)),
                others.length === 0 ? sha256 : checksums.inFile(formats.count(others.length + 1)),
              ],
            })),
          },
        ]}
      />
    </>
  );
}
