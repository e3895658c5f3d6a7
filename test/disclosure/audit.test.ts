import { describe, expect, it } from 'vitest';
import { type AuditSubject, auditRelease } from '../../src/disclosure/audit.ts';
import { cellOf, countOf, keyOf, type Row } from './random-cube.ts';

const subject = (rows: Row[], more: Partial<AuditSubject<Row>> = {}): AuditSubject<Row> => ({
  rows,
  isSensitive: () => true,
  nested: [],
  countOf,
  tells: () => [],
  surplus: () => 0,
  groupOf: () => null,
  derivation: () => null,
  keyOf,
  minimumCount: 10,
  zeros: 'protect',
  ...more,
});
const row = (key: string, numerator: number, denominator: number | null, more: Partial<Row> = {}): Row => ({
  ...cellOf(key, 'u', numerator, denominator).row,
  ...more,
});
const findings = (rows: Row[], more: Partial<AuditSubject<Row>> = {}) =>
  auditRelease(subject(rows, more)).findings;

describe('auditRelease', () => {
  it('passes rows that say nothing of anybody', () => {
    expect(auditRelease(subject([row('a', 21, 136), row('b', 0, 0), row('c', 10, null)]))).toEqual({
      passed: true,
      findings: [],
    });
  });

  it('finds small counts, by key', () => {
    expect(findings([row('a', 9, 100)])).toEqual(['small numerator: a']);
    expect(findings([row('a', 91, 100)])).toEqual(['small complement: a']);
    expect(findings([row('a', 3, null)])).toEqual(['small numerator: a']);
    expect(findings([row('a', 0, 9)], { isSensitive: () => false })).toEqual([
      'small complement: a',
      'small denominator: a',
    ]);
  });

  it('finds groups of which none or all are told, where zeros are protected', () => {
    expect(findings([row('a', 0, 100), row('b', 100, 100)])).toEqual([
      'everybody in a group: b',
      'nobody in a group: a',
    ]);
    expect(findings([row('a', 0, null)])).toEqual(['nobody in a group: a']);
    expect(findings([row('a', 0, 100)], { isSensitive: () => false })).toEqual([]);
    expect(findings([row('a', 0, 100)], { zeros: 'allow' })).toEqual([]);
  });

  it('finds groups behind a figure of which none or all are told, where that is sensitive', () => {
    const derived = (having: number, more: Partial<AuditSubject<Row>> = {}) => {
      const derivation = (index: number) =>
        index === 0 ? null : { sources: ['a'], counts: [], told: { group: 30, having } };
      return findings([row('a', 21, 136), row('b', 40, 160)], { derivation, ...more });
    };
    expect(derived(0)).toEqual(['nobody in a group behind: b']);
    expect(derived(30)).toEqual(['everybody in a group behind: b']);
    expect(derived(15)).toEqual([]);
    expect(derived(0, { isSensitive: () => false })).toEqual([]);
    expect(derived(0, { zeros: 'allow' })).toEqual([]);
  });

  it('finds small differences between released rows only', () => {
    const nested = [{ outer: 0, inner: 1 }];
    expect(findings([row('all', 140, null), row('part', 21, 136)], { nested })).toEqual([
      'small difference: all less part',
    ]);
    expect(findings([row('all', 146, null), row('part', 21, 136)], { nested })).toEqual([]);
    const hidden = row('part', 21, 136, {
      numerator: null,
      denominator: null,
      value: null,
      status: 'suppressed',
    });
    expect(findings([row('all', 140, null), hidden], { nested })).toEqual([]);
  });

  it('finds a small group that follows from the sizes of others', () => {
    const groups: Record<string, number[]> = { all: [0, 1, 2], one: [0], two: [1] };
    const tells = ({ key, numerator }: Row) =>
      numerator === null ? [] : [{ system: 'all', groups: groups[key] ?? [], count: numerator }];
    const rows = [row('all', 100, null), row('one', 60, null), row('two', 35, null)];
    expect(findings(rows, { tells: (all) => all.flatMap(tells) })).toEqual([
      'small remainder: all, groups 2',
    ]);
    expect(findings(rows.slice(0, 2), { tells: (all) => all.flatMap(tells) })).toEqual([]);
  });

  it('finds a group of which the rows suffice, and the people behind them do not', () => {
    const tells = (rows: readonly Row[]) =>
      rows.map(({ numerator }) => ({ system: 'all', groups: [0], count: numerator ?? 0 }));
    const surplus = (_system: string, groups: readonly number[]) => (groups.includes(0) ? 3 : 0);
    expect(findings([row('one', 12, null)], { tells, surplus })).toEqual(['small remainder: all, groups 0']);
    expect(findings([row('one', 13, null)], { tells, surplus })).toEqual([]);
  });

  it('finds what is left in a withheld row, and figures that cannot be judged', () => {
    expect(findings([row('a', 21, 136, { status: 'suppressed' })])).toEqual(['figures in a withheld row: a']);
    expect(findings([row('a', 21, 136, { numerator: null, denominator: null })])).toEqual([
      'figures without counts: a',
    ]);
    expect(findings([row('a', 21, 136, { numerator: null, denominator: null, value: null })])).toEqual([
      'value without figures: a',
    ]);
  });
});
