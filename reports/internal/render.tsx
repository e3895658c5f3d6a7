import { base, print } from '../../src/html/styles-base.ts';
import { tokens } from '../../src/html/styles-tokens.ts';
import { renderDocument } from '../../src/html/document.ts';
import { bandStyles, chartStyles } from '../../src/svg/styles.ts';
import { pageStyles } from '../styles.ts';
import { InternalCells } from './cells.ts';
import { type InternalContext, internalContextFor } from './context.ts';
import type { InternalReportInput } from './input.ts';
import { InternalPage } from './page.tsx';
import { internalStyles } from './styles.ts';

/**
 * The internal report as self-contained pages, by their path in its folder (`nl/index.html`). Pure: the same cells, in any
 * order, give the same bytes. The figures are unprotected and may not leave the secure environment; a page says so in its
 * title, at its top and on every printed page.
 */
export function renderInternalReport(input: InternalReportInput): Record<string, string> {
  const cells = new InternalCells(input.cells);
  return Object.fromEntries(
    input.languages.map((language) => [
      `${language}/index.html`,
      renderPage(internalContextFor(input, language, cells)),
    ]),
  );
}

function renderPage(context: InternalContext): string {
  const { frame } = context.words;
  const { from, until } = context.input.release.period;
  const period = context.formats.period(from, until);
  return renderDocument({
    language: context.language,
    title: `${frame.mark} – ${frame.title(period)}`,
    description: frame.description(period),
    css: tokens + base + chartStyles + bandStyles + pageStyles + print + internalStyles(frame.mark),
    body: <InternalPage context={context} />,
  });
}
