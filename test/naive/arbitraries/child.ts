import fc from 'fast-check';
import { addDays } from '../dates.ts';
import { field, type Row } from '../rows.ts';
import { anchor, birth, dayOf, type Placed, placed } from './days.ts';
import {
  type CareTold,
  careTold,
  municipality,
  type OrderTold,
  orderTold,
  type VictimTold,
  victimTold,
} from './records.ts';

export interface PersonTold {
  readonly alias: number;
  readonly sex: string;
  readonly birth: (anchorDay: string) => string;
  readonly died: Placed | null;
  readonly emigrated: Placed | null;
  /** Back so many days after leaving, or on a day of its own; `null` for never. */
  readonly back: number | Placed | null;
}

/** One child, told in relation to its anchor. */
export interface ChildTold {
  readonly anchor: string;
  /** How many keys lead to its last one, and of which types these and that are. */
  readonly chain: number;
  readonly oldType: string;
  readonly lastType: string;
  readonly orders: readonly OrderTold[];
  readonly care: readonly CareTold[];
  readonly victims: readonly VictimTold[];
  readonly persons: readonly PersonTold[];
  /** A second persons row that repeats the first but for these fields. */
  readonly again: ((anchorDay: string) => Row) | null;
  readonly homes: readonly [string, string];
  readonly moves: Placed;
}

const seldom = <T>(arbitrary: fc.Arbitrary<T>, weight = 4) =>
  fc.oneof({ weight, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const personTold: fc.Arbitrary<PersonTold> = fc.record({
  alias: fc.nat({ max: 3 }),
  sex: fc.constantFrom('male', 'female', 'unknown'),
  birth,
  died: seldom(placed),
  emigrated: seldom(placed, 2),
  back: fc.oneof(fc.constantFrom(null, 0, 1, 15, 120), placed),
});

const again: fc.Arbitrary<((anchorDay: string) => Row) | null> = seldom(
  fc.oneof(
    fc
      .constantFrom<Row>(
        {},
        { sex: 'unknown' },
        { birth_date: '' },
        { sex: 'male' },
        { birth_date: '2009-09-09' },
      )
      .map((row) => () => row),
    placed.map((place) => (anchorDay: string) => ({ died_on: dayOf(anchorDay, place) })),
    placed.map((place) => (anchorDay: string) => ({
      emigrated_on: dayOf(anchorDay, place),
      returned_on: '',
    })),
  ),
);

/** Born on 29 February, with an order on the days around the 18th birthday, or half a year before. */
const leapling = fc.record({
  anchor: fc.constantFrom('2018-02-28', '2018-03-01', '2017-08-28', '2017-08-31', '2017-09-01'),
  birth: fc.constant(() => '2000-02-29'),
});

const anyChild: fc.Arbitrary<ChildTold> = fc.record({
  anchor,
  chain: fc.constantFrom(0, 0, 0, 1, 2, 3),
  oldType: fc.constantFrom('S', 'S', 'R', 'X'),
  lastType: fc.constantFrom('R', 'R', 'R', '', '', 'R', 'S', 'X'),
  orders: fc.array(orderTold, { minLength: 1, maxLength: 4 }),
  care: fc.array(careTold, { maxLength: 2 }),
  victims: fc.array(victimTold, { maxLength: 1 }),
  persons: fc.oneof(
    { weight: 9, arbitrary: fc.tuple(personTold) },
    { weight: 1, arbitrary: fc.constant([]) },
  ),
  again,
  homes: fc.tuple(municipality, municipality),
  moves: placed,
});

export const childTold: fc.Arbitrary<ChildTold> = fc.oneof(
  { weight: 12, arbitrary: anyChild },
  {
    weight: 1,
    arbitrary: fc.tuple(anyChild, leapling).map(([child, { anchor: anchorDay, birth: born }]) => ({
      ...child,
      anchor: anchorDay,
      persons: child.persons.map((person) => ({ ...person, birth: born })),
    })),
  },
);

/** The persons rows of a child, without keys. */
export function personRows(child: ChildTold): Row[] {
  return child.persons.flatMap((person) => {
    const born = person.birth(child.anchor);
    const notBefore = (place: Placed | null) => {
      const day = place === null ? '' : dayOf(child.anchor, place);
      return day === '' || (born !== '' && day < born) ? '' : day;
    };
    const emigrated = notBefore(person.emigrated);
    const row: Row = {
      sex: person.sex,
      birth_date: born,
      died_on: notBefore(person.died),
      emigrated_on: emigrated,
      returned_on: emigrated === '' ? '' : returned(child.anchor, emigrated, person.back),
    };
    return child.again === null ? [row] : [row, repaired({ ...row, ...child.again(child.anchor) })];
  });
}

function returned(anchorDay: string, emigrated: string, back: PersonTold['back']): string {
  if (back === null) return '';
  if (typeof back === 'number') return addDays(emigrated, back);
  const day = dayOf(anchorDay, back);
  return day < emigrated ? '' : day;
}

/** Without a death before birth, for which a row would be set aside before anything is counted. */
function repaired(row: Row): Row {
  return field(row, 'died_on') < field(row, 'birth_date') ? { ...row, died_on: '' } : row;
}

/** Two homes, one after the other; a home without a municipality is not registered. */
export function residenceRows(child: ChildTold): Row[] {
  const [first, second] = child.homes;
  const moved = dayOf(child.anchor, child.moves);
  return [
    { municipality: first, starts_on: '2005-01-01', ends_on: addDays(moved, -1) },
    { municipality: second, starts_on: moved, ends_on: '' },
  ].filter((row) => row.municipality !== '');
}
