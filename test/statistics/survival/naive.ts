import type { Person } from './people.ts';

const atRisk = (people: readonly Person[], day: number) =>
  people.filter(({ time, entry = 0 }) => entry <= day && time >= day);
const days = (people: readonly Person[]) =>
  [...new Set(people.map(({ time }) => time))].sort((one, other) => one - other);

/** S(t), from the people themselves: every risk set is counted anew. */
export function naiveEventFree(people: readonly Person[], until: number): number {
  return days(people)
    .filter((day) => day <= until)
    .reduce((survival, day) => {
      const risk = atRisk(people, day);
      return (
        survival * (1 - risk.filter(({ time, cause }) => time === day && cause > 0).length / risk.length)
      );
    }, 1);
}

/** F(t) of a cause, summed over days with S of the day before. */
export function naiveIncidence(people: readonly Person[], cause: number, until: number): number {
  return days(people)
    .filter((day) => day <= until)
    .reduce((sum, day) => {
      const risk = atRisk(people, day);
      const had = risk.filter((person) => person.time === day && person.cause === cause).length;
      return sum + (naiveEventFree(people, day - 1) * had) / risk.length;
    }, 0);
}

/**
 * The variance of F(t) by the infinitesimal jackknife as it is defined: each person is given a little more weight, the
 * estimate moves, and the squares of the moves are summed. Derivatives by central differences.
 */
export function naiveVariance(
  people: readonly Person[],
  estimate: (weights: readonly number[]) => number,
): number {
  const step = 1e-4;
  return people.reduce((sum, _, at) => {
    const shifted = (by: number) => estimate(people.map((__, other) => (other === at ? 1 + by : 1)));
    return sum + ((shifted(step) - shifted(-step)) / (2 * step)) ** 2;
  }, 0);
}

/** F(t) of a cause (or, for cause null, 1 − S) among people who count with weights. */
export function weightedIncidence(
  people: readonly Person[],
  weights: readonly number[],
  cause: number | null,
  until: number,
): number {
  let survival = 1;
  let incidence = 0;
  for (const day of days(people).filter((time) => time <= until)) {
    const weigh = (counts: (person: Person) => boolean) =>
      people.reduce((sum, person, at) => sum + (counts(person) ? (weights[at] ?? 0) : 0), 0);
    const risk = weigh(({ time, entry = 0 }) => entry <= day && time >= day);
    const any = weigh((person) => person.time === day && person.cause > 0);
    const had = cause === null ? any : weigh((person) => person.time === day && person.cause === cause);
    if (risk === 0) continue;
    incidence += (survival * had) / risk;
    survival *= 1 - any / risk;
  }
  return incidence;
}

/** The area under F(t) of a cause up to a horizon, among people who count with weights and are all there from day 0. */
export function weightedTimeLost(
  people: readonly Person[],
  weights: readonly number[],
  cause: number,
  horizon: number,
): number {
  const leaving = Array.from({ length: horizon }, () => ({ all: 0, any: 0, had: 0 }));
  for (const [at, person] of people.entries()) {
    const day = leaving[person.time];
    const weight = weights[at] ?? 0;
    if (day === undefined) continue;
    day.all += weight;
    if (person.cause > 0) day.any += weight;
    if (person.cause === cause) day.had += weight;
  }
  let risk = weights.reduce((sum, weight) => sum + weight, 0);
  let survival = 1;
  let area = 0;
  for (const [day, { all, any, had }] of leaving.entries()) {
    if (any > 0) {
      area += ((survival * had) / risk) * (horizon - day);
      survival *= 1 - any / risk;
    }
    risk -= all;
  }
  return area;
}
