import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZichtError } from '../../src/run/errors.ts';
import { compareCodePoints } from '../../src/publish/code-points.ts';
import { compareCells, flatTable } from '../../src/publish/flat-table.ts';
import { sampleFields, sampleKey, sampleRows, sampleTable } from './sample-table.ts';

describe('compareCodePoints', () => {
  it('orders as the bytes of UTF-8 do', () => {
    const text = fc.string({ unit: 'binary', maxLength: 4 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 2000 },
    );
    expect(compareCodePoints('\u{1F300}', '\uFFFD')).toBeGreaterThan(0);
  });
});

describe('flatTable', () => {
  it('sorts by key: texts by code point, numbers by size', () => {
    expect(sampleTable.rows.map(({ place, year }) => [place, year])).toEqual([
      ['=SUM(A1)', 2017],
      ['Fryslân', 2017],
      ['PV24', 2017],
      ['PV24', 2018],
      ['a', 9],
      ['a', 10],
      ['\uFFFD', 2017],
      ['\u{1F300}', 2017],
    ]);
  });

  it('does not depend on the order in which rows come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...sampleRows], { minLength: sampleRows.length }), (rows) => {
        expect(flatTable(sampleFields, sampleKey, rows)).toEqual(sampleTable);
      }),
    );
  });

  it('puts nothing before something', () => {
    expect([{ a: 1 }, { a: null }, { a: 0 }].sort(compareCells(['a']))).toEqual([
      { a: null },
      { a: 0 },
      { a: 1 },
    ]);
  });

  it('refuses two rows with one key, an unknown key column and values of another type, without naming a value', () => {
    const [first] = sampleRows;
    const refused = (change: Record<string, unknown>, key = sampleKey) => {
      try {
        flatTable(sampleFields, key, [{ ...first, ...change } as (typeof sampleRows)[number]]);
      } catch (error) {
        expect(error).toBeInstanceOf(ZichtError);
        expect((error as ZichtError).exitCode).toBe(8);
        return JSON.stringify((error as ZichtError).problems);
      }
      return 'accepted';
    };
    expect(() => flatTable(sampleFields, ['place'], sampleRows)).toThrow(ZichtError);
    expect(refused({}, ['nowhere'])).toContain('nowhere');
    for (const change of [
      { share: Number.NaN },
      { share: Number.POSITIVE_INFINITY },
      { count: 1.5 },
      { count: '77123' },
      { day: '77123' },
      { final: 77123 },
      { place: null },
      { note: undefined },
    ]) {
      const said = refused(change);
      expect(said).toContain(Object.keys(change)[0]);
      expect(said).not.toContain('77123');
    }
    expect(refused({})).toBe('accepted');
  });
});
