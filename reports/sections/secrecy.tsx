import { marginIds } from '../../schemas/margins.ts';
import { DataTable } from '../../src/html/data-table.tsx';
import { capitalise } from '../../src/i18n/text.ts';
import type { ReportContext } from '../context.ts';
import { tableState } from '../indicators.ts';
import { Section } from './section.tsx';

/** What is secret in this release, by which rules, and why those rules are there. */
export function Secrecy({ context }: { readonly context: ReportContext }) {
  const { words, formats, input } = context;
  const indicators = input.catalogue.filter(({ kind }) => kind !== 'account');
  const rules = [
    ...words.secrecy.rules(formats.count(input.settings.minimumCount)),
    words.secrecy.zeros[input.settings.zeros],
    words.secrecy.together,
    words.secrecy.oneReason,
    words.secrecy.notUnknown,
  ];
  return (
    <Section context={context} id="secrecy">
      <p>{words.secrecy.intro}</p>
      <ul class="text">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <DataTable
        id="table-secrecy"
        caption={words.secrecy.caption}
        rowHeading={words.secrecy.rowHeading}
        columns={indicators.map(({ title }) => title[context.language])}
        groups={[
          {
            rows: marginIds.map((margin) => ({
              header: capitalise(words.shared.breakdowns[margin]),
              cells: indicators.map(({ id }) => words.secrecy.table[tableState(context, id, margin)]),
            })),
          },
        ]}
      />
      <p class="small soft">{words.secrecy.absent}</p>
    </Section>
  );
}
