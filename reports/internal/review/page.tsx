import type { FunctionComponent } from 'preact';
import { Masthead } from '../masthead.tsx';
import { SectionedPage } from '../shell.tsx';
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
  return <SectionedPage context={context} masthead={<Masthead context={context} />} sections={sections} />;
}
