import { naiveEventFree, naiveIncidence } from './naive.ts';
import type { Person } from './people.ts';

/**
 * Gray's scores and their covariances once more, in the letters of the paper and straight from its sums: every quantity
 * is counted from the people anew. `null` where a common incidence above 1 leaves it undefined.
 */
export function naiveGray(
  groups: readonly (readonly Person[])[],
  cause: number,
): { scores: number[]; variance: number[][] } | null {
  const times = [...new Set(groups.flat().map(({ time }) => time))].sort((one, other) => one - other);
  const Y = (r: number, t: number) => (groups[r] ?? []).filter(({ time }) => time >= t).length;
  const S = remembered((r, t) => naiveEventFree(groups[r] ?? [], t));
  const F = remembered((r, t) => naiveIncidence(groups[r] ?? [], cause, t));
  const count = (r: number, t: number, of: (cause: number) => boolean) =>
    (groups[r] ?? []).filter((person) => person.time === t && of(person.cause)).length;
  const dN1 = (r: number, t: number) => count(r, t, (c) => c === cause);
  const dN2 = (r: number, t: number) => count(r, t, (c) => c > 0 && c !== cause);
  const all = groups.map((_, r) => r);
  const sum = (over: readonly number[], term: (each: number) => number) =>
    over.reduce((total, each) => total + term(each), 0);

  const compared = times.filter((t) => all.filter((r) => Y(r, t) > 0).length > 1);
  const h = (r: number, t: number) => (Y(r, t) > 0 ? Y(r, t) / S(r, t - 1) : 0);
  const hAll = (t: number) => sum(all, (r) => h(r, t));
  const R = (r: number, t: number) => h(r, t) * (1 - F(r, t - 1));
  const dF0 = (t: number) => sum(all, (r) => dN1(r, t)) / hAll(t);
  const F0 = (t: number) =>
    sum(
      compared.filter((u) => u <= t),
      dF0,
    );
  if (compared.some((t) => F0(t - 1) >= 1)) return null;

  const a = (k: number, r: number, t: number) => h(k, t) * ((k === r ? 1 : 0) - h(r, t) / hAll(t));
  const cLeft = (k: number, r: number, t: number) =>
    sum(
      compared.filter((u) => u > t && Y(r, u) > 0),
      (u) => (a(k, r, u) * dF0(u)) / (1 - F0(u - 1)),
    );
  const g = (r: number, t: number) => (S(r, t) > 0 ? (1 - F0(t)) / S(r, t) : 0);
  const q1 = (k: number, r: number, t: number) => a(k, r, t) + (1 - g(r, t)) * cLeft(k, r, t);
  const q2 = (k: number, r: number, t: number) => -g(r, t) * cLeft(k, r, t);
  // Events on one day are drawn without replacement.
  const drawn = (d: number, of: number) => (d > 1 ? Math.max(0, 1 - (d - 1) / (of - 1)) : 1);

  const covariance = (k: number, l: number) =>
    sum(all, (r) =>
      sum(
        compared.filter((t) => Y(r, t) > 0),
        (t) => {
          const d1 = sum(all, (each) => dN1(each, t));
          const own = d1 === 0 ? 0 : (drawn(d1, hAll(t) * S(r, t - 1)) * dF0(t)) / h(r, t);
          const competing = (drawn(dN2(r, t), Y(r, t)) * dN2(r, t)) / h(r, t) ** 2;
          return own * q1(k, r, t) * q1(l, r, t) + competing * q2(k, r, t) * q2(l, r, t);
        },
      ),
    );
  const score = (k: number) =>
    sum(compared, (t) => dN1(k, t) - (sum(all, (r) => dN1(r, t)) * R(k, t)) / sum(all, (r) => R(r, t)));
  return { scores: all.map(score), variance: all.map((k) => all.map((l) => covariance(k, l))) };
}

/** Only for speed: the curves are asked for the same days over and over. */
function remembered(curve: (r: number, t: number) => number): (r: number, t: number) => number {
  const known = new Map<string, number>();
  return (r, t) => {
    const value = known.get(`${r} ${t}`) ?? curve(r, t);
    known.set(`${r} ${t}`, value);
    return value;
  };
}
