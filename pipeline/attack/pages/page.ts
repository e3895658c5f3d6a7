import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** A text of a page, as a reader of the page or of its source finds it, with the elements that it stands in, outermost first. */
export interface Piece {
  readonly text: string;
  /** `text`, `comment`, or the name of the attribute. */
  readonly where: string;
  readonly path: readonly Element[];
}

/** A page as a browser parses it, in the order of the source. */
export interface Page {
  readonly pieces: readonly Piece[];
  readonly elements: readonly { readonly element: Element; readonly path: readonly Element[] }[];
}

/** Elements whose text runs on in the text around them; all others stand by themselves. */
const inline = new Set(['a', 'b', 'bdi', 'em', 'i', 'strong', 'span', 'abbr', 'sup', 'sub', 'tspan']);

export function readPage(html: string): Page {
  const pieces: Piece[] = [];
  const elements: Page['elements'][number][] = [];
  const visit = (node: Node, path: readonly Element[]): string => {
    if ('value' in node && node.nodeName === '#text') return node.value;
    if ('data' in node) pieces.push({ text: node.data, where: 'comment', path });
    if (!('childNodes' in node)) return '';
    const isElement = 'tagName' in node;
    const inside = isElement ? [...path, node] : path;
    if (isElement) {
      elements.push({ element: node, path });
      for (const { name, value } of node.attrs) pieces.push({ text: value, where: name, path: inside });
    }
    let run = '';
    const flush = () => {
      if (run.trim() !== '')
        pieces.push({ text: run.replaceAll(/\s+/g, ' ').trim(), where: 'text', path: inside });
      run = '';
    };
    for (const child of node.childNodes) {
      const runsOn = !('tagName' in child) || inline.has(child.tagName);
      if (!runsOn) flush();
      run += visit(child, inside);
    }
    // A run of an inline element is told by the element that it runs on in.
    if (isElement && inline.has(node.tagName)) return ` ${run} `;
    flush();
    return '';
  };
  visit(parse(html), []);
  return { pieces, elements };
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** All text inside an element. */
export function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}

/** Elements inside another that a test picks, in order. */
export function within(element: Element, test: (element: Element) => boolean): Element[] {
  return element.childNodes.flatMap((child) =>
    'tagName' in child ? [...(test(child) ? [child] : []), ...within(child, test)] : [],
  );
}

/** Everything that SVG draws with a place or a length. */
const shapes = new Set(['use', 'line', 'polyline', 'polygon', 'path', 'rect', 'circle', 'ellipse', 'image']);

export function isShape({ tagName }: Element): boolean {
  return shapes.has(tagName);
}
