import type { Knowledge } from '../../src/attacker/knowledge.ts';

/** All ways to share out a total over so many cells. */
export function sharings(total: number, cells: number): number[][] {
  if (cells === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    sharings(total - first, cells - 1).map((rest) => [first, ...rest]),
  );
}

/** Whether counts fit all that is known, looked at one thing after the other. */
export function fits(knowledge: Knowledge, countOf: (key: string) => number): boolean {
  const sum = (terms: Knowledge['relations'][number]['terms']) =>
    terms.reduce((all, { cell, coefficient }) => all + coefficient * countOf(cell), 0);
  return (
    knowledge.cells.every(({ key, published, lower, upper }) => {
      const count = countOf(key);
      return published === null ? count >= lower && count <= upper : count === published;
    }) &&
    knowledge.relations.every(({ terms, constant }) => sum(terms) === constant) &&
    knowledge.limits.every(({ terms, least, most }) => sum(terms) >= least && sum(terms) <= most) &&
    knowledge.choices.every(({ options }) =>
      options.some((ranges) =>
        ranges.every(({ cell, least, most }) => countOf(cell) >= least && countOf(cell) <= most),
      ),
    )
  );
}
