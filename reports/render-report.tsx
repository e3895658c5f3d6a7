import { renderDocument } from '../src/html/document.ts';
import { contextFor } from './context.ts';
import type { ReportInput } from './input.ts';
import { Page } from './page.tsx';
import { fileOf, pageIds, type PageId } from './pages.ts';
import { reportStyles } from './report-styles.ts';

/**
 * The report of a release in one language, as files by their path in the report folder (`nl/index.html`,
 * `nl/linkage.html`). Pure: the same input gives the same bytes. Every figure on a page is a cell of the cleared cube,
 * is computed from such cells, or is not there.
 */
export function renderReport(input: ReportInput): Record<string, string> {
  return Object.fromEntries(
    pageIds.map((page) => [`${input.language}/${fileOf(page)}`, renderPage(input, page)]),
  );
}

function renderPage(input: ReportInput, page: PageId): string {
  const context = contextFor(input, page);
  const { words, formats } = context;
  const { from, until } = input.release.period;
  const period = formats.period(from, until);
  return renderDocument({
    language: input.language,
    title: `${words.pages.about[page].title} (${period})`,
    description: words.pages.about[page].description(period),
    css: reportStyles,
    body: <Page context={context} />,
  });
}
