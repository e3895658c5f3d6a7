import type { ArgusTable, CodeTree } from './table.ts';
import { allCodes } from './table.ts';

/** Codes of one variable with those they are the sum of. */
type Sums = ReadonlyMap<string, readonly string[]>;

/**
 * What keeps a table from being complete and additive: combinations of codes without a cell or with two, and sums that do
 * not come out, in numbers only. τ-ARGUS reads a table only where nothing does.
 */
export function faultsOf({ variables, cells }: ArgusTable): {
  readonly missing: number;
  readonly twofold: number;
  readonly open: number;
} {
  const counts = new Map(cells.map(({ codes, count }) => [keyOf(codes), count]));
  const expected = variables.reduce((size, variable) => size * allCodes(variable).length, 1);
  const sums = variables.map(sumsOf);
  let open = 0;
  for (const { codes, count } of cells)
    sums.forEach((those, at) => {
      const parts = those.get(codes[at] ?? '');
      if (parts === undefined) return;
      const found = parts.map((code) => counts.get(keyOf(codes.with(at, code))) ?? Number.NaN);
      if (found.reduce((sum, part) => sum + part, 0) !== count) open++;
    });
  return { missing: expected - counts.size, twofold: cells.length - counts.size, open };
}

const keyOf = (codes: readonly string[]) => codes.join('\u001f');

function sumsOf({ total, codes }: ArgusTable['variables'][number]): Sums {
  const sums = new Map<string, readonly string[]>([[total, codes.map(({ code }) => code)]]);
  const add = ({ code, parts }: CodeTree): void => {
    if (parts.length === 0) return;
    sums.set(
      code,
      parts.map((part) => part.code),
    );
    for (const part of parts) add(part);
  };
  for (const tree of codes) add(tree);
  return sums;
}
