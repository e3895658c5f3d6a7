import { type Column, integerProgram, type Outcome, type Row } from './integer-program.ts';
import { mostWeight, type RoundedCell, type RoundingProblem } from './rounding-problem.ts';

/** What it costs to stand one base farther from what is wanted than one could, beside the weight of the cell. */
const fartherCost = 0.5;

/**
 * How many bases to add to each class, so that every published cell is a multiple of the base within its bounds, and as many
 * as can be are what their draws ask for. With `relaxed`, cells may lie farther away, of which there are as few steps as can
 * be. Classes may go one base farther than the multiples next to them: what binds is what is published. No class goes below 0.
 *
 * Source: L. H. Cox, "A constructive procedure for unbiased controlled rounding", JASA 82 (1987) 520–524, as an integer
 * program (J. P. Kelly, B. L. Golden and A. A. Assad, Networks 20 (1990) 317–333).
 */
export function exactRounding(problem: RoundingProblem, relaxed: boolean, nodes: number): Promise<Outcome> {
  const { base, classes, cells, equal } = problem;
  const linear = cells.map(linearCost);
  const columns: Column[] = classes.map(({ count, whole, cells: counting }) => ({
    cost: counting.reduce((sum, cell) => sum + (linear[cell] ?? 0), 0),
    least: whole > 0 ? -1 : 0,
    most: count % base === 0 ? 1 : 2,
  }));
  const members = cells.map((): number[] => []);
  for (const [at, { cells: counting }] of classes.entries())
    for (const cell of counting) members[cell]?.push(at);
  const rows: Row[] = equal.map(({ classes: own, coefficients, sum }) => ({
    columns: own,
    coefficients,
    least: sum,
    most: sum,
  }));
  for (const [cell, bounds] of cells.entries()) {
    const own = members[cell] ?? [];
    if (own.length === 0) continue;
    const slack = relaxed ? slackColumns(columns, cells.length, own.length) : [];
    const away = awayColumns(columns, bounds);
    const [least, most] = away.length > 0 ? [bounds.wanted, bounds.wanted] : [bounds.least, bounds.most];
    rows.push({
      columns: [...own, ...slack, ...away],
      coefficients: [...own, ...slack, ...away].map((_, at) =>
        at < own.length || (at - own.length) % 2 === 0 ? 1 : -1,
      ),
      least,
      most,
    });
  }
  return integerProgram(columns, rows, nodes);
}

/** What a base more costs in a cell that has two multiples to choose from, one of which is wanted. */
function linearCost({ least, most, wanted, weight }: RoundedCell): number {
  if (most - least !== 1) return 0;
  return wanted === most ? -weight : weight;
}

/** Where there are more than two multiples: columns for bases below and above what is wanted, within the bounds. */
function awayColumns(columns: Column[], { least, most, wanted, weight }: RoundedCell): number[] {
  if (most - least < 2) return [];
  const away = { cost: weight + fartherCost, least: 0 };
  return [
    columns.push({ ...away, most: wanted - least }) - 1,
    columns.push({ ...away, most: most - wanted }) - 1,
  ];
}

/** Adds two columns for steps beyond the bounds of a row, each dearer than all that draws can ask for; returns them. */
function slackColumns(columns: Column[], cells: number, members: number): number[] {
  const step = { cost: 2 * mostWeight * (cells + 1), least: 0, most: 2 * members };
  return [columns.push(step) - 1, columns.push(step) - 1];
}
