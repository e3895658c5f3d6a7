import type { ComponentChildren, FunctionComponent } from 'preact';
import { Outside } from '../../../src/html/outside.tsx';
import { languageNames } from '../../../src/i18n/text.ts';
import { Advised, Utility } from './choices.tsx';
import type { ReviewContext } from './context.ts';
import { Brief, Withheld } from './overview.tsx';
import { Protection } from './protection.tsx';
import { Checksums, Control, Exceptions } from './signing.tsx';
import type { ReviewWords } from './words/index.ts';

type SectionId = keyof ReviewWords['frame']['sections'];

/** Sections in their order on the page. */
const sections: readonly (readonly [SectionId, FunctionComponent<{ readonly context: ReviewContext }>])[] = [
  ['brief', Brief],
  ['withheld', Withheld],
  ['protection', Protection],
  ['utility', Utility],
  ['advice', Advised],
  ['exceptions', Exceptions],
  ['control', Control],
  ['checksums', Checksums],
];

/** What an output checker looks over before a release leaves the secure environment. */
export function ReviewPage({ context }: { readonly context: ReviewContext }) {
  const { frame } = context.words;
  return (
    <>
      <a class="skip" href="#content">
        {frame.skip}
      </a>
      <aside class="internal-bar" aria-label={frame.mark}>
        {frame.mark}
      </aside>
      <Masthead context={context} />
      <div class="wrap columns">
        <nav class="contents" aria-labelledby="contents-title">
          <h2 id="contents-title">{frame.contents}</h2>
          <ol class="plain">
            {sections.map(([id]) => (
              <li key={id}>
                <a href={`#${id}`}>{frame.sections[id]}</a>
              </li>
            ))}
          </ol>
        </nav>
        <main id="content" tabIndex={-1}>
          {sections.map(([id, Content]) => (
            <section id={id} class="prose" key={id}>
              <h2>{frame.sections[id]}</h2>
              <Content context={context} />
            </section>
          ))}
        </main>
      </div>
      <footer class="footer">
        <div class="wrap">
          <p>{frame.mark}</p>
          <p>
            <a href="#top">{frame.top}</a>
          </p>
        </div>
      </footer>
      <div class="internal-watermark" aria-hidden="true">
        {frame.mark}
      </div>
    </>
  );
}

function Masthead({ context }: { readonly context: ReviewContext }) {
  const { words, formats, input } = context;
  const { frame } = words;
  const { period, observedUntil, id } = input.release;
  return (
    <header class="masthead" id="top">
      <div class="wrap">
        <div class="masthead-bar">
          <span class="product">{frame.product}</span>
          <LanguageSwitch context={context} />
        </div>
        <p class="status">{frame.mark}</p>
        <h1>{frame.heading}</h1>
        <p class="lead">{frame.lead}</p>
        <div class="facts">
          <dl>
            <Fact term={frame.facts.period}>{formats.period(period.from, period.until)}</Fact>
            <Fact term={frame.facts.observedUntil}>{formats.date(observedUntil)}</Fact>
            <Fact term={frame.facts.release}>
              <Outside text={id} />
            </Fact>
            <Fact term={frame.facts.versions}>
              <Outside text={`Zicht ${input.versions.zicht}, ${input.versions.engine}`} />
            </Fact>
          </dl>
        </div>
      </div>
    </header>
  );
}

function Fact(props: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function LanguageSwitch({ context }: { readonly context: ReviewContext }) {
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
