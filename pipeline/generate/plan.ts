import { addDays, type Day } from './calendar.ts';
import { DraftPool, dealDrafts } from './drafts.ts';
import { edges } from './edges.ts';
import { type Municipality, planMunicipalities } from './places.ts';
import { surroundings } from './quotas.ts';
import type { Random } from './random.ts';
import type { Child, Draft, IndexRow, Sex, Stories } from './specification.ts';
import { Storyteller } from './stories.ts';

/** The whole sample as specifications: who is in it, and what the truth says of each. */
export interface Plan {
  readonly children: readonly Child[];
  readonly municipalities: readonly Municipality[];
}

/** A child with an index row in both years; the rarer row is taken from the quotas first. */
interface Pair {
  readonly times: number;
  readonly rare: Partial<Draft>;
  readonly beside: Partial<Draft>;
  readonly first?: Partial<Stories>;
  readonly second?: Partial<Stories>;
}

const other = { victim: 'other', outcome: 'followed' } as const;
const abroad = { victim: 'other', cause: 'emigration' } as const;

const pairs: readonly Pair[] = [
  // Known as a victim between the two index dates.
  {
    times: 6,
    rare: { victim: 'victim', outcome: 'followed', year: '2018' },
    beside: { ...other, year: '2017' },
    second: { known: 'record_before' },
  },
  { times: 3, rare: { ...abroad, outcome: 'left', year: '2018' }, beside: { ...other, year: '2017' } },
  // Left in the first window and came back before the second index date.
  {
    times: 2,
    rare: { ...abroad, outcome: 'left', year: '2017' },
    beside: { ...other, year: '2018' },
    first: { leaving: 'in_window_and_back' },
  },
  {
    times: 1,
    rare: { ...abroad, outcome: 'after_leaving', year: '2018' },
    beside: { ...other, year: '2017' },
  },
  {
    times: 2,
    rare: { outcome: 'adult', year: '2018' },
    beside: { ...other, year: '2017', ageGroup: '12-17' },
  },
  { times: 14, rare: { ...other, year: '2018' }, beside: { ...other, year: '2017' } },
];

/** Makes the plan of one seed: the same quotas whatever the seed, another deal of everything else. */
export function makePlan(random: Random): Plan {
  const municipalities = planMunicipalities(random.stream('municipalities'));
  const pool = new DraftPool(dealDrafts(random.stream('drafts'), municipalities));
  const teller = new Storyteller(random.stream('stories'));
  const rows: IndexRow[][] = [];
  for (const pair of pairs) {
    for (let time = 0; time < pair.times; time += 1) rows.push(tellPair(pool, teller, random, pair));
  }
  for (const { where, stories } of edges) rows.push([teller.tell(pool.take(where), stories)]);
  for (const draft of pool.rest()) rows.push([teller.tell(draft)]);
  const children = rows.map((own, at): Child => ({ id: at + 1, sex: own[0]?.sex ?? 'female', rows: own }));
  const { outsideBefore, outsideAfter } = surroundings;
  for (let at = 0; at < outsideBefore + outsideAfter; at += 1) {
    const sex: Sex = at % 2 === 0 ? 'male' : 'female';
    children.push({
      id: children.length + 1,
      sex,
      rows: [],
      outside: at < outsideBefore ? 'before' : 'after',
    });
  }
  return { children, municipalities };
}

/** The index dates lie at least eight months apart, so that help of one row is never help of the other. */
function tellPair(pool: DraftPool, teller: Storyteller, random: Random, pair: Pair): IndexRow[] {
  const rare = pool.take(pair.rare);
  const { sex, ageGroup } = rare;
  const beside = pool.take({ sex, ageGroup, ...pair.beside });
  const [first, second] = rare.year === '2017' ? [rare, beside] : [beside, rare];
  const plain = { order: 'single', known: 'nothing' } as const;
  const spring = rare.outcome === 'adult' ? 40 : 115;
  const day = (from: Day, days: number) => addDays(from, random.integer(0, days));
  return [
    teller.tell(first, { ...plain, indexDate: day('2017-01-02', spring), ...closed(first), ...pair.first }),
    teller.tell(second, { ...plain, indexDate: day('2018-01-02', 340), ...closed(second), ...pair.second }),
  ];
}

/** Help that has a beginning and an end close to its index date. */
function closed({ help }: Draft): Pick<Stories, 'care'> {
  return { care: help === 'running' ? 'closed' : help === 'started' ? 'soon' : 'ended_yesterday' };
}
