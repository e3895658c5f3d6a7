import type { ReportContext } from '../context.ts';
import { fileOf, subjectOf } from '../pages.ts';
import { Contact } from './contact.tsx';
import { PageLink } from './page-link.tsx';
import { Section } from './section.tsx';

/** Hard words of the page, explained. */
export function Glossary({ context }: { readonly context: ReportContext }) {
  const { words, page } = context;
  const own = page === 'linkage' ? words.linkage.glossary : words.glossary;
  const terms = Object.values(own).sort((one, other) => (one.term < other.term ? -1 : 1));
  return (
    <Section context={context} id="glossary">
      <dl class="terms">
        {terms.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The files of the release, two folders up from the page. */
export function Downloads({ context }: { readonly context: ReportContext }) {
  const { words, input } = context;
  if (input.files.length === 0) {
    return (
      <Section context={context} id="downloads">
        <p>{words.closing.noFiles}</p>
      </Section>
    );
  }
  return (
    <Section context={context} id="downloads">
      <p>{words.closing.downloadsIntro}</p>
      {context.page === 'index' ? (
        <p>
          <PageLink context={context} page="all" />
        </p>
      ) : null}
      {subjectOf(context.page).kind === 'indicator' ? (
        <p>
          <a href={fileOf(context.page)}>{words.pages.indicator.permalink}</a>
        </p>
      ) : null}
      <ul class="files plain">
        {input.files.map((path) => (
          <li key={path}>
            <a href={`../../${path.split('/').map(encodeURIComponent).join('/')}`}>{path}</a>{' '}
            <span class="soft">{fileKind(context, path)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How accessible the page is, and where to say that it is not. */
export function Accessibility({ context }: { readonly context: ReportContext }) {
  const { closing } = context.words;
  const { contact } = context.input.release;
  return (
    <Section context={context} id="accessibility">
      {closing.accessibility.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {contact === undefined ? null : (
        <p>
          {closing.accessibilityContact} <Contact contact={contact} />.
        </p>
      )}
    </Section>
  );
}

function fileKind(context: ReportContext, path: string): string {
  const { files } = context.words.closing;
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return extension in files ? files[extension as keyof typeof files] : files.other;
}
