import { marginIds } from '../../schemas/margins.ts';
import { DataTable } from '../../src/html/data-table.tsx';
import { capitalise } from '../../src/i18n/text.ts';
import type { ReportContext } from '../context.ts';
import { tableState } from '../indicators.ts';
import { Section } from './section.tsx';

/** What is done in this release so that nobody is recognised, by which rules, and why those rules are there. */
export function Secrecy({ context }: { readonly context: ReportContext }) {
  const { words, input } = context;
  const indicators = input.catalogue.filter(({ kind }) => kind !== 'account');
  const { intro, rules } = told(context);
  return (
    <Section context={context} id="secrecy">
      <p>{intro}</p>
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

/** What a reader has to know of the method of this release. */
function told({ words, formats, input }: ReportContext): { intro: string; rules: readonly string[] } {
  const { secrecy } = words;
  const { method, minimumCount, mostNoise, zeros } = input.settings;
  if (method === 'round') return { intro: secrecy.introChanged, rules: secrecy.rounded };
  if (method === 'cell-key')
    return { intro: secrecy.introChanged, rules: secrecy.noisy(formats.count(mostNoise)) };
  return {
    intro: secrecy.intro,
    rules: [
      ...secrecy.rules(formats.count(minimumCount)),
      secrecy.zeros[zeros],
      secrecy.together,
      secrecy.oneReason,
      secrecy.notUnknown,
    ],
  };
}
