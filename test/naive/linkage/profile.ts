import type { Clean } from '../cohort.ts';
import { personOf } from '../keys.ts';
import type { NaiveOptions } from '../options.ts';
import { field, measures } from '../rows.ts';
import { distinct, type NaiveFigure, nowhere, share } from './cells.ts';
import { yearsOf } from './rates.ts';
import type { NaiveUnits } from './units.ts';

type Child = NaiveUnits['children'][number];

/** Whether a child has a characteristic; `whole` for those that are told by yes and no alone. */
interface Characteristic {
  readonly name: string;
  readonly has: (child: Child) => boolean;
  readonly whole: boolean;
}

/** How many of the linked children, and of the others, have a characteristic that their own orders tell; and how the linked were linked. */
export function naiveProfile(units: NaiveUnits, data: Clean, options: NaiveOptions): NaiveFigure[] {
  const linked = units.children.filter((child) => child.linked);
  const others = units.children.filter((child) => !child.linked);
  const figures = characteristics(units, data, options).flatMap((one) => [
    figure(`${one.name}_linked`, one, linked),
    figure(`${one.name}_unlinked`, one, others),
  ]);
  const all = share(linked.length, linked.length);
  const pass = { ...nowhere, indicator: 'linkage-pass', statistic: 'estimate', category: 'key' };
  return [...figures, { ...pass, ...all, people: [distinct(linked), distinct(linked), null] }];
}

function characteristics(units: NaiveUnits, data: Clean, options: NaiveOptions): Characteristic[] {
  const made = (margin: string, found: readonly Omit<Characteristic, 'whole'>[]) =>
    options.breakdowns.includes(margin) ? found.map((one) => ({ ...one, whole: false })) : [];
  const provinces = [...new Set(units.children.map(({ place }) => place.province))];
  const ordersOf = ({ key }: Child) => data.orders.filter((order) => personOf(order) === key);
  return [
    ...made(
      'year',
      yearsOf(options).map((year) => ({ name: `year_${year}`, has: (child) => String(child.year) === year })),
    ),
    ...made(
      'measure',
      measures.map((measure) => ({ name: `measure_${measure}`, has: (child) => child.measure === measure })),
    ),
    ...made(
      'province',
      provinces.map((province) => ({
        name: `province_${province.toLowerCase()}`,
        has: ({ place }) => place.province === province,
      })),
    ),
    {
      name: 'ground_known',
      has: (child) =>
        ordersOf(child).some(
          (order) =>
            !['', 'unknown'].includes(field(order, 'ground')) && field(order, 'starts_on') <= child.indexDate,
        ),
      whole: true,
    },
    { name: 'spell_open', has: ({ spellEndsOn }) => spellEndsOn === '', whole: true },
    { name: 'several_orders', has: (child) => ordersOf(child).length > 1, whole: true },
  ];
}

function figure(category: string, { has, whole }: Characteristic, children: readonly Child[]): NaiveFigure {
  const having = children.filter(has);
  const rest = whole ? distinct(children.filter((child) => !has(child))) : null;
  return {
    ...nowhere,
    ...{ indicator: 'linkage-profile', statistic: 'estimate', category },
    ...share(having.length, children.length),
    people: [distinct(children), distinct(having), rest],
  };
}
