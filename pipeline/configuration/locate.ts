import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Problem } from '../../src/run/errors.ts';
import { nearest } from '../../src/run/nearest.ts';

/** A JSON text with its tree, so that a problem at a path can be told with its line and column. */
export interface LocatedJson {
  readonly value: unknown;
  readonly place: (path: readonly PropertyKey[]) => string;
}

/** Parses strict JSON; syntax errors come back as problems with line and column, never with the text itself. */
export function parseLocated(text: string, file: string): LocatedJson | Problem[] {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  if (errors.length > 0 || root === undefined) {
    return errors.slice(0, 10).map((error) => ({
      code: 'configuration.syntax',
      where: `${file}, ${position(text, error.offset)}`,
      what: `This is not valid JSON: ${spaced(printParseErrorCode(error.error))}.`,
      expected: 'strict JSON: double quotes, no comments, no comma before a closing bracket',
    }));
  }
  const twice = keysGivenTwice(root);
  if (twice.length > 0) {
    return twice.slice(0, 10).map((key) => ({
      code: 'configuration.key-twice',
      where: `${file}, ${position(text, key.offset)}`,
      what: 'A key stands twice in one object; only the last would count.',
      expected: 'every key once',
      remedy: 'Remove one of the two.',
    }));
  }
  return {
    value: JSON.parse(text) as unknown,
    place: (path) =>
      `${file}, ${position(text, offsetOf(root, path))}${path.length === 0 ? '' : `, ${dotted(path)}`}`,
  };
}

/** The later of every two equal keys of one object, at any depth. */
function keysGivenTwice(node: Node): Node[] {
  const children = node.children ?? [];
  const keys = node.type === 'object' ? children.flatMap(({ children: pair }) => pair?.[0] ?? []) : [];
  const seen = new Set<unknown>();
  const here = keys.filter(({ value }) => seen.has(value) || !seen.add(value));
  return [...here, ...children.flatMap(keysGivenTwice)];
}

/** The offset of the deepest part of the path that exists; of the key rather than the value where there is one. */
function offsetOf(root: Node, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const steps = path.slice(0, length).map((step) => (typeof step === 'number' ? step : String(step)));
    const node = findNodeAtLocation(root, steps);
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return root.offset;
}

function position(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** `['registers', 'persons', 'files', 0]` as `registers.persons.files[0]`. */
export function dotted(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  );
}

function spaced(code: string): string {
  return code.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

/** A hint for a word that is not known, or nothing when no known word is near. */
export function didYouMean(
  word: string,
  known: readonly string[],
): { remedy: string } | Record<string, never> {
  const match = nearest(word, known);
  return match === undefined ? {} : { remedy: `Did you mean “${match}”?` };
}
