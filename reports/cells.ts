import { group } from 'd3-array';
import type { Cell } from '../schemas/cube.ts';
import type { PublicCube } from '../src/cube/public-cube.ts';

/** Whom a cell is about: known victims, the other children, or all of them. */
export type Group = 'victim' | 'other' | '_T';

/** Which cell is meant; what is not named is the total of the country. */
export type CellKey = Pick<Cell, 'indicator'> &
  Partial<
    Pick<
      Cell,
      | 'statistic'
      | 'period'
      | 'victim'
      | 'region_level'
      | 'region'
      | 'sex'
      | 'age_group'
      | 'measure'
      | 'help_status'
      | 'category'
      | 'unit'
    >
  >;

const total = {
  period: '_T',
  victim: '_T',
  region_level: 'country',
  region: 'NL',
  sex: '_T',
  age_group: '_T',
  measure: '_T',
  help_status: '_T',
  category: '_T',
} as const;

const dimensions = Object.keys(total) as (keyof typeof total)[];

/** Looks cells up in a cleared cube. It never computes a figure: what is not a cell is not on the page. */
export class CellIndex {
  readonly #byIndicator: ReadonlyMap<string, readonly Cell[]>;
  /** Cells by all that names them; a count and its rate differ in their unit alone. */
  readonly #byKey: ReadonlyMap<string, readonly Cell[]>;
  readonly #byPlace: ReadonlyMap<string, readonly Cell[]>;
  /** Whether any cell is about known victims. */
  readonly tellsVictims: boolean;

  constructor(cube: PublicCube<Cell>) {
    this.#byIndicator = group(cube.cells, (cell) => cell.indicator);
    this.tellsVictims = cube.cells.some(({ victim }) => victim === 'victim');
    const estimates = cube.cells.filter(isEstimate);
    this.#byKey = group(estimates, nameOf);
    this.#byPlace = group(estimates, ({ indicator, region }) => `${indicator} ${region}`);
  }

  /** Estimates and accounts of an indicator, or the cells of another statistic of it, in the order of the cube. */
  all(indicator: string, wanted?: string): readonly Cell[] {
    return (this.#byIndicator.get(indicator) ?? []).filter(({ statistic }) =>
      wanted === undefined ? isEstimate({ statistic }) : statistic === wanted,
    );
  }

  /** Estimates of an indicator of one region, in the order of the cube. */
  at(indicator: string, region: string): readonly Cell[] {
    return this.#byPlace.get(`${indicator} ${region}`) ?? [];
  }

  find(key: CellKey): Cell | undefined {
    if (key.statistic === undefined)
      return this.#byKey
        .get(nameOf({ ...total, ...key }))
        ?.find(({ unit }) => key.unit === undefined || unit === key.unit);
    const wanted = Object.entries({ ...total, ...key }) as [keyof Cell, unknown][];
    return this.all(key.indicator, key.statistic).find((cell) =>
      wanted.every(([column, value]) => cell[column] === value),
    );
  }
}

const isEstimate = ({ statistic }: Pick<Cell, 'statistic'>) =>
  statistic === 'estimate' || statistic === 'flow';

const nameOf = (cell: Pick<Cell, 'indicator' | keyof typeof total>) =>
  [cell.indicator, ...dimensions.map((name) => cell[name])].join('|');

/** A cell that may be told as a figure. */
export interface Figure extends Cell {
  readonly value: number;
}

/** Whether a cell has a figure to show; every other state is told in words. */
export function hasValue(cell: Cell | undefined): cell is Figure {
  return cell !== undefined && cell.status === 'value' && cell.value !== null;
}

/** A share or category with its two counts. */
export interface ShareFigure extends Figure {
  readonly numerator: number;
  readonly denominator: number;
}

export function hasShare(cell: Cell | undefined): cell is ShareFigure {
  return hasValue(cell) && cell.numerator !== null && cell.denominator !== null;
}

/** A figure with an interval. */
export function hasInterval<C extends Cell>(cell: C): cell is C & { lower: number; upper: number } {
  return cell.lower !== null && cell.upper !== null;
}

export type TableState = 'absent' | 'shown' | 'partly' | 'withheld' | 'pending';

/**
 * What a table shows as a whole: `absent` was not made; `withheld` has no figure and something secret; `partly` has
 * both figures and secrets; `pending` has neither.
 */
export function stateOf(cells: readonly Cell[]): TableState {
  if (cells.length === 0) return 'absent';
  const secret = cells.some((cell) => cell.status === 'suppressed');
  if (cells.some(hasValue)) return secret ? 'partly' : 'shown';
  return secret ? 'withheld' : 'pending';
}
