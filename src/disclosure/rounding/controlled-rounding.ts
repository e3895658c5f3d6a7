import { type AdditiveTable, published } from './additive-table.ts';
import { type Component, components } from './components.ts';
import { exactRounding } from './exact-rounding.ts';
import { localSearch } from './local-search.ts';
import { type Rounding, type RoundingProblem, roundingProblem } from './rounding-problem.ts';

export interface RoundingOptions {
  readonly base: number;
  /**
   * A number in [0, 1) for each published cell, by its name: 0.5 asks for the nearest multiple; numbers that follow from a
   * secret ask for one of the two without bias, so that who knows the method does not know which counts lead where.
   */
  readonly draw: (name: string) => number;
  /**
   * How far a published count may lie from the count, at least base − 1; that is what it is without this. Farther, multiples
   * of the base need not stay, and a rounded 0 stands for more counts.
   */
  readonly reach?: number;
  /** By how much a count is taken to be another, by its name, so that those farther off are reached at times. */
  readonly shift?: (name: string) => number;
  /**
   * What was published before of a count that is the same still, by its name. It stands; where a component cannot be rounded so, that
   * component alone is rounded again, and as few of its counts as can be read otherwise than before.
   */
  readonly before?: (name: string) => number | undefined;
  /** Components with more classes than this are left to local search. */
  readonly mostClasses?: number;
  /** Nodes that the search for the best rounding may look at. */
  readonly mostNodes?: number;
}

/**
 * Why a component is not proven to be rounded as well as can be: no rounding to adjacent multiples exists in it, it has too
 * many classes to look for one, or the nodes allowed were used up.
 */
export type RoundingReason = 'no-adjacent-rounding' | 'too-large' | 'effort-spent';

export interface ControlledRounding {
  /** The rounded counts, in the order of the names of the table. */
  readonly counts: readonly number[];
  /** The rounded counts of the classes, which add up to these. */
  readonly classes: readonly number[];
  /** Names of the published cells that lie farther than their reach from their counts; empty where it is controlled throughout. */
  readonly beyond: readonly string[];
  /** Names of counts that read otherwise than they did before, although they are the same. */
  readonly moved: readonly string[];
  /** What kept components from that, and how many; those without a reason have the best rounding. */
  readonly reasons: ReadonlyMap<RoundingReason, number>;
}

const defaults = { mostClasses: 10_000, mostNodes: 500 };

/**
 * Controlled rounding: every published count becomes a multiple of the base, rounded cells add up as the counts do, in all
 * tables together, and wherever possible each is one of the two multiples next to its count, so that multiples stay
 * (zero-restricted). Additivity comes first, since classes are rounded and cells are their sums; where no adjacent rounding
 * exists, the fewest steps beyond are taken, and the cells are named.
 *
 * Who sees a rounded count r and knows the method can tell its count to r − base < count < r + base, from 0, and no better
 * from all other rounded counts: these too could all be counts themselves, and a class more or less of up to base − 1 units
 * moves every cell by less than a base. A rounded 0 thus stands for `base` different counts, 0 to base − 1, any other for
 * 2 base − 1. Two roundings of the same count tell more than one: what was published of it has to stand (`before`), or what both
 * leave open has to be looked at (`moved`). Nothing else is drawn twice: which draw was taken would tell of the one that was not.
 *
 * @throws RangeError for a base below 2 or a draw outside [0, 1).
 */
