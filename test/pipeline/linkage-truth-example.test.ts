import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, type Field } from '../../pipeline/generate/csv.ts';
import type { Cell } from '../../schemas/cube.ts';
import { type FilesRun, runFiles } from '../support/run-files.ts';

/** 3,000 children with one order each: 400 without help (13.3%), help of 2,600, of whom 130 (5%) have a missed link. */
const children = 3_000;
const withoutHelp = 400;
const missed = 130;

const key = (at: number) => String(at + 1).padStart(9, '0');
const all = Array.from({ length: children }, (_, at) => at);
const helped = all.slice(withoutHelp);

const registers: Readonly<Record<string, [columns: readonly string[], rows: readonly (readonly Field[])[]]>> =
  {
    orders: [
      ['order_id', 'person_key_type', 'person_key', 'measure', 'starts_on', 'municipality'],
      all.map((at) => [`O${at}`, 'R', key(at), 'supervision', '2017-03-15', 'GM0363']),
    ],
    care: [
      ['care_id', 'person_key_type', 'person_key', 'care_type', 'starts_on'],
      helped.map((at, turn) => {
        // Evenly over those helped: every twentieth; of these by turns a key of another type and one of nobody.
        const isMissed = turn % 20 === 0;
        const type = isMissed && turn % 40 === 0 ? 'S' : 'R';
        return [`C${at}`, type, isMissed ? `9${key(at).slice(1)}` : key(at), 'outpatient', '2017-05-01'];
      }),
    ],
    persons: [
      ['person_key_type', 'person_key', 'sex', 'birth_date'],
      all.map((at) => ['R', key(at), 'female', '2008-06-01']),
    ],
  };

const configuration = {
  period: { from: '2017-01-01', until: '2017-12-31' },
  observedUntil: '2018-06-30',
  registers: {
    protection_orders: { files: ['orders.csv'] },
    youth_care: { files: ['care.csv'] },
    persons: { files: ['persons.csv'] },
  },
};

describe('one missed link in twenty, where 13.3% have no help', () => {
  let folder: string;
  let files: FilesRun;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-example-'));
    for (const [name, [columns, rows]] of Object.entries(registers))
      writeFileSync(join(folder, `${name}.csv`), csv(columns, rows));
    writeFileSync(join(folder, 'zicht.json'), JSON.stringify(configuration));
    files = await runFiles(join(folder, 'zicht.json'));
  });
  afterAll(() => {
    files.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function figure(statistic: string, category = '_T'): Cell | undefined {
    return files.figures.cube.cells
      .map(({ row }) => row)
      .find(
        (row) =>
          row.indicator === 'without-help-6m' &&
          row.statistic === statistic &&
          row.category === category &&
          [row.period, row.victim, row.sex, row.age_group, row.measure].every((code) => code === '_T') &&
          row.region === 'NL',
      );
  }

  it('looks like 17.7%: each missed link is counted as missing help', () => {
    expect(figure('estimate')).toMatchObject({ numerator: withoutHelp + missed, denominator: children });
    expect(((figure('estimate')?.value ?? 0) * 100).toFixed(1)).toBe('17.7');
    expect(((withoutHelp / children) * 100).toFixed(1)).toBe('13.3');
  });

  it('is bounded below by the truth, since every unlinked key is one of theirs', () => {
    expect(figure('bound_low')).toMatchObject({ numerator: withoutHelp, denominator: children });
    expect(figure('bound_high')).toMatchObject({ numerator: withoutHelp + missed, denominator: children });
  });

  it('is corrected to 13.3% again, which is also what the sensitivity says of 5%', () => {
    expect(figure('corrected')?.value).toBe(0.133);
    expect(figure('sensitivity', 'missed_05')?.value).toBe(0.133);
    expect(figure('sensitivity', 'missed_00')?.value).toBe(0.177);
  });
});
