import { renderDocument } from '../../../src/html/document.ts';
import { base, print } from '../../../src/html/styles-base.ts';
import { tokens } from '../../../src/html/styles-tokens.ts';
import { pageStyles } from '../../styles.ts';
import { internalStyles } from '../styles.ts';
import { type ComparisonInput, comparisonContextFor } from './input.ts';
import { ComparisonPage } from './page.tsx';

/** Names of cells and settings are longer than figures. */
const styles = `
td { white-space: normal; min-width: 4.5rem; }
`;

/**
 * The page of a comparison in one language. Pure: the same input gives the same bytes. It tells where the difference of two releases
 * reveals something, so it is internal, and says so on the screen and on paper.
 */
export function renderComparison(input: ComparisonInput): string {
  const context = comparisonContextFor(input);
  const { frame } = context.words;
  const ids = [input.a.id, input.b.id] as const;
  return renderDocument({
    language: input.language,
    title: `${frame.mark} – ${frame.title(...ids)}`,
    description: frame.description(...ids),
    css: tokens + base + pageStyles + print + internalStyles(frame.mark) + styles,
    body: <ComparisonPage context={context} />,
  });
}
