import { csv } from '../../../pipeline/generate/csv.ts';
import { random } from '../linkage-attack/random.ts';

/** An order of one day, so that each is a spell by itself. */
export interface MadeOrder {
  readonly startsOn: string;
  readonly measure: string;
  readonly municipality: string;
}

/** A child, all of whose orders are known, and whether the persons register has it. */
export interface OrderChild {
  readonly orders: readonly MadeOrder[];
  readonly linked: boolean;
}

export const years = ['2017', '2018'] as const;
export const measures = ['supervision', 'guardianship'] as const;
/** Municipalities with their provinces. */
export const provinces = { GM0014: 'PV20', GM0344: 'PV26' } as const;

export const orderSettings = {
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  registers: {
    protection_orders: { files: ['orders.csv'] },
    youth_care: { files: ['care.csv'] },
    persons: { files: ['persons.csv'] },
  },
};

/** The files of these children, by name. */
export function filesOf(children: readonly OrderChild[]): Record<string, string> {
  const orders = children.flatMap(({ orders }, child) =>
    orders.map(({ startsOn, measure, municipality }, at) => [
      ...[`o${child}-${at}`, `k${child}`, measure, startsOn, startsOn, municipality],
    ]),
  );
  const persons = children.flatMap(({ linked }, child) =>
    linked ? [[`k${child}`, 'female', '2010-05-05']] : [],
  );
  return {
    'orders.csv': csv(['order_id', 'person_key', 'measure', 'starts_on', 'ends_on', 'municipality'], orders),
    'care.csv': csv(['care_id', 'person_key', 'care_type', 'starts_on'], []),
    'persons.csv': csv(['person_key', 'sex', 'birth_date'], persons),
    'zicht.json': JSON.stringify(orderSettings),
  };
}

/** Children of whom a few, or many, have a further order: in the same year, in the other, or before the period. */
export function drawChildren(seed: number): OrderChild[] {
  const draw = random(seed);
  const pick = <T>(of: readonly T[]) => of[draw(of.length)] as T;
  const often = pick([0, 1, 2, 12]);
  const unlinked = pick([0, 3, 30]);
  const order = (year: string): MadeOrder => ({
    startsOn: `${year}-0${1 + draw(9)}-1${draw(10)}`,
    measure: pick(measures),
    municipality: pick(Object.keys(provinces)),
  });
  return Array.from({ length: 150 }, (_, child) => {
    const first = order(pick(years));
    const isOften = draw(100) < often;
    const further = isOften
      ? Array.from({ length: 1 + draw(2) }, () => ({ ...order(pick(['2016', ...years])) }))
      : [];
    return { orders: [first, ...further], linked: child >= unlinked };
  });
}
