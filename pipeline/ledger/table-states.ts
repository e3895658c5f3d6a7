import {
  crossingOf,
  isCoarserTable,
  isInBothTrees,
  isOfAllYears,
  isOfShares,
  type LedgerTable,
} from './tables.ts';

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

/** A table that no release shows. */
export const unseen: TableFact = {
  seen: 'unseen',
  change: { changed: 0, small: 0 },
  crossing: { changed: 0, small: 0 },
  unsafeYears: 0,
  isReclassified: false,
  unsafeRegions: 0,
};

/** The facts of a table from what was counted since one release, by table. */
export function factOf(
  table: LedgerTable,
  since: {
    readonly hasGrown: boolean;
    readonly isReclassified: boolean;
    readonly changes: ReadonlyMap<string, TableChange>;
    readonly years: ReadonlyMap<string, number>;
    readonly regions: ReadonlyMap<string, number>;
  },
): TableFact {
  const crossing = crossingOf(table);
  const nothing = { changed: 0, small: 0 };
  return {
    seen: since.hasGrown ? 'grown' : 'same',
    change: since.changes.get(table.id) ?? nothing,
    crossing: since.changes.get(crossing) ?? nothing,
    // Nobody counts, of shares that divide children further, what more years or other regions would tell: they are taken to tell.
    unsafeYears: isOfShares(table)
      ? Number(since.hasGrown)
      : (since.years.get(table.id) ?? 0) + (isInBothTrees(table) ? (since.years.get(crossing) ?? 0) : 0),
    isReclassified: since.isReclassified,
    unsafeRegions: isOfShares(table) ? Number(since.isReclassified) : (since.regions.get(table.id) ?? 0),
  };
}

/**
 * Decides table by table, the coarser before the finer; `facts` has every one of `tables`. A table is revised as a whole or stands as
 * a whole: a table with some old cells and some new ones would not add up, and what it lacks would be the very change that was
 * to be kept.
 *
 * - It is `revised` where at every place nobody or at least the minimum was added, and removed, and the same holds for every
 *   coarser table: so whatever a reader subtracts is a union of such changes. Else it is `standing`.
 * - Shares of children whom a table divides further stand with it, changed or not.
 * - Provinces and youth regions are two trees: where what they have in common changed by a few, youth regions stand.
 * - A table that nobody has seen is `new` only where the coarser ones are up to date: beside an older total its sum would tell
 *   what changed. Else it is `withheld`.
 * - Totals over more years are new figures, `withheld` where the years that came, or the revision of the others, would be told by
 *   subtraction. So are tables of regions where those differ by a few children from the regions of before.
 */
export function tableStatesOf(
  tables: readonly LedgerTable[],
  facts: ReadonlyMap<string, TableFact>,
): Map<string, TableState> {
  const told = new Told(tables, facts);
  return new Map(tables.map((table) => [table.id, told.stateOf(table)]));
}

class Told {
  readonly #tables: readonly LedgerTable[];
  readonly #facts: ReadonlyMap<string, TableFact>;
  readonly #settled = new Map<string, boolean>();

  constructor(tables: readonly LedgerTable[], facts: ReadonlyMap<string, TableFact>) {
    this.#tables = tables;
    this.#facts = facts;
  }

  stateOf(table: LedgerTable): TableState {
    const fact = this.#fact(table);
    if (fact.seen === 'unseen') return this.#coarserSettled(table) ? 'new' : 'withheld';
    if (fact.isReclassified && table.margin.regionLevel !== 'country')
      return fact.unsafeRegions > 0 || !this.#coarserSettled(table) ? 'withheld' : 'new';
    if (fact.seen === 'grown' && isOfAllYears(table))
      return this.#tellsYears(table) || !this.#isSettled(table) ? 'withheld' : 'new';
    // Of whom a revision that waits is not would be told by a table of them that does not wait.
    if (fact.change.changed === 0)
      return isOfShares(table) && !this.#coarserSettled(table) ? 'standing' : 'same';
    return this.#isSettled(table) ? 'revised' : 'standing';
  }

  /** Whether the changes of a table and of all that are coarser may be seen. */
  #isSettled(table: LedgerTable): boolean {
    const known = this.#settled.get(table.id);
    if (known !== undefined) return known;
    const { change, crossing } = this.#fact(table);
    const isOpen = change.small === 0 && (!isInBothTrees(table) || crossing.small === 0);
    const settled = isOpen && this.#coarserSettled(table);
    this.#settled.set(table.id, settled);
    return settled;
  }

  /** Tables that are not made take no part: nobody sees their changes. */
  #coarserSettled(table: LedgerTable): boolean {
    return this.#coarserThan(table).every((coarser) => this.#isSettled(coarser));
  }

  /** Whether the years that came to a total are told by the total of before, in the table itself or in a coarser one. */
  #tellsYears(table: LedgerTable): boolean {
    const alike = [table, ...this.#coarserThan(table)].filter(isOfAllYears);
    return alike.some((found) => this.#fact(found).unsafeYears > 0);
  }

  #coarserThan(table: LedgerTable): LedgerTable[] {
    return this.#tables.filter((coarser) => isCoarserTable(coarser, table));
  }

  #fact(table: LedgerTable): TableFact {
    return this.#facts.get(table.id) ?? unseen;
  }
}
