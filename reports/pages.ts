import type { ReportInput, ReportRegion } from './input.ts';

/** Pages that others lead to from their top, in their order. */
export const mainPages = ['index', 'regions', 'linkage', 'dictionary'] as const;
/** Pages that every report has: beside those, the edition in a single file, which needs no other. */
export const fixedPages = [...mainPages, 'all'] as const;
export type FixedPage = (typeof fixedPages)[number];
/** Pages of one indicator, and of one region, are named by its id or code. */
export type PageId = FixedPage | `indicator-${string}` | `region-${string}`;

/** What a page of its own is about. */
export type Subject =
  | { readonly kind: 'fixed'; readonly id: FixedPage }
  | { readonly kind: 'indicator'; readonly id: string }
  | { readonly kind: 'region'; readonly id: string };

export function subjectOf(page: PageId): Subject {
  const fixed = fixedPages.find((one) => one === page);
  if (fixed !== undefined) return { kind: 'fixed', id: fixed };
  const [kind, ...id] = page.split('-');
  return { kind: kind === 'region' ? 'region' : 'indicator', id: id.join('-') };
}

export const pageOfIndicator = (id: string): PageId => `indicator-${id}`;
export const pageOfRegion = (code: string): PageId => `region-${code}`;

type PagesInput = Pick<ReportInput, 'catalogue' | 'cube' | 'regions' | 'regionPages'>;

/**
 * The pages of a report; each has the same file name in every language, so that switching keeps the place. An indicator has one if
 * the cube has a cell of it, and so has a youth region or municipality.
 */
export function pagesOf({ catalogue, cube, regions, regionPages }: PagesInput): PageId[] {
  const told = new Set(cube.cells.map(({ indicator }) => indicator));
  const places = new Set(cube.cells.map(({ region }) => region));
  return [
    ...fixedPages.filter((page) => regionPages || page !== 'regions'),
    ...catalogue
      .filter(({ id, kind }) => kind !== 'account' && told.has(id))
      .map(({ id }) => pageOfIndicator(id)),
    ...regions
      .filter(({ code, level }) => regionPages && hasPage(level) && places.has(code))
      .map(({ code }) => pageOfRegion(code)),
  ];
}

/** The file of a page, within the folder of its language. */
export function fileOf(page: PageId): string {
  return `${page}.html`;
}

/** Where a page in a language lies, seen from any other page. */
export function pageOf(language: string, page: PageId): string {
  return `../${language}/${fileOf(page)}`;
}

/** Whether a page stands by itself: it may be sent to somebody without the others, and links to none of them. */
export const isAlone = (page: PageId) => page === 'all';

/** A link to a section: within the page where it stands there, to the other page where it does not. */
export function sectionLink(from: PageId, page: PageId, section: string): string {
  return from === page || isAlone(from) ? `#${section}` : `${fileOf(page)}#${section}`;
}

/** Whether regions of a level have pages of their own. */
const hasPage = (level: ReportRegion['level']) => level === 'youth_region' || level === 'municipality';
