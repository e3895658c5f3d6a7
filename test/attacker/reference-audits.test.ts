import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/assets.ts';
import { attack } from '../../src/attacker/attack.ts';
import { isExact } from '../../src/attacker/interval.ts';
import { hierarchy, type Hierarchy, keyOf, knowledgeOf, relationsOf } from './tables.ts';

const folder = join(packageRoot, '..', 'shared', 'reference', 'disclosure');
type Line = Readonly<Record<string, string>>;

/** The public tables: file, columns of the reference results, and how each column is classified. */
const tables: Record<
  string,
  { file: string; columns: string[]; dimensions: (lines: Line[]) => Hierarchy[] }
> = {
  d2s: {
    file: 'ssb_d2s.csv',
    columns: ['region', 'main_income'],
    dimensions: (lines) => [
      hierarchy(
        'Total',
        codes(lines, 'region'),
        groups(lines, 'region', 'county'),
        groups(lines, 'region', 'size'),
      ),
      hierarchy('Total', codes(lines, 'main_income')),
    ],
  },
  ex1: {
    file: 'ssb_example1.csv',
    columns: ['age', 'geo', 'year'],
    dimensions: (lines) => [
      hierarchy('Total', codes(lines, 'age')),
      hierarchy('Total', codes(lines, 'geo'), groups(lines, 'geo', 'eu')),
      hierarchy('Total', codes(lines, 'year')),
    ],
  },
  mun: {
    file: 'ssb_mun_accidents.csv',
    columns: ['mun', 'inj'],
    dimensions: (lines) => [hierarchy('Total', codes(lines, 'mun')), hierarchy('Total', codes(lines, 'inj'))],
  },
  z2: {
    file: 'ssb_z2.csv',
    columns: ['region', 'hovedint'],
    dimensions: (lines) => [
      hierarchy(
        'Total',
        codes(lines, 'region'),
        groups(lines, 'region', 'fylke'),
        groups(lines, 'region', 'kostragr'),
      ),
      hierarchy('Total', codes(lines, 'hovedint')),
    ],
  },
};

const patterns = ['maxN3_zopen', 'maxN3_zp', 'maxN9_zopen', 'maxN9_zp'];

describe.skipIf(!existsSync(folder))('intervals of the stored audits', () => {
  describe.each(Object.entries(tables))('%s', (name, { file, columns, dimensions }) => {
    it.each(patterns)('%s', async (pattern) => {
      const lines = linesOf(`ref_gauss_${name}_${pattern}.csv`);
      const keyOfLine = (line: Record<string, unknown>) =>
        keyOf(columns.map((column) => String(line[column])));
      const audit = JSON.parse(read(`ref_gauss_${name}_${pattern}_audit.json`)) as (Record<string, string> & {
        lo: number;
        up: number;
      })[];
      const count = 'ant' in (lines[0] ?? {}) ? 'ant' : 'freq';
      const counts = new Map(lines.map((line) => [keyOfLine(line), Number(line[count])]));
      const hidden = new Set(lines.filter(({ suppressed }) => suppressed === 'TRUE').map(keyOfLine));
      const relations = relationsOf(dimensions(linesOf(file)));
      const { intervals } = await attack(
        knowledgeOf(counts, relations, (key) => hidden.has(key)),
        { sensitive: [...hidden] },
      );
      const expected = new Map(audit.map((line) => [keyOfLine(line), [line.lo, line.up]]));
      expect(expected.size).toBe(hidden.size);
      expect(new Map(intervals.map(({ key, low, high }) => [key, [low, high]]))).toEqual(expected);
      expect(intervals.filter((interval) => !isExact(interval))).toEqual([]);
    });
  });
});

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function linesOf(file: string): Line[] {
  const [header = '', ...lines] = read(file).trim().split('\n');
  const names = fieldsOf(header);
  return lines.map((line) => Object.fromEntries(fieldsOf(line).map((field, at) => [names[at] ?? '', field])));
}

function fieldsOf(line: string): string[] {
  return line.split(',').map((field) => field.replaceAll('"', ''));
}

function codes(lines: readonly Line[], column: string): string[] {
  return [...new Set(lines.map((line) => line[column] ?? ''))];
}

function groups(lines: readonly Line[], column: string, group: string): Record<string, string[]> {
  return Object.fromEntries(
    codes(lines, group).map((code) => [
      code,
      codes(
        lines.filter((line) => line[group] === code),
        column,
      ),
    ]),
  );
}
