import type { Cell } from '../../schemas/cube.ts';
import type { Formats } from '../../src/i18n/formats.ts';

/**
 * Numbers that pages compute from released cells, computed anew: how many points a rate is off the rest of its total, the
 * standardised difference of two shares, the missed links of the sensitivity curve, and how many regions lie where against the
 * country. With them the limits that the texts name.
 */
export function derivedNumbers(shown: readonly Cell[], formats: Formats): string[] {
  return [
    ...pointsOff(shown).map((points) => formats.points(Math.abs(points))),
    ...standardised(shown).map((difference) => formats.decimal(Math.abs(difference))),
    ...shown.flatMap(({ category }) => /^missed_0?(\d+)$/.exec(category)?.[1] ?? []),
    formats.count(5),
    formats.points(0.1),
    ...regionsByPlace(shown).map(formats.count),
    ...regionsByYears(shown).map(formats.count),
    formats.points(99.8),
  ];
}

/** How many regions have a share, and how many of these lie within, below and above the limits, and far off. */
function regionsByPlace(shown: readonly Cell[]): number[] {
  const shares = counted(shown, 'without-help-6m').filter((cell) =>
    [cell.period, cell.sex, cell.age_group, cell.measure].every((code) => code === '_T'),
  );
  const country = shares.find(({ region, victim }) => region === 'NL' && victim === '_T');
  if (country === undefined) return [];
  const centre = country.numerator / country.denominator;
  return ['province', 'youth_region'].flatMap((level) => {
    const away = shares
      .filter(({ region_level, victim }) => region_level === level && victim === '_T')
      .map(
        ({ numerator: having, denominator: all }) =>
          (having - all * centre) / Math.sqrt(all * centre * (1 - centre)),
      );
    const among = (test: (deviate: number) => boolean) => away.filter(test).length;
    return [
      away.length,
      among((deviate) => Math.abs(deviate) <= 1.96),
      among((deviate) => deviate < -1.96),
      among((deviate) => deviate > 1.96),
      among((deviate) => Math.abs(deviate) > 3.09),
    ];
  });
}

interface Counted extends Cell {
  readonly numerator: number;
  readonly denominator: number;
}

function counted(cells: readonly Cell[], indicator: string): Counted[] {
  return cells.filter(
    (cell): cell is Counted =>
      cell.indicator === indicator && cell.numerator !== null && cell.denominator !== null,
  );
}

function pointsOff(shown: readonly Cell[]): number[] {
  const rates = counted(shown, 'linkage-rate');
  const isTotal = (cell: Cell) =>
    cell.period === '_T' && cell.measure === '_T' && cell.region_level === 'country';
  return rates.flatMap((cell) => {
    const subject = cell.category.startsWith('youth_care') ? 'youth_care' : cell.category;
    const total = rates.find((other) => other.category === subject && isTotal(other));
    if (total === undefined || total.denominator <= cell.denominator) return [];
    const rest = (total.numerator - cell.numerator) / (total.denominator - cell.denominator);
    return [100 * (cell.numerator / cell.denominator - rest)];
  });
}

function standardised(shown: readonly Cell[]): number[] {
  const shares = counted(shown, 'linkage-profile');
  return shares.flatMap((one) => {
    const other = shares.find(({ category }) => category === one.category.replace(/_linked$/, '_unlinked'));
    if (other === undefined || other === one) return [];
    const [p, q] = [one.numerator / one.denominator, other.numerator / other.denominator];
    return [(p - q) / Math.sqrt((p * (1 - p) + q * (1 - q)) / 2)];
  });
}

/** In how many youth regions the intervals of all years share a point, and in how many they do not. */
function regionsByYears(shown: readonly Cell[]): number[] {
  const years = counted(shown, 'without-help-6m').filter(
    ({ region_level, period }) => region_level === 'youth_region' && period !== '_T',
  );
  const several = [...new Set(years.map(({ region }) => region))]
    .map((code) => years.filter(({ region }) => region === code))
    .filter(({ length }) => length > 1);
  const together = several.filter((cells) => {
    const common = Math.min(...cells.map(({ upper }) => upper ?? 0));
    return cells.every(({ lower }) => (lower ?? 1) <= common);
  }).length;
  return [together, several.length - together];
}
