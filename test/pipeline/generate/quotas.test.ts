import { describe, expect, it } from 'vitest';
import { countedRows } from '../../../pipeline/generate/quotas.ts';

const rows = countedRows();
const cohort = rows.filter(({ outcome }) => outcome === 'followed' || outcome === 'left');
const minimum = 10;

/** Victims, others and all, in total, by year and by sex: what the sample must be able to publish. */
const groups = [
  ['victims', cohort.filter(({ victim }) => victim === 'victim')],
  ['others', cohort.filter(({ victim }) => victim === 'other')],
  ['all', cohort],
] as const;
const cells = groups.flatMap(([name, group]) => [
  [name, group] as const,
  ...['2017', '2018'].map(
    (year) => [`${name} in ${year}`, group.filter((row) => row.year === year)] as const,
  ),
  ...['male', 'female'].map((sex) => [`${name}, ${sex}`, group.filter((row) => row.sex === sex)] as const),
]);

describe('the quotas', () => {
  it('hold 136 followed victims, 21 of them without help, and 1,200 others with an order', () => {
    const followed = cohort.filter(({ victim, outcome }) => victim === 'victim' && outcome === 'followed');
    expect(followed).toHaveLength(136);
    expect(followed.filter(({ help }) => help === 'none')).toHaveLength(21);
    expect(cohort.filter(({ victim }) => victim === 'other')).toHaveLength(1200);
  });

  it.each(cells)('are safe to publish: %s', (_, members) => {
    const followed = members.filter(({ outcome }) => outcome === 'followed');
    expect(followed.length).toBeGreaterThanOrEqual(minimum);
    for (const help of ['running', 'started', 'none']) {
      const count = followed.filter((row) => row.help === help).length;
      expect(count).toBeGreaterThanOrEqual(minimum);
      expect(followed.length - count).toBeGreaterThanOrEqual(minimum);
    }
    const left = members.length - followed.length;
    expect(left === 0 || left >= minimum).toBe(true);
  });

  it.each(['unlinked', 'adult', 'after_leaving'])('leave out enough children to say so: %s', (outcome) => {
    expect(rows.filter((row) => row.outcome === outcome).length).toBeGreaterThanOrEqual(minimum);
  });
});
