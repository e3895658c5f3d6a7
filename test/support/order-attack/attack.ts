import type { Cell } from '../../../schemas/cube.ts';
import { type MadeOrder, measures, type OrderChild, provinces, years } from './country.ts';

const minimumCount = 10;
const isSmall = (count: number) => count > 0 && count < minimumCount;

type Place = Partial<Pick<Cell, 'period' | 'measure' | 'region'>>;

const places: readonly Place[] = [
  {},
  ...years.map((period) => ({ period })),
  ...measures.map((measure) => ({ measure })),
  ...Object.values(provinces).map((region) => ({ region })),
];

const isAt =
  ({ period, measure, region }: Place) =>
  (order: MadeOrder) =>
    (period === undefined || order.startsOn.startsWith(period)) &&
    (measure === undefined || order.measure === measure) &&
    (region === undefined || provinces[order.municipality as keyof typeof provinces] === region);

/** The first order of each year of the period: the index rows of a child. */
function indexRows({ orders }: OrderChild): MadeOrder[] {
  return years.flatMap((year) =>
    orders
      .filter(({ startsOn }) => startsOn.startsWith(year))
      .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
      .slice(0, 1),
  );
}

/** How many orders are no index rows, or spells no child's first, which public rows give away although few have them. */
export function furtherGivenAway(rows: readonly Cell[], children: readonly OrderChild[]): string[] {
  return [
    ...places.flatMap((place) => atPlace(rows, place, children)),
    ...ofYears(rows),
    ...ofFlow(rows, children),
  ];
}

function atPlace(rows: readonly Cell[], place: Place, children: readonly OrderChild[]): string[] {
  const orders = parts(rows, 'linkage-rate', 'protection_orders', place);
  const counted = parts(rows, 'linkage-rate', '_T', place);
  const inCohort = find(rows, 'children-with-order', '_T', place)?.numerator ?? null;
  const own = (linked: boolean | null) =>
    children.filter((child) => linked === null || child.linked === linked);
  const differ = (among: readonly OrderChild[]) =>
    among.filter(
      (child) => child.orders.filter(isAt(place)).length !== indexRows(child).filter(isAt(place)).length,
    ).length;
  const words = Object.values(place).join(' ') || 'total';
  return [
    ...judge(`${words}, all`, orders?.all, counted?.all, differ(own(null))),
    ...judge(`${words}, linked`, orders?.linked, counted?.linked, differ(own(true))),
    ...judge(`${words}, not linked`, orders?.unlinked, counted?.unlinked, differ(own(false))),
    ...judge(`${words}, cohort`, orders?.linked, inCohort, differ(own(true))),
  ];
}

/** Orders of the years together, less all index rows. */
function ofYears(rows: readonly Cell[]): string[] {
  const byYear = years.map((period) => parts(rows, 'linkage-rate', 'protection_orders', { period }));
  const total = parts(rows, 'linkage-rate', '_T', {});
  return (['all', 'linked', 'unlinked'] as const).flatMap((part) => {
    const counts = byYear.flatMap((counts) => counts?.[part] ?? []);
    if (counts.length < years.length) return [];
    return judge(
      `years together, ${part}`,
      counts.reduce((sum, count) => sum + count, 0),
      total?.[part],
    );
  });
}

function ofFlow(rows: readonly Cell[], children: readonly OrderChild[]): string[] {
  const step = (category: string) => find(rows, 'population-flow', category, {})?.numerator;
  const used = find(rows, 'records-accepted', 'protection_orders', {})?.numerator;
  const spells = (child: OrderChild) => child.orders.filter(({ startsOn }) => startsOn >= '2017').length;
  const people = (test: (child: OrderChild) => boolean) => children.filter(test).length;
  const counted = step('children') ?? parts(rows, 'linkage-rate', '_T', {})?.all;
  const further = people((child) => child.orders.length !== indexRows(child).length);
  return [
    ...judge('orders less children', step('orders'), counted, further),
    ...judge('orders used less children', used, counted, further),
    ...judge(
      'spells less children',
      step('spells'),
      counted,
      people((child) => spells(child) !== indexRows(child).length),
    ),
    ...judge(
      'orders less spells',
      step('orders') ?? used,
      step('spells'),
      people((child) => child.orders.length !== spells(child)),
    ),
  ];
}

function judge(
  words: string,
  whole: number | null | undefined,
  part: number | null | undefined,
  people = 0,
): string[] {
  if (whole === null || whole === undefined || part === null || part === undefined) return [];
  const rest = Math.abs(whole - part);
  if (rest === 0) return [];
  return isSmall(rest) || isSmall(people) ? [`${words}: ${rest} of ${people} children`] : [];
}

function parts(rows: readonly Cell[], indicator: string, category: string, place: Place) {
  const { numerator = null, denominator = null } = find(rows, indicator, category, place) ?? {};
  return numerator === null || denominator === null
    ? undefined
    : { all: denominator, linked: numerator, unlinked: denominator - numerator };
}

function find(rows: readonly Cell[], indicator: string, category: string, place: Place): Cell | undefined {
  const { period = '_T', measure = '_T', region = 'NL' } = place;
  return rows.find(
    (row) =>
      [row.indicator, row.statistic, row.category, row.period, row.measure, row.region].join() ===
        [indicator, 'estimate', category, period, measure, region].join() &&
      [row.victim, row.sex, row.age_group].every((code) => code === '_T'),
  );
}
