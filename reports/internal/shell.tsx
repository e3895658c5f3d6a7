import type { ComponentChildren, FunctionComponent } from 'preact';
import type { Language } from '../../schemas/words.ts';
import type { Formats } from '../../src/i18n/formats.ts';
import type { ReleaseFacts } from '../input.ts';
import type { ShellWords } from './words/shell.ts';

/** What the frame of an internal page is made of. */
export interface FrameContext {
  readonly language: Language;
  readonly words: { readonly frame: ShellWords & { readonly heading: string; readonly lead: string } };
}

/** The same, of a page about one release. */
export interface ShellContext extends FrameContext {
  readonly formats: Formats;
  readonly input: {
    readonly languages: readonly Language[];
    readonly release: ReleaseFacts;
    readonly versions: { readonly zicht: string; readonly engine: string };
  };
}

interface ShellProps {
  readonly context: FrameContext;
  /** What the page is about, at its top. */
  readonly masthead: ComponentChildren;
  /** The sections of the page, in their order. */
  readonly links: readonly { readonly id: string; readonly name: string }[];
  /** What charts on the page refer to. */
  readonly definitions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** An internal page around its content; that it is internal is said on the screen and on every printed page. */
export function InternalShell({ context, masthead, links, definitions, children }: ShellProps) {
  const { frame } = context.words;
  return (
    <>
      <a class="skip" href="#content">
        {frame.skip}
      </a>
      {definitions}
      <aside class="internal-bar" aria-label={frame.mark}>
        {frame.mark}
      </aside>
      {masthead}
      <div class="wrap columns">
        <nav class="contents" aria-labelledby="contents-title">
          <h2 id="contents-title">{frame.contents}</h2>
          <ol class="plain">
            {links.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ol>
        </nav>
        <main id="content" tabIndex={-1}>
          {children}
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

type SectionedContext<Id extends string> = FrameContext & {
  readonly words: { readonly frame: { readonly sections: Readonly<Record<Id, string>> } };
};

/** An internal page of sections that have their names in its words, in their order. */
export function SectionedPage<Id extends string, Context extends SectionedContext<Id>>(props: {
  readonly context: Context;
  readonly masthead: ComponentChildren;
  readonly sections: readonly (readonly [Id, FunctionComponent<{ readonly context: Context }>])[];
}) {
  const { context, masthead, sections } = props;
  const names = context.words.frame.sections;
  return (
    <InternalShell
      context={context}
      masthead={masthead}
      links={sections.map(([id]) => ({ id, name: names[id] }))}
    >
      {sections.map(([id, Content]) => (
        <section id={id} class="prose" key={id}>
          <h2>{names[id]}</h2>
          <Content context={context} />
        </section>
      ))}
    </InternalShell>
  );
}
