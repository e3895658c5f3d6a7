import { Definitions } from '../src/svg/definitions.tsx';
import type { ReportContext } from './context.ts';
import { Children } from './sections/children.tsx';
import { Accessibility, Downloads, Glossary } from './sections/closing.tsx';
import { Contents } from './sections/contents.tsx';
import { Flow } from './sections/flow.tsx';
import { Headline } from './sections/headline.tsx';
import { HelpStatus } from './sections/help-status.tsx';
import { KeyFigures } from './sections/key-figures.tsx';
import { Masthead } from './sections/masthead.tsx';
import { Method } from './sections/method.tsx';
import { Notices } from './sections/notices.tsx';
import { Quality } from './sections/quality.tsx';
import { Secrecy } from './sections/secrecy.tsx';
import type { SectionId } from './sections/section.tsx';
import { WithoutHelp } from './sections/without-help.tsx';

type SectionComponent = (props: { readonly context: ReportContext }) => preact.VNode;

/** The sections, in the order of the page. */
const sections: readonly (readonly [SectionId, SectionComponent])[] = [
  ['headline', Headline],
  ['keyFigures', KeyFigures],
  ['withoutHelp', WithoutHelp],
  ['helpStatus', HelpStatus],
  ['children', Children],
  ['flow', Flow],
  ['quality', Quality],
  ['secrecy', Secrecy],
  ['method', Method],
  ['glossary', Glossary],
  ['downloads', Downloads],
  ['accessibility', Accessibility],
];

/** The whole page, from the first link to the last line. */
export function Page({ context }: { readonly context: ReportContext }) {
  const { words } = context;
  return (
    <>
      <a class="skip" href="#content">
        {words.masthead.skip}
      </a>
      <Definitions />
      <Masthead context={context} />
      <div class="wrap columns">
        <Contents context={context} sections={sections.map(([id]) => id)} />
        <main id="content" tabIndex={-1}>
          <Notices context={context} />
          {sections.map(([id, Component]) => (
            <Component context={context} key={id} />
          ))}
        </main>
      </div>
      <footer class="footer">
        <div class="wrap">
          <p>{words.closing.footer}</p>
          <p>
            <a href="#top">{words.closing.top}</a>
          </p>
        </div>
      </footer>
    </>
  );
}
