import type { Language } from '../schemas/words.ts';
import { type Formats, formatsFor } from '../src/i18n/formats.ts';
import { CellIndex, type Group } from './cells.ts';
import type { ReportInput } from './input.ts';
import { type PageId, pagesOf } from './pages.ts';
import { type ReportWords, wordsFor } from './words/index.ts';

/** What every section of the page is given. */
export interface ReportContext {
  readonly input: ReportInput;
  /** The page that is being made. */
  readonly page: PageId;
  /** All pages of the report, which this one may lead to. */
  readonly pages: readonly PageId[];
  readonly language: Language;
  readonly words: ReportWords;
  readonly formats: Formats;
  readonly cells: CellIndex;
  /** Whom the release tells apart: victims, others and all; or all alone, where victims are not known. */
  readonly groups: readonly Group[];
  /** Groups as drawn in a chart: all children are left out where victims and others together are all. */
  readonly chartGroups: readonly Group[];
}

/** What all pages of a report share: each costs a pass over the cube, and a report has hundreds of pages. */
export type SharedContext = Pick<ReportContext, 'cells' | 'pages'>;

export const sharedContext = (input: ReportInput): SharedContext => ({
  cells: new CellIndex(input.cube),
  pages: pagesOf(input),
});

/** @param shared what was made of the same input for other pages. */
export function contextFor(
  input: ReportInput,
  page: PageId = 'index',
  { cells, pages }: SharedContext = sharedContext(input),
): ReportContext {
  const told = cells.tellsVictims;
  return {
    input,
    page,
    pages,
    language: input.language,
    words: wordsFor(input.language),
    formats: formatsFor(input.language),
    cells,
    groups: told ? ['victim', 'other', '_T'] : ['_T'],
    chartGroups: told ? ['victim', 'other'] : ['_T'],
  };
}
