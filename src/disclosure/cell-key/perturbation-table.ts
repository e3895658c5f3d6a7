import { exitCodes, failure } from '../../run/errors.ts';
import { type MeanConstraint, maximumEntropy } from './maximum-entropy.ts';

/** What the noise of a count has to be like. */
export interface NoiseRules {
  /** No noise is larger than this, up or down (D). */
  readonly most: number;
  /** Variance of the noise (V); where it cannot be as large, the largest entropy decides. */
  readonly variance: number;
  /** No count becomes 1 up to this (js); 0 bars none. */
  readonly barred: number;
  /** Least probability that a count stays as it is (pstay). */
  readonly stay?: number;
  /** Whether noise downwards is the rarer the larger it is (mono): for all counts, or for 1, 2, … each; true if absent. */
  readonly rising?: boolean | readonly boolean[];
}

/** What may become of one count. */
export interface NoiseRow {
  readonly count: number;
  /** What may be added, rising. */
  readonly noise: readonly number[];
  /** For each noise: the probability of it or a smaller one; rounded to eight digits, the last is 1. */
  readonly upTo: readonly number[];
}

/** Rows for the counts 0, 1, 2, …; the last one stands for all counts from there on. */
export type PerturbationTable = readonly NoiseRow[];

const digits = 1e8;
/** By how much the least probability to stay is lowered at a time, and what counts as the variance asked for: as ptable. */
const stayStep = 0.05;
const sameVariance = 5e-4;

/**
 * The perturbation table of the cell key method: for every count the distribution of noise with the largest entropy among
 * those with mean 0, the variance at most that asked for, and targets that are not below 0, not barred and at most `most`
 * away. A count of 0 stays 0. A least probability to stay gives way, in steps of 0.05, where the variance could else not
 * be as large as asked; a variance that is then still out of reach remains smaller. Bounds are rounded to eight digits, so
 * that the last bit of a logarithm decides no published figure. As R's ptable 1.0.0, whose tables it gives.
 *
 * Sources: B. Fraser and J. Wooton, "A proposed method for confidentialising tabular output to protect against
 * differencing", UNECE work session on statistical data confidentiality (2005); S. Giessing, "Computational issues in the
 * design of transition probabilities and disclosure risk estimation for additive noise", Privacy in Statistical Databases,
 * LNCS 9867 (2016) 237–251.
 *
 * @throws ZichtError (`disclosure.noise-rules`) for rules that are none, or that no distribution satisfies.
 */
export function perturbationTable(rules: NoiseRules): PerturbationTable {
  const { most, barred } = rules;
  const wellFormed =
    [most, barred].every((whole) => Number.isInteger(whole) && whole >= 0) &&
    most > 0 &&
    rules.variance > 0 &&
    Number.isFinite(rules.variance) &&
    inShare(rules.stay ?? 0);
  if (!wellFormed) throw noRules('some setting is out of range');
  const last = barred === 0 ? most : most + barred + 1;
  const zero: NoiseRow = { count: 0, noise: [0], upTo: [1] };
  return [zero, ...Array.from({ length: last }, (_, at) => noiseRow(at + 1, rules))];
}

function noiseRow(count: number, rules: NoiseRules): NoiseRow {
  const noise = Array.from({ length: 2 * rules.most + 1 }, (_, at) => at - rules.most).filter(
    (added) => count + added === 0 || count + added > rules.barred,
  );
  const probabilities = relaxing(noise, count, rules);
  if (probabilities === null)
    throw noRules(`no distribution of noise satisfies them for a count of ${count}`);
  return rowOf(count, noise, probabilities);
}

/**
 * What may become of a count of 0 that must not be told from a small one: the distribution with the largest entropy over 0
 * and the targets that are not barred, of which the mean square is at most the variance asked for, and larger noise is the
 * rarer. Its mean is above 0, since nothing can be taken off.
 *
 * @throws ZichtError (`disclosure.noise-rules`) for rules that no such distribution satisfies.
 */
export function raisedZero({ most, variance, barred }: NoiseRules): NoiseRow {
  const noise = Array.from({ length: most + 1 }, (_, at) => at).filter(
    (added) => added === 0 || added > barred,
  );
  const falls = noise.slice(1).map((_, at) => ({
    at: noise.map((_, v) => (v === at + 1 ? 1 : v === at ? -1 : 0)),
    mean: 0,
    sense: 'at-most' as const,
  }));
  const square = { at: noise.map((added) => added ** 2), mean: variance, sense: 'at-most' as const };
  const probabilities = maximumEntropy(noise.length, [square, ...falls]);
  if (probabilities === null || noise.length === 1)
    throw noRules('a count of 0 cannot be raised to anything');
  return rowOf(0, noise, probabilities);
}

function rowOf(count: number, noise: readonly number[], probabilities: readonly number[]): NoiseRow {
  let sum = 0;
  const upTo = probabilities.map((probability) => {
    sum += probability;
    return Math.min(1, Math.round(sum * digits) / digits);
  });
  return { count, noise, upTo: [...upTo.slice(0, -1), 1] };
}

/** The distribution of noise, with as much of the probability to stay as leaves the variance as large as asked. */
function relaxing(noise: readonly number[], count: number, rules: NoiseRules): number[] | null {
  for (let stay = noise.includes(0) ? (rules.stay ?? 0) : 0; ; stay = Math.max(0, stay - stayStep)) {
    const found = maximumEntropy(noise.length, constraintsOf(noise, count, stay, rules));
    const variance = (found ?? []).reduce((sum, p, at) => sum + p * (noise[at] ?? 0) ** 2, 0);
    if (stay === 0 || Math.abs(variance - rules.variance) < sameVariance) return found;
  }
}

function constraintsOf(
  noise: readonly number[],
  count: number,
  stay: number,
  { variance, rising = true }: NoiseRules,
): MeanConstraint[] {
  const constraints: MeanConstraint[] = [
    { at: noise, mean: 0, sense: 'equal' },
    { at: noise.map((added) => added ** 2), mean: variance, sense: 'at-most' },
  ];
  const unchanged = noise.indexOf(0);
  if (stay > 0)
    constraints.push({ at: noise.map((added) => (added === 0 ? -1 : 0)), mean: -stay, sense: 'at-most' });
  const rises = typeof rising === 'boolean' ? rising : (rising[count - 1] ?? true);
  if (rises)
    for (let at = 0; at < unchanged; at++)
      constraints.push({
        at: noise.map((_, v) => (v === at ? 1 : v === at + 1 ? -1 : 0)),
        mean: 0,
        sense: 'at-most',
      });
  return constraints;
}

const inShare = (share: number) => share >= 0 && share < 1;

function noRules(what: string) {
  return failure(exitCodes.usage, {
    code: 'disclosure.noise-rules',
    what: `The rules for noise do not fit together: ${what}.`,
    where: 'most, variance, barred, stay, rising',
    expected:
      'whole most > 0 and barred ≥ 0, variance > 0, 0 ≤ stay < 1, with a distribution of mean 0 for each count',
    remedy: 'Ask for another variance, a larger most or a smaller barred, or drop rising for this count.',
  });
}
