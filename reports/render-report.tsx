import { renderDocument } from '../src/html/document.ts';
import { aboutPage } from './about-page.ts';
import { contextFor, type SharedContext, sharedContext } from './context.ts';
import type { ReportInput } from './input.ts';
import { Page } from './page.tsx';
import { pageScript } from './page-script.ts';
import { fileOf, type PageId } from './pages.ts';
import { reportStyles } from './report-styles.ts';

/**
 * The report of a release in one language, page by page: each with its path in the report folder (`nl/index.html`,
 * `nl/region-GM0363.html`). Pure: the same input gives the same bytes. Every figure on a page is a cell of the cleared cube,
 * is computed from such cells, or is not there.
 */
export function* renderReport(input: ReportInput): Generator<readonly [path: string, html: string]> {
  const shared = sharedContext(input);
  for (const page of shared.pages)
    yield [`${input.language}/${fileOf(page)}`, renderPage(input, page, shared)];
}

/** One page of it. */
export function renderPage(input: ReportInput, page: PageId, shared?: SharedContext): string {
  const context = contextFor(input, page, shared);
  const { from, until } = input.release.period;
  const about = aboutPage(context);
  const period = context.formats.period(from, until);
  return renderDocument({
    language: input.language,
    title: `${about.title} (${period})`,
    description: about.description,
    css: reportStyles,
    script: pageScript(input.language),
    body: <Page context={context} />,
  });
}
