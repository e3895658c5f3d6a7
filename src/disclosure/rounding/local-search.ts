/** Steps that can each be taken or not, and the cells that they raise. */
export interface StepChoice {
  /** By how much a step raises each of its cells. */
  readonly step: number;
  /** The cells of each step. */
  readonly cells: readonly (readonly number[])[];
  /** How far each cell lies above its original without any step. */
  readonly start: readonly number[];
  /** Where above its original each cell would best lie. */
  readonly aim: readonly number[];
  /** A cell farther than this from its original costs much. */
  readonly bound: number;
}

/** What a squared distance beyond the bound costs, beside one from the aim. */
const beyondCost = 1000;
const mostPasses = 200;
/** Up to here every pair of steps is tried; above, pairs that share one of their smaller cells. */
const allPairs = 400;
const smallCell = 48;

/**
 * Which steps to take so that cells come near their aims, by the sum of squares: steps one by one, each taken if that
 * lowers the sum, then single changes and exchanges of two until none lowers it. After the algorithm for small count
 * rounding, which compares columns with residuals as partial least squares does; here distances to an aim and a bound
 * count too. The same choice always comes out of the same input; it need not be the best.
 *
 * Source: Ø. Langsrud and J. Heldal, "An algorithm for small count rounding of tabular data", Privacy in Statistical
 * Databases (2018).
 */
export function localSearch(choice: StepChoice): boolean[] {
  const taken = choice.cells.map(() => false);
  const distance = [...choice.start];
  const flip = (at: number) => {
    const by = taken[at] ? -choice.step : choice.step;
    for (const cell of choice.cells[at] ?? []) distance[cell] = (distance[cell] ?? 0) + by;
    taken[at] = !taken[at];
  };
  const costOf = (cells: Iterable<number>) => {
    let sum = 0;
    for (const cell of cells) sum += cost(distance[cell] ?? 0, choice.aim[cell] ?? 0, choice.bound);
    return sum;
  };
  /** Changes some steps together; back again unless that lowers the cost of the cells. */
  const better = (...ats: readonly number[]): boolean => {
    const cells = new Set(ats.flatMap((at) => choice.cells[at] ?? []));
    const before = costOf(cells);
    ats.forEach(flip);
    if (costOf(cells) < before - 1e-9) return true;
    ats.forEach(flip);
    return false;
  };
  const partners = partnersOf(choice);
  for (let pass = 0; pass < mostPasses; pass++) {
    let changed = false;
    for (const at of taken.keys()) changed = better(at) || changed;
    if (changed) continue;
    for (const at of taken.keys())
      for (const other of partners(at))
        if (other > at && taken[other] !== taken[at]) changed = better(at, other) || changed;
    if (!changed) break;
  }
  return taken;
}

function cost(distance: number, aim: number, bound: number): number {
  const beyond = Math.max(0, Math.abs(distance) - bound);
  return (distance - aim) ** 2 + beyondCost * beyond ** 2;
}

/** For each step, those that it may be exchanged with. */
function partnersOf({ cells }: StepChoice): (at: number) => Iterable<number> {
  if (cells.length <= allPairs) return () => cells.keys();
  const stepsIn = new Map<number, number[]>();
  for (const [at, raised] of cells.entries())
    for (const cell of raised) {
      const steps = stepsIn.get(cell);
      if (steps === undefined) stepsIn.set(cell, [at]);
      else steps.push(at);
    }
  return (at) => {
    const near = (cells[at] ?? []).map((cell) => stepsIn.get(cell) ?? []);
    return new Set(near.filter(({ length }) => length <= smallCell).flat());
  };
}
