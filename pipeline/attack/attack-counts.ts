import type { Configuration } from '../../schemas/configuration.ts';
import { type Cell, pendingReason } from '../../schemas/cube.ts';
import { type Certified, certify, ownRecordLevel } from '../../src/attacker/certify.ts';
import { yearsOf } from '../cube/coordinates.ts';
import { isObservedYear } from '../observed-years.ts';
import type { RegionTables } from '../regions/tables.ts';
import type { Certificate } from '../../src/attacker/certificate.ts';
import type { Knowledge } from '../../src/attacker/knowledge.ts';
import { Atoms } from './atoms.ts';
import { levelsOf } from './levels.ts';
import { Atlas } from './places.ts';
import { releaseKnowledge } from './release-knowledge.ts';
import { targetsOf } from './targets.ts';
import { type Group, Truth } from './truth.ts';
import { addShares } from './windows-truth.ts';

/** A release as its files say it, and what the judge knows of it. */
export interface AttackedRelease {
  /** Rows of the public file. */
  readonly rows: readonly Cell[];
  /** The same rows of the internal edition, all of them with their counts. */
  readonly counted: readonly Cell[];
  /** How many children there are of every group at every place. */
  readonly groups: readonly Group[];
  /** Rows that earlier releases printed, of the same definition and of closed periods. */
  readonly earlier: readonly Cell[];
  readonly configuration: Configuration;
  readonly regions: RegionTables;
  /** Levels beside those that a run demands, by name: for tests of what is not met yet. */
  readonly further?: readonly string[];
}

/**
 * Levels that stop no run. A place without children is shown as empty only where that follows from what is shown, so that a
 * withheld count may be nobody: no reader knows `zeros-shown`. What is withheld does not always meet the own record yet: where
 * ten children in all are shown, by an account, whoever is one of them knows a part of them to within nine.
 */
const stopsNothing: readonly string[] = ['zeros-shown', ownRecordLevel];

/** What came of it, and sums of cells that do not add up, by the cells: where there are any, nothing was tried. */
export type AttackedCounts = Certified & { readonly amiss: readonly string[] };

/** More unsafe counts than this are shared among two threads: fewer are done before a second one has started. */
const worthSharing = 6_000;

/**
 * Tries to work out every unsafe count of a release from what is public, as readers who know more and more, and certifies those that
 * stay as open as the minimum count is large.
 *
 * @throws ZichtError (`attacker.contradiction`, exit 5) where the figures cannot all be true.
 */
export async function attackCounts(release: AttackedRelease): Promise<AttackedCounts> {
  const { counted, groups, earlier, configuration, regions, further = [] } = release;
  const rows = release.rows.map(asOfToday);
  const { minimumCount, zeros } = configuration.disclosure;
  const left = stopsNothing.filter((name) => !further.includes(name));
  const rules = { minimumCount, zeros };
  const atoms = new Atoms({ years: yearsOf(configuration), isObserved: isObservedYear(configuration) });
  const atlas = new Atlas(regions, configuration.region.year);
  const known = releaseKnowledge(rows, atoms, atlas);
  const truth = new Truth(groups, counted, atoms);
  addShares(truth, counted, known.across, atoms, atlas);
  const amiss = untrue(known.knowledge, truth);
  if (amiss.length > 0) return { certificate: notTried(minimumCount), findings: [], amiss };
  const sensitive = targetsOf(counted, known, atoms, atlas, truth, rules);
  const certified = await certify(known.knowledge, {
    sensitive,
    width: minimumCount,
    ownRecord: !left.includes(ownRecordLevel),
    levels: levelsOf({ rows, counted, earlier, release: known, atoms, truth, rules }).filter(
      ({ name }) => !left.includes(name),
    ),
    witness: (cell) => truth.of(cell),
    workers: sensitive.length > worthSharing ? Math.min(2, configuration.limits.threads) : 1,
  });
  return { ...certified, amiss };
}

/** A figure that stands from an earlier release, until enough has changed, says nothing of how many are counted today. */
function asOfToday(row: Cell): Cell {
  if (row.reason !== pendingReason) return row;
  const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null };
  return { ...row, ...nothing, status: 'suppressed' };
}

/** What a reader would take to be true of the counts and is not: a figure, or a definition, is other than what is told. */
function untrue({ relations, limits }: Knowledge, truth: Truth): string[] {
  const sums = [
    ...relations.map(({ terms, constant }) => ({ terms, least: constant, most: constant })),
    ...limits,
  ];
  return sums
    .filter(({ terms, least, most }) => {
      const sum = truth.sum(terms);
      return sum < least || sum > most;
    })
    .map(({ terms }) => terms.map(({ cell, coefficient }) => `${coefficient} ${cell}`).join(' '));
}

const notTried = (width: number): Certificate => ({
  passed: false,
  width,
  cells: 0,
  sensitive: 0,
  levels: [],
});
