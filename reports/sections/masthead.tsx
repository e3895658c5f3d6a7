import { languageNames } from '../../src/i18n/text.ts';
import { Fact } from '../../src/html/fact.tsx';
import { Outside } from '../../src/html/outside.tsx';
import type { ReportContext } from '../context.ts';
import { aboutPage } from '../about-page.ts';
import { fileOf, isAlone, mainPages, pageOf } from '../pages.ts';
import { Contact } from './contact.tsx';
import { otherLanguages } from './section.tsx';

/** What this is, of when, by whom, and how firm. */
export function Masthead({ context }: { readonly context: ReportContext }) {
  const { words } = context;
  const { heading, lead, subtitle } = aboutPage(context);
  return (
    <header class="masthead" id="top">
      <div class="wrap">
        <div class="masthead-bar">
          <span class="product">{words.masthead.product}</span>
          {isAlone(context.page) ? null : <PageSwitch context={context} />}
          <LanguageSwitch context={context} />
        </div>
        <h1>{heading}</h1>
        {subtitle === undefined ? null : <p class="subtitle">{subtitle}</p>}
        <p class="lead">{lead}</p>
        <Facts context={context} />
      </div>
    </header>
  );
}

function PageSwitch({ context }: { readonly context: ReportContext }) {
  const { pages } = context.words;
  return (
    <nav class="switch pages" aria-label={pages.label}>
      {mainPages
        .filter((page) => context.pages.includes(page))
        .map((page) => (
          <a key={page} href={fileOf(page)} aria-current={page === context.page ? 'page' : undefined}>
            {pages.about[page].name}
          </a>
        ))}
    </nav>
  );
}

function LanguageSwitch({ context }: { readonly context: ReportContext }) {
  const others = otherLanguages(context);
  if (others.length === 0) return null;
  return (
    <nav class="switch" aria-label={context.words.masthead.languages}>
      {others.map((language) => (
        <a key={language} href={`${pageOf(language, context.page)}#top`} lang={language} hreflang={language}>
          {languageNames[language]}
        </a>
      ))}
    </nav>
  );
}

function Facts({ context }: { readonly context: ReportContext }) {
  const { words, formats, input } = context;
  const { release } = input;
  const { status, period, observedUntil, publishedOn, publisher, contact } = release;
  return (
    <div class="facts">
      <p class="status">{words.masthead.status[status]}</p>
      <dl>
        <Fact term={words.masthead.period}>{formats.period(period.from, period.until)}</Fact>
        <Fact term={words.masthead.observedUntil}>{formats.date(observedUntil)}</Fact>
        <Fact term={words.masthead.release}>
          <Outside text={release.id} />
        </Fact>
        {publishedOn === undefined ? null : (
          <Fact term={words.masthead.publishedOn}>{formats.date(publishedOn)}</Fact>
        )}
        {publisher === undefined ? null : (
          <Fact term={words.masthead.publisher}>
            <Outside text={publisher} />
          </Fact>
        )}
        {contact === undefined ? null : (
          <Fact term={words.masthead.contact}>
            <Contact contact={contact} />
          </Fact>
        )}
      </dl>
    </div>
  );
}
