import { Definitions } from '../../src/svg/definitions.tsx';
import { Comparison } from './comparison.tsx';
import { Contents, HowTo } from './contents.tsx';
import type { InternalContext } from './context.ts';
import { Masthead } from './masthead.tsx';
import { IndicatorSection, Section } from './section.tsx';
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
  return (
    <>
      <a class="skip" href="#content">
        {words.frame.skip}
      </a>
      <Definitions />
      <aside class="internal-bar" aria-label={words.frame.mark}>
        {words.frame.mark}
      </aside>
      <Masthead context={context} />
      <div class="wrap columns">
        <Contents
          context={context}
          figures={figures}
          accounts={accounts}
          hasComparison={compared !== undefined}
        />
        <main id="content" tabIndex={-1}>
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
        </main>
      </div>
      <footer class="footer">
        <div class="wrap">
          <p>{words.frame.mark}</p>
          <p>
            <a href="#top">{words.frame.top}</a>
          </p>
        </div>
      </footer>
      <div class="internal-watermark" aria-hidden="true">
        {words.frame.mark}
      </div>
    </>
  );
}
