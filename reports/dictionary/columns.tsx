import { dictionaryTable } from '../../src/contract/dictionary-table.ts';
import { DataTable } from '../../src/html/data-table.tsx';
import type { ReportContext } from '../context.ts';
import { Section } from '../sections/section.tsx';

/** Every column of the data files, with what it means and what may stand in it. */
export function Columns({ context }: { readonly context: ReportContext }) {
  const { dictionary } = context.words;
  const { header, rows } = dictionaryTable(context.input.dictionary, dictionary);
  const [column, meaning, type] = header;
  return (
    <Section context={context} id="columns">
      <p>{dictionary.columnsIntro}</p>
      <DataTable
        id="table-columns"
        caption={dictionary.columnsCaption}
        rowHeading={column}
        columns={[meaning, type]}
        groups={[{ rows: rows.map((row) => ({ header: row.column, cells: [row.meaning, row.type] })) }]}
      />
    </Section>
  );
}
