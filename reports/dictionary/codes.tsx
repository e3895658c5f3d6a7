import { dictionaryTable } from '../../src/contract/dictionary-table.ts';
import { DataTable } from '../../src/html/data-table.tsx';
import { Details } from '../../src/html/details.tsx';
import { outsideText } from '../../src/i18n/text.ts';
import type { ReportContext } from '../context.ts';
import { Section } from '../sections/section.tsx';

/** Every code list, closed until somebody looks for it: that of regions is long. */
export function Codes({ context }: { readonly context: ReportContext }) {
  const { dictionary } = context.words;
  const { rows } = dictionaryTable(context.input.dictionary, dictionary);
  return (
    <Section context={context} id="codes">
      <p>{dictionary.codesIntro}</p>
      {rows
        .filter(({ codes }) => codes.length > 0)
        .map(({ column, codes }) => (
          <Details summary={dictionary.codesCaption(column)} key={column}>
            <DataTable
              id={`codes-${column}`}
              caption={dictionary.codesCaption(column)}
              rowHeading="code"
              columns={[dictionary.meaning]}
              groups={[
                { rows: codes.map(({ code, label }) => ({ header: code, cells: [outsideText(label)] })) },
              ]}
            />
          </Details>
        ))}
    </Section>
  );
}
