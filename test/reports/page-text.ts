import type { ReportInput } from '../../reports/input.ts';
import { type PageId, pagesOf, subjectOf } from '../../reports/pages.ts';
import { renderPage } from '../../reports/render-report.tsx';

/** One page of the report, as HTML. */
export function pageOf(input: ReportInput, page: PageId): string {
  if (!pagesOf(input).includes(page)) throw new Error(`no page ${page}`);
  return renderPage(input, page);
}

/** The pages of all indicators of a report, one after the other. */
export function indicatorPages(input: ReportInput): string {
  return pagesOf(input)
    .filter((page) => subjectOf(page).kind === 'indicator')
    .map((page) => renderPage(input, page))
    .join('\n');
}

/** A text of the page that somebody can read or hear, with where it stands. */
export interface PageText {
  readonly text: string;
  /** Classes of the element that holds it. */
  readonly classes: string;
  /** Language of the nearest element that says one. */
  readonly language: string;
  /** The attribute that it comes from, or the element. */
  readonly source: string;
}

const readAloud = ['title', 'alt', 'aria-label', 'aria-description', 'content'];
const voids = new Set(['meta', 'link', 'br', 'img', 'hr', 'input']);
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/**
 * Reads a page as a browser does, as far as our own output goes: tags with quoted attributes, text, raw style.
 * Throws on what it does not know, so that nothing escapes it.
 */
export function pageTexts(html: string): PageText[] {
  const texts: PageText[] = [];
  const open: { name: string; classes: string; language: string }[] = [];
  let rest = html.replace(/^<!DOCTYPE html>\n/, '');
  while (rest.length > 0) {
    // Code is no text that anybody reads, and has signs of its own.
    if (open.at(-1)?.name === 'script') rest = rest.slice(rest.indexOf('</script>'));
    const text = /^[^<]+/.exec(rest)?.[0];
    if (text !== undefined) {
      const holder = open.at(-1);
      if (text.trim() !== '' && holder !== undefined && holder.name !== 'style')
        texts.push({ text: decode(text), ...pick(holder), source: holder.name });
      rest = rest.slice(text.length);
      continue;
    }
    const tag = /^<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z0-9-]+(?:="[^"]*")?)*)\s*(\/?)>/i.exec(rest);
    if (tag === null) throw new Error(`not a tag: ${rest.slice(0, 80)}`);
    const [whole, closing, name = '', attributes = '', selfClosing] = tag;
    rest = rest.slice(whole.length);
    if (closing === '/') {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`<${last?.name}> closed by </${name}>`);
      continue;
    }
    const values = attributesOf(attributes);
    const element = {
      name,
      classes: values.get('class') ?? '',
      language: values.get('lang') ?? open.at(-1)?.language ?? '',
    };
    for (const attribute of readAloud) {
      const value = values.get(attribute);
      const policy =
        values.has('http-equiv') ||
        ['viewport', 'color-scheme', 'referrer'].includes(values.get('name') ?? '');
      if (value !== undefined && !policy)
        texts.push({ text: decode(value), ...pick(element), source: attribute });
    }
    if (!voids.has(name) && selfClosing !== '/') open.push(element);
  }
  if (open.length > 0) throw new Error(`left open: ${open.map(({ name }) => name).join(' ')}`);
  return texts;
}

function pick(element: { classes: string; language: string }) {
  return { classes: element.classes, language: element.language };
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([a-zA-Z0-9-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function decode(text: string): string {
  return text.replace(/&([a-z]+|#\d+);/g, (_, name: string) => {
    const known = entities[name];
    if (known === undefined) throw new Error(`unknown entity ${name}`);
    return known;
  });
}
