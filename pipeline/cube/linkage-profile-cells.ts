import { codesOf } from '../../schemas/code-lists.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import {
  ownCharacteristics,
  profileCategory,
  provinceCharacteristic,
  toldCharacteristic,
} from '../indicators/linkage-categories.ts';
import type { LinkageCounts } from '../diagnostics/linkage-model.ts';
import { passedCell } from './accounts.ts';
import type { LinkageFrame } from './linkage-cells.ts';

/** A characteristic of children: the subgroup that has it, by dimension and code. */
interface Characteristic {
  readonly name: string;
  readonly dimension: string;
  readonly code: string;
  /** Whether all or none of a group would say something about each of its members. */
  readonly sensitive: boolean;
  /** Numbers of people, or of their records, that lie between this count of linked or other children and figures beside it. */
  readonly between?: (isLinked: boolean) => readonly number[];
}

/**
 * How many of the linked children, and how many of the others, have a characteristic that their own orders tell. Those
 * by year, measure and province are made where the margin is configured; those by sex and age where the orders bring them.
 */
export function profileCells(id: string, frame: LinkageFrame): UnsafeCell<Cell>[] {
  return characteristicsOf(frame).flatMap((characteristic) => [
    profileCell(id, characteristic, true, frame),
    profileCell(id, characteristic, false, frame),
  ]);
}

function characteristicsOf({ tables, told, counts }: LinkageFrame): Characteristic[] {
  const table = (id: string) =>
    tables.find(({ margin }) => margin.id === id)?.coordinates.filter(({ victim }) => victim === '_T') ?? [];
  const among = (name: string, dimension: string, code: string): Characteristic => ({
    ...{ name, dimension, code },
    sensitive: false,
  });
  return [
    ...table('year').map(({ period }) => among(`year_${period}`, 'year', period)),
    ...table('measure').map(({ measure }) => among(`measure_${measure}`, 'measure', measure)),
    ...table('province').map(({ region }) => among(provinceCharacteristic(region), 'province', region)),
    ...told.flatMap((dimension) =>
      codesOf(dimension === 'told_sex' ? 'sex' : 'age_group').map((code) => ({
        ...among(toldCharacteristic(dimension, code), dimension, code),
        between: (isLinked: boolean) => (isLinked ? counts.besideTold(dimension, code) : []),
      })),
    ),
    ...ownCharacteristics.map((name) => ({
      ...{ name, dimension: name, code: 'yes' },
      // That every child of a group has a known ground tells of the register; the others tell of the children.
      sensitive: name !== 'ground_known',
      ...(name === 'several_orders' ? { between: ordersBeyondSecond(counts) } : {}),
    })),
  ];
}

/** Orders less children tell of second and further orders; less the children with several, of the further ones alone. */
function ordersBeyondSecond(counts: LinkageCounts): (isLinked: boolean) => readonly number[] {
  return (isLinked) => {
    const part = isLinked ? 'linked' : 'unlinked';
    const further = counts.of('protection_orders', 'total')[part] - counts.of('children', 'total')[part];
    return [Math.abs(further - counts.of('children', 'several_orders', 'yes')[part])];
  };
}

function profileCell(
  id: string,
  { name, dimension, code, sensitive, between }: Characteristic,
  isLinked: boolean,
  { counts }: LinkageFrame,
): UnsafeCell<Cell> {
  const [units, people] = isLinked
    ? (['linked', 'linkedPeople'] as const)
    : (['unlinked', 'unlinkedPeople'] as const);
  const having = counts.of('children', dimension, code);
  const all = counts.of('children', 'total');
  // Where a dimension has more codes the rest is the other codes, each of which is a cell that shares this one's fate.
  const rest = code === 'yes' ? counts.of('children', dimension, 'no')[people] : null;
  const contributors = { denominator: all[people], numerator: having[people], complement: rest };
  const category = profileCategory(name, isLinked);
  const cell = { ...passedCell(id, category, having[units], all[units], contributors), sensitive };
  const implied = between?.(isLinked) ?? [];
  return {
    ...cell,
    implies: implied.map((numerator) => ({ denominator: null, numerator, complement: null })),
  };
}
