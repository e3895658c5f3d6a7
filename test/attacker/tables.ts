import { type Knowledge, type Relation, published, sumOf, withheld } from '../../src/attacker/knowledge.ts';

/** A way to classify: each code with the codes that it is the sum of; codes without parts are the finest. */
export type Hierarchy = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A total over codes, with groups of some of them: `tree('Total', ['a', 'b'], { north: ['a'] })`; groups may overlap. */
export function hierarchy(
  total: string,
  codes: readonly string[],
  ...trees: readonly Readonly<Record<string, readonly string[]>>[]
): Hierarchy {
  const found = new Map<string, (readonly string[])[]>(codes.map((code) => [code, []]));
  found.set(total, [codes, ...trees.map((tree) => Object.keys(tree))]);
  for (const tree of trees) for (const [group, parts] of Object.entries(tree)) found.set(group, [parts]);
  return found;
}

/** The name of a cell: its codes, one a dimension. */
export function keyOf(codes: readonly string[]): string {
  return codes.join('|');
}

/** All combinations of one code a dimension. */
export function combinations(dimensions: readonly (readonly string[])[]): string[][] {
  return dimensions.reduce<string[][]>(
    (all, codes) => all.flatMap((start) => codes.map((code) => [...start, code])),
    [[]],
  );
}

/** All sums of a table: in every dimension, whatever the other codes, each code is each of its sums. */
export function relationsOf(dimensions: readonly Hierarchy[]): Relation[] {
  const codes = dimensions.map((dimension) => [...dimension.keys()]);
  return dimensions.flatMap((dimension, at) =>
    [...dimension].flatMap(([code, sums]) =>
      sums.flatMap((parts) =>
        combinations(codes.map((all, other) => (other === at ? [code] : all))).map((total) =>
          sumOf(
            keyOf(total),
            parts.map((part) => keyOf(total.with(at, part))),
          ),
        ),
      ),
    ),
  );
}

/** What a reader knows of a table of which some cells are withheld. */
export function knowledgeOf(
  counts: ReadonlyMap<string, number>,
  relations: readonly Relation[],
  isWithheld: (key: string) => boolean,
): Knowledge {
  const cells = [...counts].map(([key, count]) => (isWithheld(key) ? withheld(key) : published(key, count)));
  return { cells, relations, limits: [], choices: [] };
}

/** A table with all its totals, from the counts of its finest cells. */
export function totalled(
  dimensions: readonly Hierarchy[],
  countOf: (codes: readonly string[]) => number,
): Map<string, number> {
  const finest = dimensions.map(
    (dimension) => new Map([...dimension.keys()].map((code) => [code, under(dimension, code)])),
  );
  const codes = dimensions.map((dimension) => [...dimension.keys()]);
  return new Map(
    combinations(codes).map((cell) => {
      const inner = combinations(cell.map((code, at) => [...(finest[at]?.get(code) ?? [])]));
      return [keyOf(cell), inner.reduce((sum, finestCodes) => sum + countOf(finestCodes), 0)];
    }),
  );
}

function under(dimension: Hierarchy, code: string): readonly string[] {
  const [parts] = dimension.get(code) ?? [];
  return parts === undefined ? [code] : [...new Set(parts.flatMap((part) => under(dimension, part)))];
}
