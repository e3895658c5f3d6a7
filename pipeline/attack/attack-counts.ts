import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { Certificate } from '../../src/attacker/certificate.ts';
import { attack } from '../../src/attacker/attack.ts';
import { type Certified, type CertifyOptions, certify } from '../../src/attacker/certify.ts';
import { provenWidth } from '../../src/attacker/interval.ts';
import type { Knowledge } from '../../src/attacker/knowledge.ts';
import { yearsOf } from '../cube/coordinates.ts';
import { isObservedYear } from '../observed-years.ts';
import type { RegionTables } from '../regions/tables.ts';
import { Atoms } from './atoms.ts';
import type { LeftOfNoise } from './certificate-words.ts';
import { asChanged, changedFigures, changeRules } from './changed-figures.ts';
import { asOfToday, type EarlierReading, printedSoFar, sameCounts } from './earlier-figures.ts';
import { kindsOfChildren } from './kinds.ts';
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
  /** Rows that earlier releases showed, of the same definition and of closed periods: of each key the last. */
  readonly earlier: readonly Cell[];
  /** Where counts are changed: every such row of any release, with what was counted then, for the judge. */
  readonly readings?: readonly EarlierReading[];
  readonly configuration: Configuration;
  readonly regions: RegionTables;
}

/**
 * What came of it, with noise what is left of that, and sums of cells that do not add up, by the cells: where there are any, nothing
 * was tried.
 */
export type AttackedCounts = Certified & {
  readonly left: LeftOfNoise | null;
  readonly amiss: readonly string[];
};

/** More unsafe counts than this are shared among two threads: fewer are done before a second one has started. */
const worthSharing = 6_000;

/**
 * Tries to work out every unsafe count of a release from what is public, as readers who know more and more, and certifies those that
 * stay as open as is asked: where figures are withheld by as much as the minimum count, for whoever is counted in them too; where
 * counts are changed as far as the method goes.
 *
 * @throws ZichtError (`attacker.contradiction`, exit 5) where the figures cannot all be true.
 */
export async function attackCounts(release: AttackedRelease): Promise<AttackedCounts> {
  const { counted, groups, configuration, regions } = release;
  const { minimumCount, zeros } = configuration.disclosure;
  const changes = changeRules(configuration.disclosure);
  const rules = { minimumCount, zeros };
  const width = changes?.width ?? minimumCount;
  const atoms = new Atoms({ years: yearsOf(configuration), isObserved: isObservedYear(configuration) });
  const atlas = new Atlas(regions, configuration.region.year);
  const rows = release.rows.map(changes === null ? asOfToday : asChanged);
  const known = releaseKnowledge(rows, atoms, atlas);
  const truth = new Truth(groups, counted, atoms);
  addShares(truth, counted, known.across, atoms, atlas);
  const amiss = untrue(known.knowledge, truth);
  if (amiss.length > 0) return { certificate: notTried(width), findings: [], left: null, amiss };
  const sensitive = targetsOf(counted, known, atoms, atlas, truth, rules);
  const input = { counted, release: known, atoms, truth, rules };
  const told =
    changes === null
      ? { levels: levelsOf({ ...input, rows, earlier: printedSoFar(release.rows, release.earlier) }) }
      : {
          ...(await changedFigures(
            {
              ...{ ...input, rows: release.rows },
              earlier: sameCounts(release.readings ?? [], counted),
            },
            changes,
          )),
          moves: kindsOfChildren(known, sensitive, atoms, atlas),
        };
  const options = { ...told, sensitive, ownRecord: true, witness: (cell: string) => truth.of(cell) };
  const certified = await certify(known.knowledge, {
    ...{ ...options, width },
    workers: sensitive.length > worthSharing ? Math.min(2, configuration.limits.threads) : 1,
  });
  const left =
    changes === null || changes.addsUp
      ? null
      : await leftOfNoise(known.knowledge, options, Math.max(1, changes.reach));
  return { ...certified, left, amiss };
}

/** How many counts are shown to vary by the most that noise changes, and how many cannot: by moves and bounds, without a program. */
async function leftOfNoise(
  knowledge: Knowledge,
  options: Omit<CertifyOptions, 'width'>,
  width: number,
): Promise<LeftOfNoise> {
  const granted = options.levels.reduce((all, { grant }) => grant(all), knowledge);
  const { intervals } = await attack(granted, { ...options, width, solves: false });
  return {
    width,
    shown: intervals.filter((interval) => provenWidth(interval) >= width).length,
    narrower: intervals.filter(({ low, high }) => high - low < width).length,
  };
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
