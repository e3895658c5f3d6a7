import { group } from 'd3-array';
import type { Cell } from '../../schemas/cube.ts';
import type { Margin } from '../../schemas/margins.ts';
import type { Group } from '../cells.ts';

/** Where figures stand: one line of a breakdown, such as a year or a region. */
export type Place = Pick<Cell, 'period' | 'region_level' | 'region' | 'sex' | 'age_group' | 'measure'>;

/** A level of regions, and the dimensions that are told apart there. */
export type TableShape = Pick<Margin, 'regionLevel' | 'dimensions'>;

/** Which of the figures of an indicator at a place. */
export type Which = Pick<Cell, 'statistic' | 'category' | 'help_status' | 'unit'>;

const dimensions = ['period', 'sex', 'age_group', 'measure'] as const;
const placeColumns = ['region_level', 'region', ...dimensions] as const;
const whichColumns = ['statistic', 'category', 'help_status', 'unit'] as const;

/** The whole country over the whole period. */
export const country: Place = {
  ...{ period: '_T', region_level: 'country', region: 'NL' },
  ...{ sex: '_T', age_group: '_T', measure: '_T' },
};

/**
 * Looks up unprotected cells; it computes nothing, and no order of them matters. Municipalities, of which no page tells,
 * are left out: they are most of the cells.
 */
export class InternalCells {
  readonly #byIndicator: ReadonlyMap<string, readonly Cell[]>;
  readonly #byKey: ReadonlyMap<string, Cell>;

  constructor(cells: readonly Cell[]) {
    // What a definition rules out, such as regions that nobody delivered, has no place in any table.
    const applicable = cells.filter(({ status }) => status !== 'not_applicable');
    this.#byIndicator = group(applicable, (cell) => cell.indicator);
    this.#byKey = new Map(
      applicable.map((cell) => [keyOf(cell.indicator, cell.victim as Group, cell, cell), cell]),
    );
  }

  find(indicator: string, group: Group, place: Place, which: Which): Cell | undefined {
    return this.#byKey.get(keyOf(indicator, group, place, which));
  }

  /** Cells of an indicator, in no order. */
  all(indicator: string): readonly Cell[] {
    return this.#byIndicator.get(indicator) ?? [];
  }

  /** The places of one table of an indicator at which one of these statistics is made, each once, in no order. */
  places(
    indicator: string,
    { regionLevel, dimensions: told }: TableShape,
    statistics: readonly string[],
  ): Place[] {
    const found = new Map<string, Place>();
    for (const cell of this.all(indicator)) {
      const isHere =
        cell.region_level === regionLevel &&
        dimensions.every((dimension) => (cell[dimension] !== '_T') === told.includes(dimension));
      if (isHere && statistics.includes(cell.statistic)) found.set(placeKey(cell), placeOf(cell));
    }
    return [...found.values()];
  }
}

function placeOf({ period, region_level, region, sex, age_group, measure }: Cell): Place {
  return { period, region_level, region, sex, age_group, measure };
}

const placeKey = (place: Place) => placeColumns.map((column) => place[column]).join('|');

function keyOf(indicator: string, group: Group, place: Place, which: Which): string {
  return [indicator, group, placeKey(place), ...whichColumns.map((column) => which[column])].join('|');
}
