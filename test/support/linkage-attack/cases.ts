import {
  type AttackRecord,
  type ChildRow,
  type Country,
  childKinds,
  type Row,
  recordKinds,
} from './people.ts';

interface AttackCase {
  readonly words: string;
  readonly country: Country;
  readonly shown: readonly string[];
  readonly withheld: readonly string[];
}

type Frame = Omit<Country, 'rows' | 'care'>;
type Ask = Partial<ChildRow> & { readonly number: number; readonly inBothYears?: number };

const twoYears: Frame = { observed: ['2017', '2018'], hasVictimRecords: false };
const care: AttackRecord[] = recordKinds().flatMap((kind, at) =>
  Array.from({ length: 12 }, (_, turn) => ({ ...kind, person: at * 12 + turn, couldBeHelp: true })),
);
/** Second records of people who are not linked. */
const secondRecords = (number: number) => care.filter(({ linked }) => !linked).slice(0, number);
const common = ['none', 'running', 'started'];
const plain = {
  year: '2017',
  victim: false,
  measure: 'supervision',
  province: 'PV24',
  ground: true,
} as const;

/** Plenty of children who were followed, with 24 who left and 24 who were left out in each year, and those asked for. */
function countryOf(
  frame: Frame,
  asks: readonly Ask[],
  among: (kind: ChildRow) => number = () => 12,
  further: readonly AttackRecord[] = [],
): Country {
  const rows: Row[] = [];
  const add = (kind: ChildRow, child = rows.length) => rows.push({ ...kind, child });
  for (const kind of childKinds(frame)) {
    const number = common.includes(kind.state) ? 20 : kind.state === 'unlinked' ? 0 : among(kind);
    for (let turn = 0; turn < number; turn++) add(kind);
  }
  for (const { number, inBothYears = 0, ...ask } of asks)
    for (let turn = 0; turn < number; turn++) {
      const kind: ChildRow = { ...plain, state: 'unlinked', ...ask };
      add(kind);
      if (turn < inBothYears) add({ ...kind, year: '2018' }, rows.length - 1);
    }
  return { ...frame, rows, care: [...care, ...further] };
}

const bounds = 'without-help-6m × total × bounds';
const others = 'without-help-6m × total × bounds of others';
const flow = (step: string) =>
  `population-flow statistic=estimate region_level=country region=NL category=${step} unit=count`;

/** Releases that gave somebody away, each by figures that are harmless by themselves. */
export const cases: readonly AttackCase[] = [
  {
    words: 'bounds of others beside those of all do not tell that a few unlinked children are victims',
    country: countryOf(twoYears, [{ number: 40 }, { victim: true, number: 4 }]),
    shown: [bounds],
    withheld: [others],
  },
  {
    words: 'nor that none of them is known as a victim',
    country: countryOf(twoYears, [{ number: 40 }]),
    shown: [bounds],
    withheld: [others],
  },
  {
    words: 'known grounds beside the victims among the unlinked do not tell of a few with another ground',
    country: countryOf(twoYears, [
      { number: 5 },
      { ground: false, number: 40 },
      { victim: true, number: 25 },
    ]),
    shown: [bounds, others],
    withheld: ['linkage-profile × ground_known'],
  },
  {
    words: 'steps that leave ten rows of fewer unlinked children are not all shown',
    country: countryOf(twoYears, [{ number: 8, inBothYears: 3 }]),
    shown: [flow('excluded'), flow('excluded_adult')],
    withheld: [flow('excluded_unlinked'), flow('excluded_after_leaving'), 'linkage-rate × children × total'],
  },
  {
    words: 'care without a link beside the keys that bounds count does not tell of a few with more care',
    country: countryOf(twoYears, [{ number: 40 }], undefined, secondRecords(3)),
    shown: [bounds],
    withheld: ['linkage-rate × youth_care × total'],
  },
  {
    words: 'children not yet followed, all of one year, do not tell who of that year was left out',
    country: countryOf(
      { observed: ['2017'], hasVictimRecords: false },
      [{ number: 30 }, { year: '2018', number: 30 }, { year: '2018', state: 'adult', number: 5 }],
      ({ year, state, victim }) =>
        year === '2018' && (['adult', 'after_leaving'].includes(state) || victim) ? 0 : 12,
    ),
    // Nobody of 2018 is known as a victim, so that the children of each year are not shown.
    shown: ['linkage-rate × children × total'],
    withheld: ['linkage-rate × children × year', 'children-with-order × year'],
  },
];
