import { describe, expect, it } from 'vitest';
import { unsafeReasons } from '../../src/disclosure/primary-rules.ts';
import { cellOf } from './random-cube.ts';

const rules = { minimumCount: 10, zeros: 'protect' } as const;
const reasons = (numerator: number, denominator: number | null, sensitive = true) =>
  unsafeReasons(cellOf('k', 'u', numerator, denominator, { sensitive }), rules);

describe('unsafeReasons', () => {
  it('asks for the minimum count of numerator, complement and denominator', () => {
    expect(reasons(10, 20)).toEqual([]);
    expect(reasons(9, 20)).toEqual(['small_numerator']);
    expect(reasons(11, 20)).toEqual(['small_complement']);
    expect(reasons(4, 9)).toEqual(['small_denominator', 'small_numerator', 'small_complement']);
    expect(reasons(10, null)).toEqual([]);
    expect(reasons(9, null)).toEqual(['small_numerator']);
  });

  it('protects groups of which none or all have a sensitive attribute, whatever their size', () => {
    expect(reasons(0, 1000)).toEqual(['none_of_group']);
    expect(reasons(1000, 1000)).toEqual(['all_of_group']);
    expect(reasons(0, null)).toEqual(['none_of_group']);
    expect(reasons(0, 1000, false)).toEqual([]);
    expect(reasons(1000, 1000, false)).toEqual([]);
  });

  it('shows none and all where the configuration allows zeros', () => {
    const allowed = { minimumCount: 10, zeros: 'allow' } as const;
    expect(unsafeReasons(cellOf('k', 'u', 0, 50), allowed)).toEqual([]);
    expect(unsafeReasons(cellOf('k', 'u', 50, 50), allowed)).toEqual([]);
    expect(unsafeReasons(cellOf('k', 'u', 0, 5), allowed)).toEqual(['small_denominator', 'small_complement']);
  });

  it('finds a group of nobody safe', () => {
    expect(reasons(0, 0)).toEqual([]);
  });

  it('counts distinct people, not the rows that are printed', () => {
    const people = { denominator: 30, numerator: 9, complement: 21 };
    expect(unsafeReasons(cellOf('k', 'u', 14, 40, { contributors: people }), rules)).toEqual([
      'small_numerator',
    ]);
    const everybodyOnce = { denominator: 30, numerator: 30, complement: 12 };
    expect(unsafeReasons(cellOf('k', 'u', 40, 60, { contributors: everybodyOnce }), rules)).toEqual([
      'all_of_group',
    ]);
  });

  it('judges the printed figures too, should they be smaller than the people behind them', () => {
    const people = { denominator: 30, numerator: 12, complement: 18 };
    expect(unsafeReasons(cellOf('k', 'u', 3, 30, { contributors: people }), rules)).toEqual([
      'small_numerator',
    ]);
  });

  it('leaves alone what follows from definitions or dates and prints nothing', () => {
    const { row, ...rest } = cellOf('k', 'u', 3, 5);
    const empty = { ...row, numerator: null, denominator: null, value: null };
    for (const status of ['not_applicable', 'not_yet_followed'])
      expect(unsafeReasons({ ...rest, row: { ...empty, status } }, rules)).toEqual([]);
    expect(unsafeReasons({ ...rest, row: { ...empty, status: 'not_estimable' } }, rules)).toContain(
      'small_numerator',
    );
    expect(unsafeReasons({ ...rest, row: { ...row, status: 'not_yet_followed' } }, rules)).toContain(
      'small_numerator',
    );
  });

  it('cannot judge a figure without its counts', () => {
    const cell = cellOf('k', 'u', 30, 60);
    const bare = { ...cell, row: { ...cell.row, numerator: null, denominator: null } };
    expect(unsafeReasons(bare, rules)).toEqual(['figures_without_counts']);
  });
});

describe('a sensitive count without a denominator of its own', () => {
  const row = {
    numerator: 0,
    denominator: null,
    value: 0,
    lower: 0,
    upper: 3.7,
    status: 'value',
    reason: null,
  };
  const rules = { minimumCount: 10, zeros: 'protect' } as const;
  const judge = (numerator: number, group: number | null) =>
    unsafeReasons(
      {
        row: { ...row, numerator, value: numerator },
        contributors: {
          denominator: group,
          numerator,
          complement: group === null ? null : group - numerator,
        },
        margin: 'sex',
        sensitive: true,
      },
      rules,
    );

  it('is safe where its group is nobody, and unsafe where none or all of its group are in it', () => {
    expect(judge(0, 0)).toEqual([]);
    expect(judge(0, 40)).toEqual(['none_of_group']);
    expect(judge(40, 40)).toEqual(['all_of_group']);
    expect(judge(20, 40)).toEqual([]);
    expect(judge(0, null)).toEqual(['none_of_group']);
  });
});
