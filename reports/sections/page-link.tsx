import { nameOfPage } from '../about-page.ts';
import type { ReportContext } from '../context.ts';
import { fileOf, isAlone, type PageId } from '../pages.ts';

/** A link to another page by its name; the name alone where the page may be far from the others. */
export function PageLink({ context, page }: { readonly context: ReportContext; readonly page: PageId }) {
  const name = nameOfPage(context, page);
  return isAlone(context.page) ? <span>{name}</span> : <a href={fileOf(page)}>{name}</a>;
}
