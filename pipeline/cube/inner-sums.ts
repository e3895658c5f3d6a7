import type { CellSums, InnerCells } from '../../src/cube/unsafe-cube.ts';
import { type Combination, difference, sumOf } from '../../src/disclosure/suppression/problem.ts';
import type { Coordinates } from './coordinates.ts';
import type { Selection } from './count-cohort.ts';
import { type InnerGroup, type Outcome, outcomes, type Plane, withEmptyGroups } from './inner-planes.ts';

/** Which outcomes a flag of the cohort means; an indicator counts these flags alone. */
const outcomesOf: Readonly<Record<string, readonly Outcome[]>> = {
  in_cohort: outcomes,
  followed_6m: ['running', 'started', 'none'],
  running_6m: ['running'],
  started_6m: ['started'],
  none_6m: ['none'],
};

/** Inner cells by plane, and the counts of the cube as sums of them. */
export class InnerSums {
  readonly #groups: readonly InnerGroup[];
  /** Columns of a plane by the outcome and the code in one dimension of it. */
  readonly #columns = new Map<string, number[]>();

  /** @param isObserved whether follow-up of a period is complete. */
  constructor(groups: readonly InnerGroup[], isObserved: (period: string) => boolean) {
    this.#groups = withEmptyGroups(groups, isObserved);
    this.#groups.forEach((group, column) => {
      for (const place of placesOf(group)) {
        const found = this.#columns.get(place);
        if (found === undefined) this.#columns.set(place, [column]);
        else found.push(column);
      }
    });
  }

  get inner(): InnerCells {
    return { counts: this.#groups.map(({ children }) => children), equal: this.#sharedMargins() };
  }

  /** The rows of a selection at a place. Throws RangeError for a flag of which inner cells do not tell. */
  sum(at: Coordinates, { all, not }: Selection): Combination {
    const taken = outcomes.filter(
      (outcome) =>
        all.every((flag) => outcomesMeant(flag).includes(outcome)) &&
        (not === undefined || !outcomesMeant(not).includes(outcome)),
    );
    return sumOf(taken.flatMap((outcome) => this.#columns.get(placeOf(at, outcome)) ?? []));
  }

  /** The sums of a share or, without a flag, of a count. */
  sums(at: Coordinates, population: string, flag?: string): CellSums {
    const all = this.sum(at, { all: [population] });
    if (flag === undefined) return { denominator: null, numerator: all };
    return { denominator: all, numerator: this.sum(at, { all: [population, flag] }) };
  }

  #sharedMargins(): Combination[] {
    return outcomes.flatMap((outcome) =>
      shared.flatMap(({ planes: [one, other], by }) =>
        this.#codes(one, by).flatMap((code) => {
          const columns = (plane: Plane) =>
            sumOf(this.#columns.get(placeName(plane, outcome, { [by]: code })) ?? []);
          const zero = difference(columns(one), columns(other));
          return zero.columns.length === 0 ? [] : [zero];
        }),
      ),
    );
  }

  #codes(plane: Plane, by: Dimension): string[] {
    const codes = this.#groups.filter((group) => group.plane === plane).map((group) => group[by]);
    return [...new Set(codes)].filter((code) => code !== null);
  }
}

function outcomesMeant(flag: string): readonly Outcome[] {
  const found = outcomesOf[flag];
  if (found === undefined) throw new RangeError(`inner cells do not tell ${flag}`);
  return found;
}

type Dimension =
  | 'municipality'
  | 'youth_region'
  | 'province'
  | 'period'
  | 'sex'
  | 'age_group'
  | 'measure'
  | 'victim';

/** Planes that show the same children by the same dimension. All others agree because these do. */
const shared: readonly { readonly planes: readonly [Plane, Plane]; readonly by: Dimension }[] = [
  { planes: ['province', 'municipality'], by: 'province' },
  { planes: ['year_youth_region', 'municipality'], by: 'youth_region' },
  { planes: ['year_youth_region', 'year'], by: 'period' },
  { planes: ['province', 'year'], by: 'victim' },
  { planes: ['sex_age_group', 'year'], by: 'victim' },
  { planes: ['measure', 'year'], by: 'victim' },
];

type Codes = Partial<Record<Dimension, string>>;

/** Every place that a group lies in: each set of its dimensions that a table or a shared margin asks for. */
function placesOf(group: InnerGroup): string[] {
  const { plane, outcome } = group;
  return asked[plane].map((dimensions) =>
    placeName(plane, outcome, Object.fromEntries(dimensions.map((name) => [name, group[name] ?? '']))),
  );
}

const asked: Readonly<Record<Plane, readonly (readonly Dimension[])[]>> = {
  municipality: [['municipality'], ['youth_region'], ['province']],
  year_youth_region: [['period', 'youth_region'], ['youth_region'], ['period']],
  province: [['province', 'victim'], ['province'], ['victim']],
  year: [[], ['victim'], ['period'], ['period', 'victim']],
  sex_age_group: [
    ...([['sex'], ['age_group'], ['sex', 'age_group']] as const),
    ...([['sex', 'victim'], ['age_group', 'victim'], ['sex', 'age_group', 'victim'], ['victim']] as const),
  ],
  measure: [['measure'], ['measure', 'victim'], ['victim']],
};

/** The plane that tells a place, and its codes there. */
function placeOf(at: Coordinates, outcome: Outcome): string {
  const codes: Codes = {};
  for (const name of ['period', 'sex', 'age_group', 'measure', 'victim'] as const)
    if (at[name] !== '_T') codes[name] = at[name];
  if (at.region_level !== 'country' && at.region_level !== 'institution') codes[at.region_level] = at.region;
  return placeName(planeOf(at), outcome, codes);
}

function planeOf(at: Coordinates): Plane {
  if (at.region_level === 'province') return 'province';
  if (at.region_level !== 'country') return at.period === '_T' ? 'municipality' : 'year_youth_region';
  if (at.sex !== '_T' || at.age_group !== '_T') return 'sex_age_group';
  return at.measure === '_T' ? 'year' : 'measure';
}

function placeName(plane: Plane, outcome: Outcome, codes: Codes): string {
  const named = Object.entries(codes).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${plane} ${outcome} ${named.map(([name, code]) => `${name}=${code}`).join(' ')}`;
}
