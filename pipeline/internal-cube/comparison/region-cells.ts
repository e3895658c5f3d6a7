import type { Cell } from '../../../schemas/cube.ts';
import { adjustedFunnel } from '../../../src/statistics/adjusted-funnel.ts';
import { againstRest } from '../../../src/statistics/against-rest.ts';
import { betaBinomial } from '../../../src/statistics/beta-binomial.ts';
import type { Part } from '../../../src/statistics/part.ts';
import { shrunkenShare } from '../../../src/statistics/shrunken-share.ts';
import { beside, type Compared, estimatesAt, partOf } from './compared.ts';
import { type DesignEffects, noDesignEffects } from './design-effects.ts';
import { apartReason, type NeighbourhoodTeams } from './neighbourhood-teams.ts';

const levels = ['province', 'youth_region', 'municipality'] as const;

/**
 * Each region beside all others of its level: the difference with the rest of the country, the limits of a funnel that
 * allows regions to differ a little, and its share drawn towards those of all regions. Nobody is ranked. Regions that are
 * apart (`neighbourhood-teams.ts`) are compared among themselves, and are not in the rest of the others.
 */
export function regionCells(
  cells: readonly Cell[],
  compared: Compared,
  isApart: NeighbourhoodTeams['isApart'],
  effects: DesignEffects = noDesignEffects,
): Cell[] {
  const [country] = estimatesAt(
    cells,
    compared,
    (cell) => cell.region_level === 'country' && cell.period === '_T',
  );
  const together = country === undefined ? 1 : effects(compared, country);
  return levels.flatMap((level) => {
    const estimates = estimatesAt(
      cells,
      compared,
      (cell) => cell.region_level === level && cell.period === '_T',
    );
    const units = estimates.flatMap((estimate): Unit[] => {
      const part = partOf(estimate, effects(compared, estimate));
      return part === null || part.all === 0 ? [] : [{ estimate, part }];
    });
    const [apart, others] = [true, false].map((is) =>
      units.filter(({ estimate }) => (compared.tellsHelp && isApart(estimate)) === is),
    );
    return [
      ...compareUnits(others ?? [], null, together),
      ...compareUnits(apart ?? [], apartReason, together),
    ];
  });
}

interface Unit {
  readonly estimate: Cell;
  readonly part: Part;
}

/**
 * Units beside each other; `reason` says on each comparison why these are not beside all. `designEffect` is that of all together.
 */
function compareUnits(units: readonly Unit[], reason: string | null, designEffect: number): Cell[] {
  if (units.length === 0) return [];
  const parts = units.map(({ part }) => part);
  const total: Part = {
    having: parts.reduce((sum, { having }) => sum + having, 0),
    all: parts.reduce((sum, { all }) => sum + all, 0),
    designEffect,
  };
  const funnel = adjustedFunnel(parts);
  const shares = betaBinomial(parts);
  return units.flatMap(({ estimate, part }, at) => {
    const { difference } = againstRest(part, total);
    const unit = funnel.units[at];
    const shrunken = shrunkenShare(part, shares);
    const limit = (statistic: string, value: number | undefined) =>
      beside(estimate, statistic, { value: value ?? null }, reason ?? 'limit');
    return [
      difference === null
        ? beside(estimate, 'difference', { value: null }, 'no_rest')
        : beside(estimate, 'difference', difference, reason),
      limit('funnel_95_low', unit?.inner.lower),
      limit('funnel_95_high', unit?.inner.upper),
      limit('funnel_998_low', unit?.outer.lower),
      limit('funnel_998_high', unit?.outer.upper),
      beside(
        estimate,
        'shrunken',
        {
          value: threeDigits(shrunken.value),
          lower: shrunken.interval === null ? null : threeDigits(shrunken.interval.lower),
          upper: shrunken.interval === null ? null : threeDigits(shrunken.interval.upper),
        },
        reason,
      ),
    ];
  });
}

/** Model-based values carry at most three significant digits, in every file. */
const threeDigits = (value: number) => Number(value.toPrecision(3));
