import { type CubeMargin, isCoarser, type MarginId, margins } from '../../schemas/margins.ts';

/** What becomes of a table of figures beside those that an earlier release published. */
export const tableStates = ['new', 'same', 'revised', 'standing', 'withheld'] as const;
export type TableState = (typeof tableStates)[number];

/** Places of a table at which children were added or removed, and at how many of them by a few only. */
export interface TableChange {
  readonly changed: number;
  readonly small: number;
}

/** A table beside the last release that shows any figure of it. */
export interface TableFact {
  /** `unseen` where no release does; `grown` where its totals were about fewer years. */
  readonly seen: 'unseen' | 'same' | 'grown';
  /** Since the data that the release shows, over the days that both are about. */
  readonly change: TableChange;
  /** The same of what provinces and youth regions have in common. */
  readonly crossing: TableChange;
  /** Places at which the years that came to the pool are a few children, or all of a kind; with what both trees have in common. */
  readonly unsafeYears: number;
  /** Whether the regions were others then, and how many intersections of old and new ones are a few children. */
  readonly isReclassified: boolean;
  readonly unsafeRegions: number;
}

type Facts = ReadonlyMap<MarginId, TableFact>;

/**
 * Decides table by table, the coarser before the finer; `facts` has every table that the run makes. A table is revised as a whole or
 * stands as a whole: a table with some old cells and some new ones would not add up, and what it lacks would be the very change
 * that was to be kept.
 *
 * - It is `revised` where at every place and for every outcome nobody or at least the minimum was added, and removed, and the same
 *   holds for every coarser table: so whatever a reader subtracts is a union of such changes. Else it is `standing`.
 * - Provinces and youth regions are two trees: where what they have in common changed by a few, youth regions stand.
 * - A table that nobody has seen is `new` only where the coarser ones are up to date: beside an older total its sum would tell
 *   what changed. Else it is `withheld`.
 * - Totals over more years are new figures, `withheld` where the years that came, or the revision of the others, would be told by
 *   subtraction. So are tables of regions where those differ by a few children from the regions of before.
 */
export function tableStatesOf(facts: Facts): Map<MarginId, TableState> {
  const made = margins.filter(({ id }) => facts.has(id));
  return new Map(made.map((margin) => [margin.id, stateOf(margin, facts)]));
}

function stateOf(margin: CubeMargin, facts: Facts): TableState {
  const fact = facts.get(margin.id) ?? unseen;
  if (fact.seen === 'unseen') return coarserSettled(margin, facts) ? 'new' : 'withheld';
  if (fact.isReclassified && margin.regionLevel !== 'country')
    return fact.unsafeRegions > 0 || !coarserSettled(margin, facts) ? 'withheld' : 'new';
  if (fact.seen === 'grown' && isOfAllYears(margin))
    return tellsYears(margin, facts) || !isSettled(margin, facts) ? 'withheld' : 'new';
  if (fact.change.changed === 0) return 'same';
  return isSettled(margin, facts) ? 'revised' : 'standing';
}

/** A table that no release shows. */
export const unseen: TableFact = {
  seen: 'unseen',
  change: { changed: 0, small: 0 },
  crossing: { changed: 0, small: 0 },
  unsafeYears: 0,
  isReclassified: false,
  unsafeRegions: 0,
};

/** Whether the changes of a table and of all that are coarser may be seen. */
function isSettled(margin: CubeMargin, facts: Facts): boolean {
  const { change, crossing } = facts.get(margin.id) ?? unseen;
  if (change.small > 0 || (isInBothTrees(margin) && crossing.small > 0)) return false;
  return coarserSettled(margin, facts);
}

/** Tables that are not made take no part: nobody sees their changes. */
function coarserSettled(margin: CubeMargin, facts: Facts): boolean {
  return coarserThan(margin, facts).every((coarser) => isSettled(coarser, facts));
}

/** Whether the years that came to a total are told by the total of before, in the table itself or in a coarser one. */
function tellsYears(margin: CubeMargin, facts: Facts): boolean {
  const own = isOfAllYears(margin) && (facts.get(margin.id) ?? unseen).unsafeYears > 0;
  return own || coarserThan(margin, facts).some((coarser) => tellsYears(coarser, facts));
}

function coarserThan(margin: CubeMargin, facts: Facts): CubeMargin[] {
  return margins.filter((coarser) => facts.has(coarser.id) && isCoarser(coarser, margin));
}

const isOfAllYears = ({ dimensions }: CubeMargin) => !dimensions.includes('period');

/** Tables that cut across the provinces, which are decided first. */
export const isInBothTrees = ({ regionLevel }: CubeMargin) =>
  regionLevel === 'youth_region' || regionLevel === 'municipality';
