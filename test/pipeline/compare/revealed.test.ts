import { describe, expect, it } from 'vitest';
import { type CellChange, kindOf } from '../../../pipeline/compare/compared.ts';
import type { OpenedRelease } from '../../../pipeline/compare/open-release.ts';
import { poolsOf, revealedBy } from '../../../pipeline/compare/revealed.ts';
import { configuration } from '../../../schemas/configuration.ts';

function release(from: number, until: number, regionYear = 2024, minimumCount = 10): OpenedRelease {
  return {
    folder: '',
    id: `${from}-${until}`,
    entry: null,
    configuration: configuration.parse({
      period: { from: `${from}-01-01`, until: `${until}-12-31` },
      observedUntil: '2021-06-30',
      registers: { protection_orders: { files: ['a.csv'] }, youth_care: { files: ['b.csv'] } },
      region: { year: regionYear },
      disclosure: { minimumCount },
    }),
  };
}

const cell = {
  ...{ indicator: 'without-help-6m', statistic: 'estimate', period: '_T', victim: '_T' },
  ...{ region_level: 'country', region: 'NL', sex: '_T', age_group: '_T', measure: '_T', help_status: '_T' },
  ...{ category: '_T', unit: 'share' },
} as const;
type Side =
  | readonly [numerator: number, denominator: number | null]
  | 'suppressed'
  | 'absent'
  | 'not_yet_followed';

function changed(a: Side, b: Side, more: Partial<CellChange> = {}): CellChange {
  const side = (name: 'a' | 'b', printed: Side) => {
    const [numerator, denominator] = typeof printed === 'string' ? [null, null] : printed;
    return {
      [`${name}_status`]: typeof printed === 'string' ? printed : 'value',
      [`${name}_numerator`]: numerator,
      [`${name}_denominator`]: denominator,
      [`${name}_value`]:
        numerator === null ? null : denominator === null ? numerator : numerator / denominator,
      [`${name}_reason`]: null,
    };
  };
  return { ...cell, ...side('a', a), ...side('b', b), ...more } as CellChange;
}
const kinds = (a: OpenedRelease, b: OpenedRelease, ...changes: CellChange[]) =>
  revealedBy(changes, a, b).map(({ kind }) => kind);

describe('what two releases reveal', () => {
  const [one, other] = [release(2017, 2018), release(2017, 2018)];

  it('is a count or a rest that moved by fewer than the minimum, and nothing that moved by as many', () => {
    expect(kinds(one, other, changed([21, 136], [22, 137]))).toEqual(['small_difference']);
    expect(kinds(one, other, changed([21, 136], [21, 137]))).toEqual(['small_difference']);
    expect(kinds(one, other, changed([21, 136], [20, 136]))).toEqual(['small_difference']);
    expect(kinds(one, other, changed([21, 136], [31, 146]))).toEqual([]);
    expect(kinds(one, other, changed([21, 136], [31, 156]))).toEqual([]);
    expect(kinds(one, other, changed([240, null], [249, null], { unit: 'count' }))).toEqual([
      'small_difference',
    ]);
    // Of inhabitants nothing is told.
    expect(kinds(one, other, changed([240, 5000], [240, 5001], { unit: 'per_1000' }))).toEqual([]);
  });

  it('goes by the larger of two minimums', () => {
    expect(kinds(release(2017, 2018, 2024, 3), other, changed([21, 136], [26, 141]))).toEqual([
      'small_difference',
    ]);
  });

  it('is a figure that the other withholds', () => {
    expect(kinds(one, other, changed('suppressed', [21, 136]))).toEqual(['withheld_elsewhere']);
    expect(kinds(one, other, changed([21, 136], 'suppressed'))).toEqual(['withheld_elsewhere']);
    expect(kinds(one, other, changed('not_yet_followed', [21, 136]), changed('absent', [21, 136]))).toEqual(
      [],
    );
  });

  it('is the years between two pools, where they are a few children or all alike', () => {
    const more = release(2017, 2019);
    expect(kinds(one, more, changed([21, 136], [24, 180]))).toEqual(['small_years']);
    expect(kinds(one, more, changed([21, 136], [21, 180]))).toEqual(['alike_years']);
    expect(kinds(one, more, changed([21, 136], [61, 176]))).toEqual(['alike_years']);
    expect(kinds(one, more, changed([21, 136], [41, 190]))).toEqual([]);
    expect(kinds(one, more, changed('suppressed', [41, 190]))).toEqual([]);
    expect(kinds(one, more, changed([21, 136], [22, 137], { period: '2017' }))).toEqual(['small_difference']);
  });

  it('knows which shares of those divided further are sensitive, whatever help children had', () => {
    const more = release(2017, 2019);
    const alike = (of: Partial<CellChange>) => kinds(one, more, changed([21, 136], [61, 176], of));
    for (const help_status of ['_T', 'none'] as const)
      expect(alike({ indicator: 'repeat-order', category: 'months_12', help_status })).toEqual([
        'alike_years',
      ]);
    expect(alike({ indicator: 'help-lasting' })).toEqual(['alike_years']);
    expect(alike({ indicator: 'first-help-type', category: 'secure_residential' })).toEqual(['alike_years']);
    expect(alike({ indicator: 'first-help-type', category: 'outpatient' })).toEqual([]);
    expect(alike({ indicator: 'first-help-referrer', category: 'judge' })).toEqual([]);
  });

  it('is nothing between totals of years that have nothing to do with each other, or regions of other years', () => {
    expect(kinds(one, release(2019, 2020), changed([21, 136], [22, 137]))).toEqual([]);
    const place = { region_level: 'province', region: 'PV24' } as const;
    expect(kinds(one, release(2017, 2018, 2025), changed([21, 136], [22, 137], place))).toEqual([]);
  });

  it('knows how periods lie to each other', () => {
    expect(poolsOf(one, release(2017, 2019))).toBe('nested');
    expect(poolsOf(one, release(2018, 2019))).toBe('overlapping');
    expect(poolsOf(one, release(2019, 2020))).toBe('disjoint');
    expect(poolsOf(one, other)).toBe('same');
  });
});

describe('the kind of a change', () => {
  it('follows from what either release printed', () => {
    const pairs = [
      [changed('absent', [1, 2]), 'added'],
      [changed([1, 2], 'absent'), 'dropped'],
      [changed('suppressed', [1, 2]), 'shown'],
      [changed([1, 2], 'suppressed'), 'withheld'],
      [changed('not_yet_followed', [1, 2]), 'state'],
      [changed([1, 2], [1, 3]), 'figure'],
      [changed([1, 2], [1, 2], { b_reason: 'revision_pending' }), 'note'],
    ] as const;
    for (const [change, kind] of pairs) expect(kindOf(change)).toBe(kind);
  });
});
