import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attack } from '../../../src/attacker/attack.ts';
import { type Knowledge, type Relation, sumOf } from '../../../src/attacker/knowledge.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { type MethodRun, runMethod } from './run-method.ts';

const divided = ['period', 'victim', 'sex', 'age_group', 'measure'] as const;

/** What rows of the country and its provinces count: the children of each place, by what became of them. */
function countsOf(rows: readonly Cell[]): Map<string, { row: Cell; what: string; read: number }> {
  const found = new Map<string, { row: Cell; what: string; read: number }>();
  const reads = (row: Cell, what: string, read: number | null) => {
    if (read !== null) found.set(nameOf(row, what), { row, what, read });
  };
  for (const row of rows) {
    if (row.statistic !== 'estimate' || !['country', 'province'].includes(row.region_level)) continue;
    if (row.indicator === 'children-with-order' && row.unit === 'count') reads(row, 'all', row.numerator);
    if (row.indicator !== 'help-status-6m') continue;
    reads(row, row.category, row.numerator);
    reads(row, 'followed', row.denominator);
  }
  return found;
}

const nameOf = (row: Cell, what: string) =>
  [row.period, row.victim, row.region, row.sex, row.age_group, row.measure, what].join('|');

/** What a reader knows who is told the rule: how far each count may be from what it reads, and that counts add up. */
function knownFrom(counts: ReturnType<typeof countsOf>, reach: number): Knowledge {
  const parts = new Map<string, string[]>();
  const part = (whole: string, by: string, name: string) => {
    if (!counts.has(whole)) return;
    const key = `${whole} by ${by}`;
    parts.set(key, [...(parts.get(key) ?? []), name]);
  };
  const hidden = new Set<string>();
  const relations: Relation[] = [];
  for (const [name, { row, what }] of counts) {
    for (const dimension of divided)
      if (row[dimension] !== '_T') part(nameOf({ ...row, [dimension]: '_T' }, what), dimension, name);
    if (row.region_level === 'province') part(nameOf({ ...row, region: 'NL' }, what), 'province', name);
    if (['running', 'started', 'none'].includes(what)) part(nameOf(row, 'followed'), 'outcome', name);
    if (what !== 'followed') continue;
    const left = nameOf(row, 'left');
    hidden.add(left);
    relations.push(sumOf(nameOf(row, 'all'), [name, left]));
  }
  for (const [key, names] of parts) relations.push(sumOf(key.split(' by ')[0] ?? '', names));
  return {
    cells: [
      ...[...counts].map(([key, { read }]) => ({
        key,
        published: null,
        lower: read === 0 ? 0 : Math.max(1, read - reach),
        upper: read + reach,
      })),
      ...[...hidden].map((key) => ({ key, published: null, lower: 0, upper: Number.POSITIVE_INFINITY })),
    ],
    relations,
    limits: [],
    choices: [],
  };
}

/** The counts as they are, of which the rounded ones are told: one table that fits. */
function trueCount({ figures }: MethodRun): (key: string) => number {
  const counts = countsOf(figures.cube.cells.map(({ row }) => row));
  const read = (key: string) => counts.get(key)?.read ?? 0;
  return (key) =>
    key.endsWith('|left')
      ? read(key.replace(/left$/, 'all')) - read(key.replace(/left$/, 'followed'))
      : read(key);
}

/** A second attacker, of its own: the long run alone, as the attack on files looks at every rounded release. */
const isLong = process.env.ZICHT_LONG === '1';

describe.skipIf(!isLong)('an attacker on rounded tables', { timeout: 240_000 }, () => {
  let run: MethodRun;
  beforeAll(async () => {
    run = await runMethod('round');
  }, 240_000);
  afterAll(() => run.close());

  it('is left with an interval of at least 5 for every small count, shown or left over', async () => {
    const counts = countsOf(run.rows);
    const knowledge = knownFrom(counts, 6);
    const small = knowledge.cells.filter(({ upper }) => upper <= 16).map(({ key }) => key);
    const left = knowledge.cells.filter(({ key }) => key.endsWith('|left')).map(({ key }) => key);
    expect(small.length).toBeGreaterThan(100);
    expect(left.length).toBeGreaterThan(50);
    const { intervals } = await attack(knowledge, {
      sensitive: [...small, ...left],
      width: 5,
      witness: trueCount(run),
    });
    for (const { key, seen } of intervals) {
      const width = (seen?.high ?? 0) - (seen?.low ?? 0);
      expect({ key, isOpen: width >= 5 }).toEqual({ key, isOpen: true });
    }
  });

  it('would have less with a reach of 4, where a 0 stands for 0 to 4', async () => {
    const counts = countsOf(run.rows);
    const zeros = [...counts].filter(([, { read }]) => read === 0).map(([name]) => name);
    const { intervals } = await attack(knownFrom(counts, 4), { sensitive: zeros.slice(0, 20) });
    expect(intervals.every(({ low, high }) => high - low <= 4)).toBe(true);
  });
});
