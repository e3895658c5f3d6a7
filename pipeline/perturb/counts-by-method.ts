import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import { makeNoise } from '../../src/disclosure/cell-key/noisy-count.ts';
import { roundedCounts } from '../../src/disclosure/rounding/rounded-counts.ts';
import type { PerturbedCounts } from '../../src/disclosure/perturbed-counts.ts';
import type { SecretKey } from '../../src/keys/secret-key.ts';
import { disclose } from '../disclose.ts';
import { keyOf } from '../disclosure-plan.ts';
import { noisyCounts } from './noisy-counts.ts';
import { type CountedRun, runKeys } from './run-keys.ts';

export type Method = Configuration['disclosure']['method'];

/**
 * What each method would publish of the counts of one cube, by position; `null` for what it withholds, and for cells that
 * print nothing. For the internal edition only. The cube has to know how its counts add up.
 *
 * @param secret of the series, or of this comparison alone: the methods do as well with any.
 * @throws what the methods throw: AuditFailure and ZichtError of `disclose`, NoRounding.
 */
export async function countsByMethod(
  run: CountedRun,
  secret: SecretKey,
): Promise<Map<Method, readonly (PerturbedCounts | null)[]>> {
  const { configuration, cube } = run;
  const { noise, zeros } = configuration.disclosure;
  const suppressed = await disclose(cube, {
    ...configuration,
    disclosure: { ...configuration.disclosure, method: 'suppress' },
  });
  const { counts: rounded } = await roundedCounts(cube, keyOf, secret);
  const keys = await runKeys(run, secret);
  return new Map<Method, readonly (PerturbedCounts | null)[]>([
    ['suppress', suppressed.cube.cells.map(shownCounts)],
    ['round', rounded],
    ['cell-key', noisyCounts(cube, keys, makeNoise(noise, secret), zeros)],
  ]);
}

function shownCounts({ numerator, denominator, unit }: Cell): PerturbedCounts | null {
  if (numerator === null) return null;
  return { numerator, denominator: unit === 'per_1000' ? null : denominator };
}
