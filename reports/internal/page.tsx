import { languageNames } from '../../src/i18n/text.ts';
import { Outside } from '../../src/html/outside.tsx';
import { Definitions } from '../../src/svg/definitions.tsx';
import { Comparison } from './comparison.tsx';
import type { InternalContext } from './context.ts';
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
    input.cells.some(({ indicator, statistic }) => indicator === id && statistic === 'difference'),
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

function Masthead({ context }: { readonly context: InternalContext }) {
  const { words, formats, input } = context;
  const { period, observedUntil, id } = input.release;
  const { facts } = words.frame;
  return (
    <header class="masthead" id="top">
      <div class="wrap">
        <div class="masthead-bar">
          <span class="product">{words.frame.product}</span>
          <LanguageSwitch context={context} />
        </div>
        <p class="status">{words.frame.mark}</p>
        <h1>{words.frame.heading}</h1>
        <p class="lead">{words.frame.lead}</p>
        <div class="facts">
          <dl>
            <Fact term={facts.period}>{formats.period(period.from, period.until)}</Fact>
            <Fact term={facts.observedUntil}>{formats.date(observedUntil)}</Fact>
            <Fact term={facts.release}>
              <Outside text={id} />
            </Fact>
            <Fact term={facts.versions}>
              <Outside text={`Zicht ${input.versions.zicht}, ${input.versions.engine}`} />
            </Fact>
          </dl>
        </div>
      </div>
    </header>
  );
}

function Fact(props: { readonly term: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function LanguageSwitch({ context }: { readonly context: InternalContext }) {
  const others = context.input.languages.filter((language) => language !== context.language);
  if (others.length === 0) return null;
  return (
    <nav class="switch" aria-label={context.words.frame.languages}>
      {others.map((language) => (
        <a key={language} href={`../${language}/index.html#top`} lang={language} hreflang={language}>
          {languageNames[language]}
        </a>
      ))}
    </nav>
  );
}

function Contents(props: {
  readonly context: InternalContext;
  readonly figures: readonly Described[];
  readonly accounts: readonly Described[];
  readonly hasComparison: boolean;
}) {
  const { context, figures, accounts, hasComparison } = props;
  const { words, language } = context;
  const linkTo = ({ id, title }: Described) => ({ id, name: title[language] });
  const links = [
    ...figures.map(linkTo),
    ...(hasComparison ? [{ id: 'comparison', name: words.frame.comparison }] : []),
    ...accounts.map(linkTo),
  ];
  return (
    <nav class="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{words.frame.contents}</h2>
      <ol class="plain">
        {links.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function HowTo({ context }: { readonly context: InternalContext }) {
  const { howTo } = context.words.frame;
  return (
    <div class="notice">
      <h2>{howTo.title}</h2>
      <ul>
        {howTo.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
