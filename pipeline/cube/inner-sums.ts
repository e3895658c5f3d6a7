import type { CellSums, InnerCells } from '../../src/cube/unsafe-cube.ts';
import { type Combination, difference, sumOf } from '../../src/disclosure/suppression/problem.ts';
import type { Coordinates } from './coordinates.ts';
import type { Selection } from './count-cohort.ts';
import { DivisionColumns, type Reach } from './division-columns.ts';
import type { DividedGroup } from './division-groups.ts';
import type { Division } from './divisions.ts';
import { asked, type Dimension, placeAlong, placeIn, placeName } from './inner-places.ts';
import {
  type EmptyGroup,
  type InnerGroup,
  type Outcome,
  outcomes,
  outcomesOf,
  type Plane,
  withEmptyGroups,
} from './inner-planes.ts';

/** What divisions are made of: how many children each has at every place, and how far anybody can be followed. */
export interface Divided {
  readonly divisions: readonly { readonly division: Division; readonly groups: readonly DividedGroup[] }[];
  readonly reach: Reach;
}

/** Inner cells by plane, those of divisions after them, and the counts of the cube as sums of them. */
export class InnerSums {
  readonly #groups: readonly InnerGroup[];
  /** Columns by plane, outcome and place. */
  readonly #columns = new Map<string, number[]>();
  readonly #divisions: DivisionColumns[] = [];
  readonly inner: InnerCells;

  /**
   * @param grid every place that a table has, whoever is there.
   * @param isObserved whether follow-up of a period is complete.
   */
  constructor(
    groups: readonly InnerGroup[],
    grid: readonly EmptyGroup[],
    isObserved: (period: string) => boolean,
    divided: Divided = { divisions: [], reach: () => true },
  ) {
    this.#groups = withEmptyGroups(groups, grid, isObserved);
    this.#groups.forEach((group, column) => {
      for (const dimensions of asked[group.plane]) {
        const place = nameOf(group.plane, group.outcome, placeAlong(group, dimensions));
        const found = this.#columns.get(place);
        if (found === undefined) this.#columns.set(place, [column]);
        else found.push(column);
      }
    });
    let from = this.#groups.length;
    for (const { division, groups: counted } of divided.divisions) {
      const columns = new DivisionColumns(division, this.#groups, counted, divided.reach, from);
      this.#divisions.push(columns);
      from += columns.counts.length;
    }
    this.inner = {
      counts: [
        ...this.#groups.map(({ children }) => children),
        ...this.#divisions.flatMap(({ counts }) => counts),
      ],
      equal: [...this.#sharedMargins(), ...this.#divisions.flatMap(({ equal }) => equal)],
    };
  }

  /** The rows of a selection at a place. Throws RangeError for a flag of which inner cells do not tell. */
  sum(at: Coordinates, selection: Selection): Combination {
    const division = this.#divisions.find((columns) => columns.tells(selection));
    if (division !== undefined) return division.sum(at, selection);
    const { all, not } = selection;
    const { plane, place } = placeIn(at);
    const taken = outcomes.filter(
      (outcome) =>
        all.every((flag) => outcomesOf(flag).includes(outcome)) &&
        (not === undefined || !outcomesOf(not).includes(outcome)),
    );
    return sumOf(taken.flatMap((outcome) => this.#columns.get(nameOf(plane, outcome, place)) ?? []));
  }

  /** The sums of a share or, of those without a whole, of a count. */
  sums(at: Coordinates, population: Selection | null, counted: Selection): CellSums {
    return {
      denominator: population === null ? null : this.sum(at, population),
      numerator: this.sum(at, counted),
    };
  }

  /** The rows of a selection of a division where a province and a youth region cross, by place. */
  sumsOfCrossings(selection: Selection): ReadonlyMap<string, Combination> {
    return (
      this.#divisions.find((columns) => columns.tells(selection))?.sumsOfCrossings(selection) ?? new Map()
    );
  }

  #sharedMargins(): Combination[] {
    return outcomes.flatMap((outcome) =>
      shared.flatMap(({ planes: [one, other], by }) =>
        this.#codes(one, by).flatMap((code) => {
          const columns = (plane: Plane) =>
            sumOf(this.#columns.get(nameOf(plane, outcome, placeName({ [by]: code }))) ?? []);
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

const nameOf = (plane: Plane, outcome: Outcome, place: string) => `${plane} ${outcome} ${place}`;

/** Planes that show the same children by the same dimension. All others agree because these do. */
const shared: readonly { readonly planes: readonly [Plane, Plane]; readonly by: Dimension }[] = [
  { planes: ['province', 'municipality'], by: 'province' },
  { planes: ['year_youth_region', 'municipality'], by: 'youth_region' },
  { planes: ['year_youth_region', 'year'], by: 'period' },
  { planes: ['province', 'year'], by: 'victim' },
  { planes: ['sex_age_group', 'year'], by: 'victim' },
  { planes: ['measure', 'year'], by: 'victim' },
];