export async function controlledRounding(
  table: AdditiveTable,
  options: RoundingOptions,
): Promise<ControlledRounding> {
  const { base, draw, reach = base - 1, shift = () => 0, before = () => undefined } = options;
  if (!Number.isInteger(base) || base < 2) throw new RangeError('a base is a whole number from 2');
  if (!Number.isInteger(reach) || reach < base - 1) throw new RangeError('a reach is at least base − 1');
  const rounding = { base, reach, draw: drawn(draw), shift, before };
  const rounded = table.classes.map(() => 0);
  const reasons = new Map<RoundingReason, number>();
  for (const component of components(table)) {
    const limits = { ...defaults, ...options };
    const { problem, steps, reason } = await roundComponent(table, component, rounding, limits);
    for (const [at, { at: position, whole }] of problem.classes.entries())
      rounded[position] = base * (whole + (steps[at] ?? 0));
    if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const counts = published(table, rounded);
  const beyond = table.names.filter((_, at) => Math.abs((counts[at] ?? 0) - (table.counts[at] ?? 0)) > reach);
  const moved = table.names.filter((name, at) => (before(name) ?? counts[at]) !== counts[at]);
  return { counts, classes: rounded, beyond, moved, reasons };
}

interface Limits {
  readonly mostClasses: number;
  readonly mostNodes: number;
}

interface RoundedComponent {
  readonly problem: RoundingProblem;
  /** Bases added to each class. */
  readonly steps: readonly number[];
  readonly reason: RoundingReason | null;
}

/** A component with all that was published of it before, or where that cannot be, without demanding it. */
async function roundComponent(
  table: AdditiveTable,
  component: Component,
  rounding: Omit<Rounding, 'stands'>,
  limits: Limits,
): Promise<RoundedComponent> {
  const wasPublished = component.cells.some((cell) => rounding.before(table.names[cell] ?? '') !== undefined);
  const standing = roundingProblem(table, component, { ...rounding, stands: wasPublished });
  if (!wasPublished) return { problem: standing, ...(await roundAfresh(standing, limits)) };
  const { state, values } = await exactRounding(standing, false, limits.mostNodes);
  if (values !== null)
    return { problem: standing, steps: values, reason: state === 'optimal' ? null : 'effort-spent' };
  const problem = roundingProblem(table, component, { ...rounding, stands: false });
  return { problem, ...(await roundAfresh(problem, limits)) };
}

async function roundAfresh(
  problem: RoundingProblem,
  limits: Limits,
): Promise<Omit<RoundedComponent, 'problem'>> {
  if (problem.classes.length === 0) return { steps: [], reason: null };
  if (problem.classes.length > limits.mostClasses && problem.equal.length === 0)
    return { steps: searched(problem), reason: 'too-large' };
  const within = await exactRounding(problem, false, limits.mostNodes);
  if (within.state === 'optimal' && within.values !== null) return { steps: within.values, reason: null };
  if (within.state === 'stopped')
    return { steps: within.values ?? (await relaxed(problem, limits)), reason: 'effort-spent' };
  return { steps: await relaxed(problem, limits), reason: 'no-adjacent-rounding' };
}

/** Steps that need not keep to the bounds: by the program, else by search, which knows nothing of sums that are zero. */
async function relaxed(
  problem: RoundingProblem,
  { mostNodes }: { readonly mostNodes: number },
): Promise<readonly number[]> {
  const { values } = await exactRounding(problem, true, mostNodes);
  if (values !== null) return values;
  if (problem.equal.length > 0) throw new NoRounding();
  return searched(problem);
}

/** No multiples were found that agree in all tables with the effort allowed. */
export class NoRounding extends Error {
  constructor() {
    super('no multiples were found that agree in all tables');
    this.name = 'NoRounding';
  }
}

/** Steps up or not at all for each class that is no multiple, by local search. */
function searched({ base, classes, cells }: RoundingProblem): number[] {
  const free = [...classes.keys()].filter((at) => (classes[at]?.count ?? 0) % base !== 0);
  const taken = localSearch({
    step: base,
    cells: free.map((at) => classes[at]?.cells ?? []),
    start: cells.map(({ rest }) => -rest),
    aim: cells.map(({ rest, wanted }) => base * wanted - rest),
    bound: base - 1,
  });
  const steps = classes.map(() => 0);
  for (const [at, position] of free.entries()) steps[position] = taken[at] ? 1 : 0;
  return steps;
}

const drawn = (draw: (name: string) => number) => (name: string) => {
  const number = draw(name);
  if (!(number >= 0 && number < 1)) throw new RangeError('a draw lies in [0, 1)');
  return number;
};
