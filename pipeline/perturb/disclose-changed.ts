import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import { PublicCube, releasedRows } from '../../src/cube/public-cube.ts';
import { printsFigures } from '../../src/disclosure/figures.ts';
import { makeNoise } from '../../src/disclosure/cell-key/noisy-count.ts';
import type { PerturbedCounts } from '../../src/disclosure/perturbed-counts.ts';
import { NoRounding } from '../../src/disclosure/rounding/controlled-rounding.ts';
import {
  roundedCounts,
  roundingBase,
  roundingReach,
  type RoundedCube,
} from '../../src/disclosure/rounding/rounded-counts.ts';
import type { SecretKey } from '../../src/keys/secret-key.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';
import { openSums } from '../cube/conservation/demand-conservation.ts';
import { type RegionTree, regionTree } from '../cube/conservation/region-tree.ts';
import { type AuditedRecord, AuditFailure, type Cleared } from '../disclose.ts';
import { keyOf } from '../disclosure-plan.ts';
import type { Revisions } from '../ledger/revisions.ts';
import { boundsBeside, figuresBeside, notRounded, readTwice } from './audit-changed.ts';
import { type CareKeys, careKeysOf, noisyCareKeys, roundedCareKeys } from './care-keys.ts';
import { readsAsManyPopulations } from './certify-rounding.ts';
import { noisyCounts } from './noisy-counts.ts';
import { perturbedCube } from './perturbed-cube.ts';
import { printedStill } from './printed-still.ts';
import { type CountedRun, runKeys } from './run-keys.ts';

/** That counts were changed, and how. */
export interface ChangedRecord extends AuditedRecord {
  readonly changes: ChangeRecord;
}

export interface ChangeRecord {
  /** Id of the secret from which the changes follow. */
  readonly keyId: string;
  /** Cells with figures, all from changed counts, and cells that are withheld since theirs cannot be computed so. */
  readonly published: number;
  readonly withheld: number;
  /** No published count is farther from the count than this. */
  readonly most: number;
  /** Rounding: how many counts had to go farther, and why. */
  readonly beyond: number;
  /** Rounding: how many counts read otherwise than in the release before, although they are the same. */
  readonly moved: number;
  readonly reasons: readonly { readonly reason: string; readonly components: number }[];
}

/**
 * Changes every count of children, by the method of the configuration, and computes all that is published from the changed
 * counts. What cannot be computed so, such as figures about records, is withheld. Checks the rows apart from what made them.
 *
 * @param revisions what became of every table since the releases before; `null` where there are none.
 * @throws AuditFailure (exit 5) when a check finds anything; ZichtError (exit 5) where no rounding is found.
 */
export async function discloseChanged(
  run: CountedRun,
  secret: SecretKey,
  revisions: Revisions | null = null,
): Promise<Cleared> {
  const { configuration, cube } = run;
  const { method, minimumCount, zeros, noise } = configuration.disclosure;
  const before = printedStill(cube, revisions);
  const { counts, care, rounding } = await (method === 'round'
    ? round(run, secret, before)
    : noisy(run, secret));
  const changed = perturbedCube(cube, counts, care);
  const rows = releasedRows(changed.cube, changed.withheld);
  const tree = regionTree(run.regions, configuration.region.year);
  if (rounding !== null && rounding.moved.length > 0) await demandOpen(rows, earlierRows(cube, before), tree);
  const findings = [
    ...figuresBeside(rows, care, keyOf),
    ...boundsBeside(rows, care, keyOf),
    ...readTwice(rows, keyOf),
    ...(rounding === null ? tooFar(run, counts, noise.most) : await roundingFindings(rows, tree)),
  ].sort();
  const audit = { passed: findings.length === 0, findings };
  const decisions: ChangedRecord = {
    ...{ method, minimumCount, zeros },
    changes: {
      keyId: secret.id,
      published: rows.filter(printsFigures).length,
      withheld: changed.withheld.size,
      most: rounding === null ? noise.most : roundingReach,
      beyond: rounding?.beyond.length ?? 0,
      moved: rounding?.moved.length ?? 0,
      reasons: [...(rounding?.reasons ?? [])].map(([reason, components]) => ({ reason, components })),
    },
    audit,
  };
  if (!audit.passed) throw new AuditFailure(decisions);
  return { cube: PublicCube.clear(changed.cube, { withheld: changed.withheld, audit }), decisions };
}

