import { Definitions } from '../../src/svg/definitions.tsx';
import { Comparison } from './comparison.tsx';
import { HowTo } from './how-to.tsx';
import type { InternalContext } from './context.ts';
import { Masthead } from './masthead.tsx';
import { IndicatorSection, Section } from './section.tsx';
import { InternalShell } from './shell.tsx';
import type { Described } from './subjects.ts';
import { internalWordsFor } from './words/index.ts';

const comparisonTitle = {
  nl: internalWordsFor('nl').frame.comparison,
  en: internalWordsFor('en').frame.comparison,
};

/** The whole page: figures of both catalogues, regions and years compared, and what was done with records and links. */
export function InternalPage({ context }: { readonly context: InternalContext }) {
  const { words, input } = context;
  const figures: Described[] = [
    ...input.catalogue.filter(({ kind }) => kind !== 'account'),
    ...input.internalCatalogue,
  ];
  const accounts = input.catalogue.filter(({ kind }) => kind === 'account');
  const compared = input.catalogue.find(({ id }) =>
    context.cells.all(id).some(({ statistic }) => statistic === 'difference'),
  );
  const linkTo = ({ id, title }: Described) => ({ id, name: title[context.language] });
  const links = [
    ...figures.map(linkTo),
    ...(compared === undefined ? [] : [{ id: 'comparison', name: words.frame.comparison }]),
    ...accounts.map(linkTo),
  ];
  return (
    <InternalShell
      context={context}
      masthead={<Masthead context={context} />}
      links={links}
      definitions={<Definitions />}
    >
      <HowTo context={context} />
      {figures.map((indicator) => (
        <IndicatorSection context={context} indicator={indicator} key={indicator.id} />
      ))}
      {compared === undefined ? null : (
        <Section context={context} id="comparison" title={comparisonTitle}>
          <Comparison context={context} indicator={compared} />
        </Section>
      )}
      {accounts.map((indicator) => (
        <IndicatorSection context={context} indicator={indicator} key={indicator.id} />
      ))}
    </InternalShell>
  );
}
