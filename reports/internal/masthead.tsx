import { Fact } from '../../src/html/fact.tsx';
import { Outside } from '../../src/html/outside.tsx';
import { languageNames } from '../../src/i18n/text.ts';
import type { ShellContext } from './shell.tsx';

/** What this is, for whom, and of when; that it is internal stands first. */
export function Masthead({ context }: { readonly context: ShellContext }) {
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

function LanguageSwitch({ context }: { readonly context: ShellContext }) {
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
