import { yearOf } from '../dates.ts';
import type { NaiveOptions } from '../options.ts';
import { careTypes, field, measures, type Registers } from '../rows.ts';
import { distinct, type FigureKey, type NaiveFigure, nowhere, rateOf, type Unit } from './cells.ts';
import type { NaiveUnits, RecordUnit } from './units.ts';

/** A unit with where it stands in the tables by year, measure and province. */
interface Placed extends Unit {
  readonly year: string;
  readonly measure: string;
  readonly province: string;
}

/** Section 6: children and orders by year, measure and region; care by year and type; all records by delivered key type. */
export function naiveRates(units: NaiveUnits, registers: Registers, options: NaiveOptions): NaiveFigure[] {
  const children = units.children.map((child) => ({
    ...child,
    year: String(child.year),
    province: child.place.province,
  }));
  const orders = units.orders.map((order) => ({ ...order, measure: field(order.row, 'measure') }));
  const care = units.care.map((record) => ({ ...record, measure: '' }));
  const delivered = (['protection_orders', 'youth_care', 'victim_records'] as const).filter(
    (name) => registers[name] !== undefined,
  );
  const records = { protection_orders: units.orders, youth_care: units.care, victim_records: units.victims };
  return [
    ...byMargin('_T', children, ['year', 'measure', 'province'], options),
    ...byMargin('protection_orders', orders, ['year', 'measure', 'province'], options),
    ...byMargin('youth_care', care, ['year'], options),
    ...careTypes.map((type) =>
      rateOf(
        rate({ category: `youth_care_${type}` }),
        units.care.filter(({ row }) => field(row, 'care_type') === type),
      ),
    ),
    ...(delivered.includes('victim_records')
      ? [rateOf(rate({ category: 'victim_records' }), units.victims)]
      : []),
    ...delivered.flatMap((name) => byKeyType(name, records[name])),
  ];
}

const rate = (key: Partial<FigureKey>): FigureKey => ({
  ...{ indicator: 'linkage-rate', statistic: 'estimate', ...nowhere },
  ...key,
});

function byMargin(
  category: string,
  units: readonly Placed[],
  margins: readonly ('year' | 'measure' | 'province')[],
  options: NaiveOptions,
): NaiveFigure[] {
  const years = yearsOf(options);
  const provinces = [...new Set(units.map(({ province }) => province))];
  const codes = { year: years, measure: measures, province: provinces } as const;
  const places = { year: 'period', measure: 'measure', province: 'region' } as const;
  return [
    rateOf(rate({ category }), units),
    ...margins
      .filter((margin) => options.breakdowns.includes(margin))
      .flatMap((margin) =>
        codes[margin].map((code) =>
          rateOf(
            rate({ category, [places[margin]]: code }),
            units.filter((unit) => unit[margin] === code),
          ),
        ),
      ),
  ];
}

/** Types other than R and S stand together; at least as many people as in the fullest of them are behind that figure. */
function byKeyType(name: string, units: readonly RecordUnit[]): NaiveFigure[] {
  return ['r', 's', 'other'].map((group) => {
    const own = units.filter(({ keyType }) => keyType === group);
    const types = [...new Set(own.map(({ deliveredType }) => deliveredType))];
    const most = (linked: boolean) =>
      Math.max(
        0,
        ...types.map((type) =>
          distinct(own.filter((unit) => unit.deliveredType === type && unit.linked === linked)),
        ),
      );
    const figure = rateOf(rate({ category: `${name}_key_type_${group}` }), own);
    return { ...figure, people: [most(true) + most(false), most(true), most(false)] };
  });
}

/** The calendar years that the period touches. */
export function yearsOf({ from, until }: NaiveOptions): string[] {
  const first = yearOf(from);
  return Array.from({ length: yearOf(until) - first + 1 }, (_, step) => String(first + step));
}
