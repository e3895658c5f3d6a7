import { describe, expect, it } from 'vitest';
import { addDays } from '../../../pipeline/generate/calendar.ts';
import { carePeriodsOf } from '../../../pipeline/generate/care.ts';
import { ordersOf, spellsOf } from '../../../pipeline/generate/orders.ts';
import { type PersonFacts, personFacts } from '../../../pipeline/generate/persons.ts';
import { makePlan } from '../../../pipeline/generate/plan.ts';
import { Random } from '../../../pipeline/generate/random.ts';
import type { Child, IndexRow } from '../../../pipeline/generate/specification.ts';
import { victimRecordsOf } from '../../../pipeline/generate/victims.ts';

const random = new Random(1);
const plan = makePlan(random);
const told = plan.children.map((child) => {
  const own = random.stream(`child ${child.id}`);
  const facts = personFacts(own, child);
  const tools = { random: own, birthDate: facts.birthDate, elsewhere: () => 'GM0363' };
  return {
    child,
    facts,
    orders: ordersOf(child, tools),
    care: carePeriodsOf(child, own, facts.birthDate),
    victims: victimRecordsOf(child, own, facts.birthDate),
  };
});
const rows = told.flatMap((story) => story.child.rows.map((row) => ({ ...story, row })));
const telling = new Set(['sexual_violence', 'trafficking']);

/** Completed years, counted by the text of the dates. */
function ageOn(day: string, birthDate: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function outcomeOf(row: IndexRow, { birthDate, diedOn, emigratedOn, returnedOn }: PersonFacts): string {
  const { indexDate } = row.stories;
  if (row.outcome === 'unlinked') return 'unlinked';
  if (ageOn(indexDate, birthDate) >= 18) return 'adult';
  if (diedOn !== null && diedOn <= indexDate) return 'after_leaving';
  const isAway = emigratedOn !== null && emigratedOn <= indexDate;
  if (isAway && (returnedOn === null || returnedOn > indexDate)) return 'after_leaving';
  const within = (day: string | null) => day !== null && day > indexDate && day <= row.horizon;
  if (ageOn(row.horizon, birthDate) >= 18 || within(diedOn) || within(emigratedOn)) return 'left';
  return 'followed';
}

/** First days of unbroken spells, by walking through the days that orders begin. */
function spellStarts(orders: (typeof told)[number]['orders']): string[] {
  const starts: string[] = [];
  let until = '';
  for (const { startsOn, endsOn } of orders.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    if (until === '' || startsOn > addDays(until, 1)) starts.push(startsOn);
    const end = endsOn ?? '9999-01-01';
    if (end > until) until = end;
  }
  return starts;
}

describe('the dates of the sample come to what was planned', () => {
  it('of who is followed, left or left out', () => {
    const wrong = rows.filter(({ row, facts }) => outcomeOf(row, facts) !== row.outcome);
    expect(wrong.map(({ row }) => row)).toEqual([]);
  });

  it('of the age group of everybody in the cohort', () => {
    for (const { row, facts } of rows.filter(
      (own) => own.row.outcome === 'followed' || own.row.outcome === 'left',
    )) {
      const age = ageOn(row.stories.indexDate, facts.birthDate);
      expect(age <= 3 ? '0-3' : age <= 11 ? '4-11' : '12-17').toBe(row.ageGroup);
    }
  });

  it('of the help of every row', () => {
    for (const { row, care } of rows) {
      const { indexDate } = row.stories;
      const runs = care.some(
        ({ startsOn, endsOn }) => startsOn < indexDate && (endsOn === null || endsOn >= indexDate),
      );
      const starts = care.some(({ startsOn }) => startsOn >= indexDate && startsOn <= row.horizon);
      expect(runs ? 'running' : starts ? 'started' : 'none').toBe(row.help);
    }
  });

  it('of who is known as a victim by the index date', () => {
    for (const { row, orders, victims } of rows) {
      const known = [
        ...orders.filter(({ ground }) => telling.has(ground)).map(({ startsOn }) => startsOn),
        ...victims
          .filter(({ kind, insteadOfGround }) => telling.has(kind) && !insteadOfGround)
          .map(({ recordedOn }) => recordedOn),
      ];
      const withoutGrounds = victims
        .filter(({ kind }) => telling.has(kind))
        .map(({ recordedOn }) => recordedOn);
      for (const days of [known, withoutGrounds]) {
        expect(days.some((day) => day <= row.stories.indexDate) ? 'victim' : 'other').toBe(row.victim);
      }
    }
  });

  it('of the spells: where they begin, and how many begin in the period', () => {
    const inPeriod = (day: string) => day >= '2017-01-01' && day <= '2018-12-31';
    for (const { child, facts, orders } of told) {
      const starts = spellStarts(orders).map((day) =>
        day < facts.birthDate && isUnborn(child) ? facts.birthDate : day,
      );
      const planned = child.rows.reduce((sum, row) => sum + spellsOf(row), 0);
      expect(starts.filter(inPeriod)).toHaveLength(planned);
      for (const { year, stories } of child.rows) {
        expect(starts.filter(inPeriod).find((day) => day.startsWith(year))).toBe(stories.indexDate);
      }
    }
  });

  it('of the order that decides measure and municipality', () => {
    for (const { row, orders } of rows) {
      const first = orders.find(
        ({ startsOn }) =>
          startsOn === row.stories.indexDate ||
          (row.stories.birth === 'on_index' && startsOn < row.stories.indexDate),
      );
      expect(first).toMatchObject({ measure: row.measure, municipality: row.place.delivered });
    }
  });

  it('also for a birthday on 29 February, on both sides of the horizon', () => {
    const leap = rows
      .filter(({ facts }) => facts.birthDate === '2000-02-29')
      .map(({ row }) => [row.horizon, row.outcome]);
    expect(leap).toContainEqual(['2018-02-28', 'followed']);
    expect(leap).toContainEqual(['2018-03-01', 'left']);
  });
});

function isUnborn(child: Child): boolean {
  return child.rows.some(({ stories }) => stories.birth === 'on_index');
}
