import type { Cell } from '../../../schemas/cube.ts';
import { clean, type NaiveChild, naiveCohort } from '../cohort.ts';
import { yearOf } from '../dates.ts';
import { countedCare } from '../follow-up.ts';
import { personOf } from '../keys.ts';
import type { NaiveOptions } from '../options.ts';
import { field, type Registers, type Row } from '../rows.ts';

/** What section 5 wants flagged: by youth region and year, how many children of the cohort had help of a neighbourhood team. */
export interface TeamsTold {
  /** By "year region": children, those of them with such help, and those followed for six months. */
  readonly places: Map<string, { children: number; withTeam: number; followed: number }>;
  readonly isTold: boolean;
}

export function neighbourhoodTeams(registers: Registers, options: NaiveOptions): TeamsTold {
  const care = countedCare(clean(registers).care, options);
  const places: TeamsTold['places'] = new Map();
  for (const child of naiveCohort(registers, options).filter(({ excluded }) => excluded === null)) {
    const key = `${child.year} ${child.place.youth_region}`;
    const place = places.get(key) ?? { children: 0, withTeam: 0, followed: 0 };
    place.children += 1;
    if (child.counted) place.followed += 1;
    if (care.some((row) => isOfTeam(row, child))) place.withTeam += 1;
    places.set(key, place);
  }
  return { places, isTold: [...places.values()].some(({ withTeam }) => withTeam > 0) };
}

function isOfTeam(row: Row, { key, year }: NaiveChild): boolean {
  const end = field(row, 'ends_on');
  return (
    personOf(row) === key &&
    field(row, 'care_type') === 'neighbourhood_team' &&
    yearOf(field(row, 'starts_on')) <= year &&
    (end === '' || yearOf(end) >= year)
  );
}

/** Where the batch flags something else, or compares with another rest than the twin would; empty when they agree. */
export function teamProblems(cells: readonly Cell[], published: readonly Cell[], told: TeamsTold): string[] {
  const flags = cells
    .filter(({ statistic }) => statistic === 'neighbourhood_team')
    .flatMap((cell) => {
      const place = told.places.get(`${cell.period} ${cell.region}`);
      const reason =
        place === undefined ? 'no_children' : place.withTeam === 0 ? 'no_neighbourhood_team' : 'full_count';
      const wanted = told.isTold ? [place?.withTeam ?? 0, reason] : [null, 'not_delivered'];
      const got = [cell.value, cell.reason];
      return JSON.stringify(got) === JSON.stringify(wanted)
        ? []
        : [`flag ${cell.period} ${cell.region}: batch ${got.join(' ')}, twin ${wanted.join(' ')}`];
    });
  return [...flags, ...restProblems(cells, published, told)];
}

/** The difference of a youth region is with the others that are apart, or not, as it is itself. */
function restProblems(cells: readonly Cell[], published: readonly Cell[], told: TeamsTold): string[] {
  const isApart = (region: string) =>
    told.isTold &&
    [...told.places].some(
      ([key, { followed, withTeam }]) => key.endsWith(` ${region}`) && followed > 0 && withTeam === 0,
    );
  const here = ({ indicator, statistic, region_level, period, victim }: Cell, wanted: string) =>
    indicator === 'without-help-6m' &&
    statistic === wanted &&
    region_level === 'youth_region' &&
    period === '_T' &&
    victim === '_T';
  const shares = published.filter((cell) => here(cell, 'estimate') && (cell.denominator ?? 0) > 0);
  return shares.flatMap((cell) => {
    const others = shares.filter(
      ({ region }) => region !== cell.region && isApart(region) === isApart(cell.region),
    );
    const add = (name: 'numerator' | 'denominator') =>
      others.reduce((total, other) => total + (other[name] ?? 0), 0);
    const wanted = others.length === 0 ? null : (cell.value ?? 0) - add('numerator') / add('denominator');
    const got = cells.find((one) => here(one, 'difference') && one.region === cell.region)?.value;
    const agrees = wanted === null ? got === null : typeof got === 'number' && Math.abs(got - wanted) < 1e-9;
    return agrees ? [] : [`difference ${cell.region}: batch ${got}, twin ${wanted}`];
  });
}
