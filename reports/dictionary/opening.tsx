import { DataTable } from '../../src/html/data-table.tsx';
import type { ReportContext } from '../context.ts';
import { Section } from '../sections/section.tsx';

/** One line a program; SPSS has a menu for it. */
const commands = [
  ['R', 'arrow::read_parquet("indicators.parquet")'],
  ['Python', 'pandas.read_parquet("indicators.parquet")'],
  ['DuckDB', "SELECT * FROM 'indicators.parquet'"],
] as const;

/** How to open the data in the programs that researchers use. */
export function Opening({ context }: { readonly context: ReportContext }) {
  const { dictionary } = context.words;
  return (
    <Section context={context} id="opening">
      <p>{dictionary.openingIntro}</p>
      <DataTable
        id="table-opening"
        caption={dictionary.openingCaption}
        rowHeading={dictionary.program}
        columns={[dictionary.command]}
        groups={[
          {
            rows: [...commands, ['SPSS', dictionary.menu] as const].map(([header, command]) => ({
              header,
              cells: [command],
            })),
          },
        ]}
      />
    </Section>
  );
}
