import { type Column, integerProgram, type Outcome, type Row } from './integer-program.ts';
import type { RoundingProblem } from './rounding-problem.ts';

/**
 * How many bases to add to each class, so that every published cell is one of the two multiples of the base next to its
 * count, and as many as can be on the side that their draws ask for. With `relaxed`, cells may lie farther away, of which
 * there are as few steps as can be. Classes may go one base farther than the multiples next to them: what binds is what is
 * published. No class goes below 0.
 *
 * Source: L. H. Cox, "A constructive procedure for unbiased controlled rounding", JASA 82 (1987) 520–524, as an integer
 * program (J. P. Kelly, B. L. Golden and A. A. Assad, Networks 20 (1990) 317–333).
 */
export function exactRounding(problem: RoundingProblem, relaxed: boolean, nodes: number): Promise<Outcome> {
  const { base, classes, cells } = problem;
  const costs = cells.map(({ rest, draw }) => 2 * (draw - (rest % base) / base));
  const columns: Column[] = classes.map(({ count, whole, cells: counting }) => ({
    cost: counting.reduce((sum, cell) => sum + (isMultiple(cells[cell], base) ? 0 : (costs[cell] ?? 0)), 0),
    least: whole > 0 ? -1 : 0,
    most: count % base === 0 ? 1 : 2,
  }));
  const members = cells.map((): number[] => []);
  for (const [at, { cells: counting }] of classes.entries())
    for (const cell of counting) members[cell]?.push(at);
  const rows: Row[] = [];
  for (const [cell, { rest }] of cells.entries()) {
    const own = members[cell] ?? [];
    if (own.length === 0) continue;
    const slack = relaxed ? slackColumns(columns, cells.length, own.length) : [];
    rows.push({
      columns: [...own, ...slack],
      coefficients: [...own.map(() => 1), ...slack.map((_, at) => (at === 0 ? 1 : -1))],
      least: Math.floor(rest / base),
      most: Math.ceil(rest / base),
    });
  }
  return integerProgram(columns, rows, nodes);
}

/** Adds two columns for steps beyond the bounds of a row, each dearer than all that draws can ask for; returns them. */
function slackColumns(columns: Column[], cells: number, members: number): number[] {
  const step = { cost: 4 * (cells + 1), least: 0, most: 2 * members };
  return [columns.push(step) - 1, columns.push(step) - 1];
}

const isMultiple = (cell: { readonly rest: number } | undefined, base: number) =>
  cell !== undefined && cell.rest % base === 0;
