import { carePeriodsOf } from './care.ts';
import { careFacts } from './care-facts.ts';
import { crosswalkOf, dealKeys, type Key, KeyMaker, type KeyRing } from './keys.ts';
import { type Order, ordersOf } from './orders.ts';
import { type PersonFacts, personFacts } from './persons.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import type { Child } from './specification.ts';
import { withCarePersons } from './registered-persons.ts';
import { surround } from './surround.ts';
import { type VictimRecord, victimRecordsOf } from './victims.ts';

/** Under which key a record is delivered, and which key that leads to in the end. */
export interface Keyed {
  readonly key: Key;
  readonly last: Key;
  /** The child of the plan that it is about, if any. */
  readonly child?: number;
}

export interface OrderRecord extends Keyed, Order {
  readonly id: string;
  readonly institution: string;
}

export interface CareRecord extends Keyed {
  readonly id: string;
  readonly careType: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly referrer: string;
  readonly provider: string;
  readonly endReason: string;
  readonly crisis: '' | 'true' | 'false';
}

export interface PersonRecord extends Keyed, Omit<PersonFacts, 'sex' | 'birthDate'> {
  readonly sex: PersonFacts['sex'] | 'unknown';
  readonly birthDate: string | null;
  /** Says something only in the canonical layout. */
  readonly canonicalOnly: boolean;
}

export interface VictimRow extends Keyed, VictimRecord {
  readonly id: string;
  readonly source: string;
}

/**
 * The sample as records of registers: each list shuffled, its identical duplicates at the end, and behind these the
 * persons who receive care without an order.
 */
export interface Records {
  readonly orders: readonly OrderRecord[];
  readonly care: readonly CareRecord[];
  readonly persons: readonly PersonRecord[];
  readonly victims: readonly VictimRow[];
  readonly crosswalk: readonly (readonly [old: Key, next: Key])[];
}

/** Institutions; one name has a comma, so that its field must be quoted. */
const institutions = [
  'GI Noord',
  'GI Fryslân',
  'GI Oost',
  'GI Midden',
  'Bureau voor jeugd, regio West',
  'GI Rijnmond',
  'GI Zeeland',
  'GI Brabant',
  'GI Limburg',
  '',
];

/** Turns the plan into the records that would have led to it. */
export function makeRecords(random: Random, plan: Plan): Records {
  const maker = new KeyMaker(random.stream('keys'));
  const rings = dealKeys(random.stream('rings'), maker, plan.children);
  const told = plan.children.map((child) => childRecords(random, plan, child, ringOf(rings, child)));
  const records: Records = {
    orders: told.flatMap(({ orders }) => orders),
    care: told.flatMap(({ care }) => care),
    persons: told.flatMap(({ persons }) => persons),
    victims: told.flatMap(({ victims }) => victims),
    crosswalk: crosswalkOf(rings.values()),
  };
  const among = surround(random.stream('surroundings'), maker, records);
  return withCarePersons(random.stream('registered persons'), among);
}

function ringOf(rings: ReadonlyMap<number, KeyRing>, child: Child): KeyRing {
  const ring = rings.get(child.id);
  if (ring === undefined) throw new Error('a child without a key');
  return ring;
}

function childRecords(random: Random, plan: Plan, child: Child, ring: KeyRing): Omit<Records, 'crosswalk'> {
  const own = random.stream(`child ${child.id}`);
  const facts = personFacts(own, child);
  const { last } = ring;
  const keyed = (): Keyed => ({ key: own.pick([last, ...ring.old]), last, child: child.id });
  const elsewhere = () => own.pick(plan.municipalities).municipality;
  const orders = ordersOf(child, { random: own, birthDate: facts.birthDate, elsewhere });
  const institution = own.pick(institutions);
  return {
    orders: orders.map((order) => ({ ...keyed(), id: '', ...order, institution })),
    care: carePeriodsOf(child, own, facts.birthDate).map((care) => ({
      ...keyed(),
      id: '',
      ...care,
      ...careFacts(own, care),
    })),
    persons: personRows(child, ring, facts, own),
    victims: victimRecordsOf(child, own, facts.birthDate).map((record) => ({
      ...keyed(),
      id: '',
      ...record,
      source: own.pick(['police', 'youth care', 'hospital', '']),
    })),
  };
}

/** The rows of a child in the population register: none, one, two that agree, or two that conflict. */
function personRows(
  child: Child,
  { last, old }: KeyRing,
  facts: PersonFacts,
  random: Random,
): PersonRecord[] {
  const row: PersonRecord = { key: last, last, ...facts, canonicalOnly: false };
  const [first] = child.rows;
  switch (first?.cause) {
    case 'unknown_key':
    case 'not_in_persons':
      return [];
    case 'conflicting_person':
      return random.integer(0, 1) === 0
        ? [row, { ...row, sex: child.sex === 'male' ? 'female' : 'male' }]
        : [row, { ...row, birthDate: `${Number(facts.birthDate.slice(0, 4)) - 1}-07-01` }];
    default: {
      const nothing = { diedOn: null, emigratedOn: null, returnedOn: null };
      const [oldest] = old;
      // An old number of which nothing is known: it differs from nothing.
      if (oldest?.type === 'R')
        return [row, { key: oldest, last, sex: 'unknown', birthDate: null, ...nothing, canonicalOnly: true }];
      // Moving abroad recorded twice: the earliest holds.
      if (facts.emigratedOn !== null && facts.returnedOn === null && child.id % 4 === 0)
        return [row, { ...row, emigratedOn: '2019-06-01', canonicalOnly: true }];
      return [row];
    }
  }
}
