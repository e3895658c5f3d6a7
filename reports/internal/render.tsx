import { base, print } from '../../src/html/styles-base.ts';
import { tokens } from '../../src/html/styles-tokens.ts';
import { renderDocument } from '../../src/html/document.ts';
import { bandStyles, chartStyles } from '../../src/svg/styles.ts';
import { pageStyles } from '../styles.ts';
import { internalContextFor } from './context.ts';
import type { InternalReportInput } from './input.ts';
import { InternalPage } from './page.tsx';
import { internalStyles } from './styles.ts';

/**
 * The internal report in one language, as a self-contained page. Pure: the same cells, in any order, give the same
 * bytes. Its figures are unprotected and may not leave the secure environment; the page says so in its title, at its top
 * and on every printed page.
 */
export function renderInternalReport(input: InternalReportInput): string {
  const context = internalContextFor(input);
  const { frame } = context.words;
  const { from, until } = input.release.period;
  const period = context.formats.period(from, until);
  return renderDocument({
    language: input.language,
    title: `${frame.mark} – ${frame.title(period)}`,
    description: frame.description(period),
    css: tokens + base + chartStyles + bandStyles + pageStyles + print + internalStyles(frame.mark),
    body: <InternalPage context={context} />,
  });
}
