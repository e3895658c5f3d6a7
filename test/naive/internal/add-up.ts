import type { Cell } from '../../../schemas/cube.ts';
import { whereText } from './places.ts';

/** Distributions: each child of the denominator falls in one category. `any_known` stands beside, over other children. */
const distributions = ['first-help-type', 'first-help-referrer', 'ground-at-care'];

/** Where the categories of a distribution do not add up to their denominator, or have several; empty when all do. */
export function addingProblems(cells: readonly Cell[]): string[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (!distributions.includes(cell.indicator) || cell.category === 'any_known') continue;
    const key = `${cell.indicator} at ${whereText(cell)}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups].flatMap(([key, group]) => {
    const denominators = [...new Set(group.map((cell) => cell.denominator))];
    const sum = group.reduce((total, cell) => total + (cell.numerator ?? 0), 0);
    return denominators.length === 1 && sum === (denominators[0] ?? 0)
      ? []
      : [`${key}: ${sum} of ${denominators.join(', ')}`];
  });
}
