import { HiddenContent } from './read-zip.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly inside. */
  readonly text: string;
}

const declaration = /^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n/;
const token = /<(\/?)([A-Za-z][\w:]*)((?: [A-Za-z][\w:]*="[^"<]*")*)(\/?)>|([^<]+)/gy;
const attribute = / ([A-Za-z][\w:]*)="([^"<]*)"/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * A part of a package as elements. It takes the little of XML that such a part needs; comments, instructions, sections of raw text,
 * definitions of entities and stray blanks are refused, since all of them can hold what nobody sees.
 *
 * @throws HiddenContent for anything else than elements and their text.
 */
export function readXml(content: Buffer): XmlElement {
  const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  const start = declaration.exec(source)?.[0].length;
  if (start === undefined) throw new HiddenContent('declaration');
  const open: Growing[] = [{ name: '', attributes: new Map(), children: [], text: '' }];
  token.lastIndex = start;
  let at = start;
  for (let found = token.exec(source); found !== null; found = token.exec(source)) {
    at = token.lastIndex;
    take(found, open);
  }
  const [root, ...unclosed] = open;
  const [only, ...more] = root?.children ?? [];
  if (
    at !== source.length ||
    unclosed.length > 0 ||
    more.length > 0 ||
    only === undefined ||
    root?.text !== ''
  )
    throw new HiddenContent('form');
  return only;
}

interface Growing {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

function take([, closes, name, attributes = '', isEmpty, text]: RegExpExecArray, open: Growing[]): void {
  const inside = open.at(-1);
  if (inside === undefined) throw new HiddenContent('form');
  if (text !== undefined) {
    inside.text += plain(text);
    return;
  }
  if (closes === '/') {
    if (open.length < 2 || inside.name !== name || attributes !== '' || isEmpty === '/')
      throw new HiddenContent('form');
    open.pop();
    return;
  }
  const pairs = [...attributes.matchAll(attribute)].map(
    ([, key = '', value = '']) => [key, plain(value)] as const,
  );
  const element: Growing = { name: name ?? '', attributes: new Map(pairs), children: [], text: '' };
  if (element.attributes.size !== pairs.length) throw new HiddenContent('attribute twice');
  inside.children.push(element);
  if (isEmpty !== '/') open.push(element);
}

function plain(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (_, code: string | undefined, name: string | undefined) => {
    const found = code === undefined ? named[name ?? ''] : String.fromCodePoint(Number(code));
    if (found === undefined) throw new HiddenContent('entity');
    return found;
  });
}
