import { base, print } from '../src/html/styles-base.ts';
import { tokens } from '../src/html/styles-tokens.ts';
import { renderDocument } from '../src/html/document.ts';
import { chartStyles } from '../src/svg/styles.ts';
import { contextFor } from './context.ts';
import type { ReportInput } from './input.ts';
import { Page } from './page.tsx';
import { pageStyles } from './styles.ts';

/**
 * The report of a release in one language, as files by their path in the report folder (`nl/index.html`). Pure: the
 * same input gives the same bytes. Every figure on the page is a cell of the cleared cube, or not there.
 */
export function renderReport(input: ReportInput): Record<string, string> {
  const context = contextFor(input);
  const { words, formats } = context;
  const { from, until } = input.release.period;
  const period = formats.period(from, until);
  return {
    [`${input.language}/index.html`]: renderDocument({
      language: input.language,
      title: `${words.masthead.title} (${period})`,
      description: words.masthead.description(period),
      css: tokens + base + chartStyles + pageStyles + print,
      body: <Page context={context} />,
    }),
  };
}
