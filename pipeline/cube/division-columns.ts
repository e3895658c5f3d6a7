import { type Combination, difference, sumOf } from '../../src/disclosure/suppression/problem.ts';
import type { Coordinates } from './coordinates.ts';
import type { Selection } from './count-cohort.ts';
import { type DividedGroup, type DividedPlane, planesOf, statesIn } from './division-groups.ts';
import { type Division, flagsOf, type State } from './divisions.ts';
import { placeAlong, placeIn, placeName } from './inner-places.ts';
import { flagsOfOutcome, type InnerGroup, type Outcome } from './inner-planes.ts';

/** Whether anybody of a year, or of the whole period where none is named, can be followed that far. */
export type Reach = (period: string | null, horizon: State['horizon']) => boolean;

/** A group of children of which a division has a column for each of its states. */
type Divided = Placed & { readonly plane: DividedPlane };

/**
 * The inner cells of a division: at every finest place of its planes, each state of the children of one outcome there, whoever
 * is in it. They add up to the inner cells of that outcome, and planes that share a margin agree in it.
 */
export class DivisionColumns {
  readonly counts: number[] = [];
  readonly equal: Combination[] = [];
  readonly #division: Division;
  readonly #planes: readonly DividedPlane[];
  readonly #from: number;
  readonly #own: ReadonlySet<string>;
  readonly #crossings: { readonly province: string; readonly youth_region: string }[] = [];
  /** Columns by plane, place, outcome and state; the state that it is part of below the country has them too. */
  readonly #columns = new Map<string, number[]>();

  /**
   * @param base inner cells of all children, of which those of the division's outcomes are divided.
   * @param counted groups that hold somebody.
   * @param from position of the first column.
   * @throws RangeError for children of none of the states, or of one that nobody can be in.
   */
  constructor(
    division: Division,
    base: readonly InnerGroup[],
    counted: readonly DividedGroup[],
    reach: Reach,
    from: number,
  ) {
    this.#division = division;
    this.#planes = planesOf(division);
    this.#from = from;
    this.#own = new Set(flagsOf(division));
    const found = new Map(counted.map((group) => [keyOf(group.plane, group, group.state), group.children]));
    for (const { group, whole } of dividedGroups(division, base)) {
      this.#divide(group, whole, found, reach);
      if (group.plane.id === 'crossing' && group.outcome === division.outcomes[0])
        this.#crossings.push({ province: group.province ?? '', youth_region: group.youth_region ?? '' });
    }
    if (found.size > 0) throw new RangeError(`children in no state of ${division.id}`);
    this.equal.push(...this.#sameTotals());
  }

  /** Whether a selection names a flag that this division tells and inner cells of all children do not. */
  tells({ all, not }: Selection): boolean {
    return [...all, ...(not === undefined ? [] : [not])].some((flag) => this.#own.has(flag));
  }

  /** The rows of a selection at a place. */
  sum(at: Coordinates, selection: Selection): Combination {
    const { place } = placeIn(at);
    return this.#sum(planeAt(at), place, selection);
  }

  /**
   * The rows of a selection where a province and a youth region cross, by place: what the one is less other regions. Where one of
   * them lies within the other there is no such difference.
   */
  sumsOfCrossings(selection: Selection): ReadonlyMap<string, Combination> {
    const crossed = this.#crossings.filter(
      ({ province, youth_region }) =>
        this.#crossings.filter((other) => other.province === province).length > 1 &&
        this.#crossings.filter((other) => other.youth_region === youth_region).length > 1,
    );
    return new Map(
      crossed.map(({ province, youth_region }) => {
        const place = placeName({ province, youth_region });
        return [place, this.#sum('crossing', place, selection)];
      }),
    );
  }

  #sum(id: DividedPlane['id'], place: string, { all, not }: Selection): Combination {
    const plane = this.#planes.find((one) => one.id === id);
    if (plane === undefined) throw new RangeError(`${this.#division.id} has no table of ${id}`);
    return sumOf(
      this.#division.outcomes.flatMap((outcome) =>
        statesIn(this.#division, plane)
          .filter(({ has }) => {
            const holds = (flag: string) => has.includes(flag) || flagsOfOutcome(outcome).includes(flag);
            return all.every(holds) && (not === undefined || !holds(not));
          })
          .flatMap(({ code }) => this.#at(id, place, outcome, code)),
      ),
    );
  }

  #at(plane: DividedPlane['id'], place: string, outcome: Outcome, state: string): readonly number[] {
    return this.#columns.get(`${plane} ${place} ${outcome} ${state}`) ?? [];
  }

  #divide(group: Divided, whole: readonly number[], found: Map<string, number>, reach: Reach): void {
    const own: number[] = [];
    for (const { code, below, horizon } of statesIn(this.#division, group.plane)) {
      if (!reach(group.period, horizon)) continue;
      const key = keyOf(group.plane.id, group, code);
      const column = this.#from + this.counts.push(found.get(key) ?? 0) - 1;
      found.delete(key);
      own.push(column);
      for (const dimensions of group.plane.asked) {
        const place = placeAlong(group, dimensions);
        for (const state of new Set([code, below]))
          this.#keep(`${group.plane.id} ${place} ${group.outcome} ${state}`, column);
      }
    }
    const zero = difference(sumOf(own), sumOf(whole));
    if (zero.columns.length > 0) this.equal.push(zero);
  }

  #keep(place: string, column: number): void {
    const those = this.#columns.get(place);
    if (those === undefined) this.#columns.set(place, [column]);
    else if (those.at(-1) !== column) those.push(column);
  }

  /** All children of the country are all of all regions, in what regions tell apart. */
  #sameTotals(): Combination[] {
    if (this.#planes.length < 2) return [];
    return this.#division.outcomes.flatMap((outcome) =>
      this.#division.below.flatMap(({ code }) => {
        const all = (plane: DividedPlane['id']) => sumOf(this.#at(plane, placeName({}), outcome, code));
        const zero = difference(all('year'), all('crossing'));
        return zero.columns.length === 0 ? [] : [zero];
      }),
    );
  }
}

/** The plane that tells a place. */
const planeAt = ({ region_level }: Coordinates): DividedPlane['id'] =>
  region_level === 'country' ? 'year' : 'crossing';

/** The groups of a division's outcomes in its planes, with their columns in the inner cells of all children. */
function dividedGroups(division: Division, base: readonly InnerGroup[]) {
  return planesOf(division).flatMap((plane) => {
    const groups = new Map<string, { readonly group: Divided; readonly whole: number[] }>();
    base.forEach((found, column) => {
      if (found.plane !== plane.base || !division.outcomes.includes(found.outcome)) return;
      const codes = Object.fromEntries(plane.by.map((name) => [name, found[name]]));
      const group: Divided = {
        youth_region: null,
        province: null,
        period: null,
        victim: null,
        ...codes,
        plane,
        outcome: found.outcome,
      };
      const key = keyOf(plane.id, group, '');
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { group, whole: [column] });
      else known.whole.push(column);
    });
    return [...groups.values()];
  });
}

const dimensions = ['youth_region', 'province', 'period', 'victim'] as const;
type Placed = Pick<InnerGroup, (typeof dimensions)[number] | 'outcome'>;
const keyOf = (plane: DividedPlane['id'], group: Placed, state: string) =>
  [plane, group.outcome, state, ...dimensions.map((name) => group[name] ?? '')].join('|');
