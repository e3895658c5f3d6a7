import { sum } from 'd3-array';
import { digammaRise, logGammaRise } from './gamma-rise.ts';
import { checkPart, effective, type Part } from './part.ts';
import { root } from './root.ts';

/** A beta distribution of true shares: its shapes are mean × precision and (1 − mean) × precision. */
export interface BetaBinomial {
  readonly mean: number;
  /** How alike units are, counted in units of observation: 0 where they share nothing, infinite where they do not differ. */
  readonly precision: number;
}

/** Precisions among which the largest likelihood is sought: powers of 4 from 10^-6 to 10^9. */
const precisions = Array.from({ length: 26 }, (_, at) => 4 ** (at - 10));
/** The mean is sought this far from 0 and 1. */
const edge = 1e-12;

/**
 * The beta distribution from which the true shares of units most likely come, by maximum likelihood for beta-binomial
 * counts. For each precision the likeliest mean is the root of a falling function; over the precisions every local
 * maximum is compared, with none at all (all units alike) as well, since a single large unit can make several.
 * Sources: J. G. Skellam, Journal of the Royal Statistical Society B 10 (1948) 257–261; D. A. Griffiths, "Maximum
 * likelihood estimation for the beta-binomial distribution", Biometrics 29 (1973) 637–648.
 *
 * Where members of a unit hang together it weighs as its effective numbers do. Empty units tell nothing. Units that differ no more than by chance (one unit, or all equal, among them), and units in
 * which all or none have the property throughout, have an infinite precision and the share of all together as mean. Where
 * each unit has all or none, and both occur, the precision is 0 and the mean the share of units that have all.
 *
 * @throws RangeError without anybody, for anything but whole counts, or more having than all.
 */
export function betaBinomial(units: readonly Part[]): BetaBinomial {
  units.forEach(checkPart);
  const parts = units.filter(({ all }) => all > 0).map(effective);
  if (parts.length === 0) throw new RangeError('a distribution of shares needs somebody');
  const share = sum(parts, ({ having }) => having) / sum(parts, ({ all }) => all);
  const alike: BetaBinomial = { mean: share, precision: Number.POSITIVE_INFINITY };
  if (share === 0 || share === 1 || parts.every(({ all }) => all === 1)) return alike;
  if (parts.every(({ having, all }) => having === 0 || having === all)) {
    const full = parts.filter(({ having }) => having > 0).length;
    return { mean: full / parts.length, precision: 0 };
  }
  return [alike, ...localMaxima(parts)].reduce((best, next) =>
    logLikelihood(parts, next) > logLikelihood(parts, best) ? next : best,
  );
}

/** The likelihood has a maximum in each step between precisions where its slope turns from rising to falling. */
function localMaxima(parts: readonly Part[]): BetaBinomial[] {
  const slope = (logarithm: number) => slopeAt(parts, Math.exp(logarithm));
  const slopes = precisions.map((precision) => slope(Math.log(precision)));
  return precisions.slice(1).flatMap((high, at) => {
    if (!((slopes[at] ?? 0) > 0 && (slopes[at + 1] ?? 0) <= 0)) return [];
    const precision = Math.exp(root(slope, Math.log(high / 4), Math.log(high)));
    return [{ mean: likeliestMean(parts, precision), precision }];
  });
}

/** Slope of the log likelihood over the logarithm of the precision, along the likeliest means. */
function slopeAt(parts: readonly Part[], precision: number): number {
  const mean = likeliestMean(parts, precision);
  const [a, b] = [mean * precision, (1 - mean) * precision];
  return sum(
    parts,
    ({ having, all }) =>
      a * digammaRise(a, having) + b * digammaRise(b, all - having) - precision * digammaRise(precision, all),
  );
}

function likeliestMean(parts: readonly Part[], precision: number): number {
  /** Slope of the log likelihood over the mean, times mean × (1 − mean), which makes it nearly a straight line. */
  const slope = (mean: number) => {
    const [a, b] = [mean * precision, (1 - mean) * precision];
    return sum(
      parts,
      ({ having, all }) => (1 - mean) * a * digammaRise(a, having) - mean * b * digammaRise(b, all - having),
    );
  };
  return root(slope, edge, 1 - edge);
}

/** Less the binomial coefficients, which do not depend on the distribution. */
function logLikelihood(parts: readonly Part[], { mean, precision }: BetaBinomial): number {
  if (precision === Number.POSITIVE_INFINITY)
    return sum(parts, ({ having, all }) => having * Math.log(mean) + (all - having) * Math.log1p(-mean));
  const [a, b] = [mean * precision, (1 - mean) * precision];
  return sum(
    parts,
    ({ having, all }) =>
      logGammaRise(a, having) + logGammaRise(b, all - having) - logGammaRise(precision, all),
  );
}
