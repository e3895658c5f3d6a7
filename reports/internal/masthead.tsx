import type { ComponentChildren } from 'preact';
import { Fact } from '../../src/html/fact.tsx';
import { Outside } from '../../src/html/outside.tsx';
import { languageNames } from '../../src/i18n/text.ts';
import type { FrameContext, ShellContext } from './shell.tsx';

/** What this is, for whom, and of when; that it is internal stands first. */
export function Masthead({ context }: { readonly context: ShellContext }) {
  const { words, formats, input } = context;
  const { period, observedUntil, id } = input.release;
  const { facts } = words.frame;
  return (
    <MastheadFrame context={context} beside={<LanguageSwitch context={context} />}>
      <Fact term={facts.period}>{formats.period(period.from, period.until)}</Fact>
      <Fact term={facts.observedUntil}>{formats.date(observedUntil)}</Fact>
      <Fact term={facts.release}>
        <Outside text={id} />
      </Fact>
      <Fact term={facts.versions}>
        <Outside text={`Zicht ${input.versions.zicht}, ${input.versions.engine}`} />
      </Fact>
    </MastheadFrame>
  );
}

interface MastheadFrameProps {
  readonly context: FrameContext;
  /** What stands beside the name of the product. */
  readonly beside?: ComponentChildren;
  /** The facts, as terms. */
  readonly children: ComponentChildren;
}

/** The top of an internal page, around its facts. */
export function MastheadFrame({ context, beside, children }: MastheadFrameProps) {
  const { frame } = context.words;
  return (
    <header class="masthead" id="top">
      <div class="wrap">
        <div class="masthead-bar">
          <span class="product">{frame.product}</span>
          {beside}
        </div>
        <p class="status">{frame.mark}</p>
        <h1>{frame.heading}</h1>
        <p class="lead">{frame.lead}</p>
        <div class="facts">
          <dl>{children}</dl>
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