/** The counts of a cube and the keys of care, changed; how rounding fared, or `null` for noise. */
interface Changed {
  readonly counts: readonly (PerturbedCounts | null)[];
  readonly care: CareKeys | null;
  readonly rounding: RoundedCube['rounding'] | null;
}

async function round(
  { cube }: CountedRun,
  secret: SecretKey,
  before: ReturnType<typeof printedStill>,
): Promise<Changed> {
  const care = careKeysOf(cube);
  try {
    return {
      ...(await roundedCounts(cube, keyOf, secret, before)),
      care: care === null ? null : await roundedCareKeys(care, secret),
    };
  } catch (error) {
    if (error instanceof NoRounding) throw unrounded(error);
    throw error;
  }
}

/** Rows as they were printed, with those of their counts that are what they were. */
function earlierRows({ cells }: CountedRun['cube'], before: ReturnType<typeof printedStill>): Cell[] {
  return cells.flatMap(({ row }, at) => {
    const was = before.get(at);
    if (was === undefined) return [];
    return [{ ...row, numerator: was.numerator ?? null, denominator: was.denominator ?? null }];
  });
}

/** Counts that read otherwise than before were drawn twice: both readings together have to leave them open. */
async function demandOpen(rows: readonly Cell[], earlier: readonly Cell[], tree: RegionTree): Promise<void> {
  if (await readsAsManyPopulations([...rows, ...earlier], tree)) return;
  throw failure(exitCodes.disclosure, {
    code: 'disclosure.rounded-twice',
    what: 'Rounded counts that were published before cannot all stand beside those that have changed, and read anew they would tell more than a range each. Nothing was published.',
    expected: 'counts that are the same to read as they did, or both readings to leave each of them open',
    remedy: 'Publish once more has been revised, or leave out breakdowns.',
  });
}

async function noisy(run: CountedRun, secret: SecretKey): Promise<Changed> {
  const { noise: rules, zeros } = run.configuration.disclosure;
  const noise = makeNoise(rules, secret);
  const care = careKeysOf(run.cube);
  return {
    counts: noisyCounts(run.cube, await runKeys(run, secret), noise, zeros),
    care: care === null ? null : noisyCareKeys(care, noise),
    rounding: null,
  };
}

async function roundingFindings(rows: readonly Cell[], tree: RegionTree): Promise<string[]> {
  const printed = rows.filter(({ numerator }) => numerator !== null);
  return [
    ...notRounded(rows, roundingBase, keyOf),
    ...openSums(printed, tree).map(
      ({ subject, by }) => `rounded counts that do not add up: ${subject} by ${by}`,
    ),
    ...((await readsAsManyPopulations(rows, tree))
      ? []
      : ['rounded counts that tell more than a range each']),
  ];
}

/** Counts that have more noise than there may be, and noise that leaves a count below 0. */
function tooFar({ cube }: CountedRun, counts: readonly (PerturbedCounts | null)[], most: number): string[] {
  return cube.cells.flatMap(({ row }, at) => {
    const own = counts[at] ?? null;
    if (own === null) return [];
    const isFar = (count: number | null, before: number | null) =>
      count !== null && (count < 0 || Math.abs(count - (before ?? 0)) > most);
    return isFar(own.numerator, row.numerator) || isFar(own.denominator, row.denominator)
      ? [`too much noise: ${keyOf(row)}`]
      : [];
  });
}

function unrounded(cause: NoRounding) {
  return failure(
    exitCodes.disclosure,
    {
      code: 'disclosure.no-rounding',
      what: 'No multiples of 5 were found that add up in all tables together. Nothing was published.',
      expected: 'counts that can be rounded in all tables at once',
      remedy: 'Leave out breakdowns, or make the period longer.',
    },
    cause,
  );
}

/** The configuration's method, where it changes counts. */
export const changesCounts = ({ disclosure }: Configuration) => disclosure.method !== 'suppress';
