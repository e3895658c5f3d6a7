import { renderDocument } from '../../../src/html/document.ts';
import { base, print } from '../../../src/html/styles-base.ts';
import { tokens } from '../../../src/html/styles-tokens.ts';
import { pageStyles } from '../../styles.ts';
import { internalStyles } from '../styles.ts';
import { type ReviewContext, type ReviewInput, reviewContextFor } from './context.ts';
import { ReviewPage } from './page.tsx';

/** Texts in tables of the review wrap: names, reasons and hashes are longer than figures. */
const styles = `
td { white-space: normal; overflow-wrap: anywhere; }
#table-output-files td:nth-of-type(1), #table-exceptions td, #table-checksums td:last-child { text-align: left; }
#table-checksums td:last-child { font-family: ui-monospace, monospace; font-size: .75rem; min-width: 18rem; }
tbody th { overflow-wrap: anywhere; }
`;

/**
 * The review page in each language, by its path in the folder of the review (`nl/index.html`). Pure: the same input gives the
 * same bytes. It tells which counts are unsafe, so it is as internal as the counts, and says so on the screen and on paper.
 */
export function renderReview(input: ReviewInput): Record<string, string> {
  return Object.fromEntries(
    input.languages.map((language) => [
      `${language}/index.html`,
      renderPage(reviewContextFor(input, language)),
    ]),
  );
}

function renderPage(context: ReviewContext): string {
  const { frame } = context.words;
  const { from, until } = context.input.release.period;
  const period = context.formats.period(from, until);
  return renderDocument({
    language: context.language,
    title: `${frame.mark} – ${frame.title(period)}`,
    description: frame.description(period),
    css: tokens + base + pageStyles + print + internalStyles(frame.mark) + styles,
    body: <ReviewPage context={context} />,
  });
}
