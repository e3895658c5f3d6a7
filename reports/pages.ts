/** The pages of the report; each has the same file name in every language, so that switching keeps the place. */
export const pageIds = ['index', 'linkage', 'dictionary'] as const;
export type PageId = (typeof pageIds)[number];

/** The file of a page, within the folder of its language. */
export function fileOf(page: PageId): string {
  return `${page}.html`;
}

/** Where a page in a language lies, seen from any other page. */
export function pageOf(language: string, page: PageId): string {
  return `../${language}/${fileOf(page)}`;
}

/** A link to a section: within the page where it stands there, to the other page where it does not. */
export function sectionLink(from: PageId, page: PageId, section: string): string {
  return from === page ? `#${section}` : `${fileOf(page)}#${section}`;
}
