import type { ComponentChildren } from 'preact';
import { languageNames } from '../../src/i18n/text.ts';
import type { ReportContext } from '../context.ts';
import { isAlone, pageOf } from '../pages.ts';
import { type ReportWords, wordsFor } from '../words/index.ts';

/** Also the anchor: the same in every language, so that a link to a section holds in all of them. */
export type SectionId = keyof ReportWords['sections']['names'];

/** A section with its heading and, beside it, the way to the same place in the other languages. */
export function Section(props: {
  readonly context: ReportContext;
  readonly id: SectionId;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const { context, id } = props;
  return (
    <section id={id} class={props.class ?? 'prose'}>
      <div class="section-head">
        <h2>{context.words.sections.names[id]}</h2>
        <SectionSwitch context={context} id={id} />
      </div>
      {props.children}
    </section>
  );
}

/** A plain link to the same section in each other language: without a script nothing else keeps the place. */
export function SectionSwitch({ context, id }: { readonly context: ReportContext; readonly id: SectionId }) {
  return otherLanguages(context).map((language) => (
    <a
      key={language}
      class="section-switch"
      href={`${pageOf(language, context.page)}#${id}`}
      lang={language}
      hreflang={language}
      aria-label={`${languageNames[language]}: ${wordsFor(language).sections.names[id]}`}
    >
      {languageNames[language]}
    </a>
  ));
}

export function otherLanguages(context: ReportContext) {
  if (isAlone(context.page)) return [];
  return context.input.languages.filter((language) => language !== context.language);
}
