import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrowFaults } from '../../../pipeline/attack/arrow-faults.ts';
import { attackCounts } from '../../../pipeline/attack/attack-counts.ts';
import {
  AttackSucceeded,
  certificateFile,
  type ReleaseCertificate,
} from '../../../pipeline/attack/attack-release.ts';
import { asCounted, sameCounts, smallRevisions } from '../../../pipeline/attack/earlier-figures.ts';
import { type CandidateFiles, readCandidate } from '../../../pipeline/attack/files.ts';
import { metadataFaults } from '../../../pipeline/attack/metadata-faults.ts';
import { rowName } from '../../../pipeline/attack/told.ts';
import { type Cell, pendingReason } from '../../../schemas/cube.ts';
import { publishedRow } from '../../../schemas/published-cell.ts';
import { literal } from '../../../src/duckdb/quote.ts';
import { type SampleCandidate, sampleCandidate } from './sample-candidate.ts';

let sample: SampleCandidate;
let files: CandidateFiles;
beforeAll(async () => {
  sample = await sampleCandidate();
  files = await readCandidate(sample.run.engine, sample.configuration, sample.run.folder);
}, 600_000);
afterAll(() => sample.close());

const path = (...parts: string[]) => join(sample.run.folder, ...parts);
const attackOn = (rows: readonly Cell[], earlier: readonly Cell[] = []) =>
  attackCounts({
    ...files,
    rows,
    earlier,
    configuration: sample.configuration,
    regions: sample.figures.regions,
  });
/** The public rows with some of them as counted, withheld or not. */
const shownToo = (test: (row: Cell) => boolean) => {
  const counted = new Map(files.counted.map((row) => [rowName(row), row]));
  return files.rows.map((row) => (test(row) ? (counted.get(rowName(row)) ?? row) : row));
};
const isWithheld = ({ status }: Cell) => status === 'suppressed';

/** The Parquet file with other columns, put back as it was. */
async function withParquet<T>(replace: string, work: () => Promise<T>): Promise<T> {
  const open = path('public', 'indicators.parquet');
  const kept = readFileSync(open);
  await sample.run.engine.writeParquet(
    `SELECT * REPLACE (${replace}) FROM read_parquet(${literal(open)})`,
    open.replace('.parquet', '.other.parquet'),
  );
  writeFileSync(open, readFileSync(open.replace('.parquet', '.other.parquet')));
  try {
    return await work();
  } finally {
    writeFileSync(open, kept);
  }
}
const faultsNow = async () =>
  (await readCandidate(sample.run.engine, sample.configuration, sample.run.folder)).faults.map(
    ({ fault }) => fault,
  );

describe('the sample release', () => {
  it('is certified, with its narrowest interval in words', () => {
    const certificate = JSON.parse(readFileSync(path(certificateFile), 'utf8')) as ReleaseCertificate;
    expect(certificate).toMatchObject({ passed: true, findings: [], faults: [], pages: [] });
    expect(certificate.counts.sensitive).toBeGreaterThan(3_000);
    expect(certificate.counts.levels.map(({ name }) => name)).toEqual([
      ...['counts', 'shares', 'population', 'threshold', 'own-record'],
    ]);
    for (const { narrowest, below } of certificate.counts.levels) {
      expect(below).toBe(0);
      expect(narrowest).toBeGreaterThanOrEqual(10);
    }
    expect(certificate.words.en).toMatch(/^Narrowest interval: \d+ \(needed: 10\)/);
    expect(certificate.words.nl).toMatch(/^Smalste interval: \d+ \(nodig: 10\)/);
    for (const language of ['nl', 'en'] as const)
      expect(readFileSync(path('internal', 'report', language, 'index.html'), 'utf8')).toContain(
        certificate.words[language],
      );
  });
});

describe('data files that say too much', () => {
  it('are found where CSV says something else', async () => {
    const csv = path('public', 'indicators.csv');
    const kept = readFileSync(csv, 'utf8');
    writeFileSync(csv, kept.replace(/,suppressed,/, ',value,'));
    const faults = await faultsNow();
    writeFileSync(csv, kept);
    expect(new Set(faults)).toEqual(new Set(['csv-differs']));
    expect(await faultsNow()).toEqual([]);
  });

  it('are found where an interval is left standing on a withheld cell', async () => {
    const standing = `CASE WHEN status = 'suppressed' AND unit = 'share' THEN 0.0125 ELSE lower END AS lower`;
    expect(await withParquet(standing, faultsNow)).toContain('figure-withheld');
  });

  it('are found where a second symbol tells withheld cells apart', async () => {
    const second = `CASE WHEN status = 'suppressed' AND victim = 'victim' THEN 'too_small' ELSE reason END AS reason`;
    expect(await withParquet(second, faultsNow)).toContain('second-symbol');
  });

  it('are found where a value has more digits than its kind, or is not that of its cell', async () => {
    const finer = `CASE WHEN statistic = 'sensitivity' THEN value + 0.0000123 ELSE value END AS value`;
    expect(await withParquet(finer, faultsNow)).toEqual(
      expect.arrayContaining(['too-many-digits', 'not-its-figure']),
    );
  });

  it('are found where a dictionary says what no code list does', () => {
    const { configuration, figures } = sample;
    const differing = () =>
      metadataFaults(path('public'), configuration, figures.regions).map(({ key }) => key);
    expect(differing()).toEqual([]);
    for (const name of ['data-dictionary.nl.md', 'csv-metadata.json']) {
      const kept = readFileSync(path('public', name), 'utf8');
      writeFileSync(path('public', name), kept.replace(/,/, ', 7'));
      expect(differing()).toEqual([name]);
      writeFileSync(path('public', name), kept);
    }
  });

  it('are found where the Arrow file shows a cell that the others withhold', async () => {
    const arrow = path('public', 'indicators.arrow');
    const shown = shownToo(() => true);
    expect(await arrowFaults(arrow, files.published)).toEqual([]);
    expect((await arrowFaults(arrow, shown.map(publishedRow))).length).toBe(
      files.rows.filter(isWithheld).length,
    );
  });
});

describe('figures that give a count away', () => {
  it('are found where a margin is shown that is safe by itself', async () => {
    const others = (row: Cell) =>
      row.indicator === 'children-with-order' &&
      row.victim === 'victim' &&
      row.sex !== 'female' &&
      row.age_group === '0-3';
    const { findings } = await attackOn(shownToo(others));
    const girls = findings.find(
      ({ key }) => key.includes('|victim|country|NL|female|0-3|') && key.startsWith('children'),
    );
    expect(girls).toMatchObject({ kind: 'exact', level: 'counts' });
  }, 600_000);

  it('are found where an earlier release showed what this one withholds; one that was revised tells nothing', async () => {
    const small = files.counted.filter(
      ({ indicator, unit, victim, sex, age_group, numerator }) =>
        [indicator, unit, victim, age_group].join() === 'children-with-order,count,victim,0-3' &&
        (sex === 'female' || sex === 'male') &&
        (numerator ?? 0) < 10,
    );
    expect(small.length).toBe(2);
    const [stands, revised] = small;
    if (stands === undefined || revised === undefined) return;
    const old = { ...revised, numerator: (revised.numerator ?? 0) + 1 };
    const alone = await attackOn(files.rows, [old]);
    expect(alone.findings).toEqual([]);
    const { findings } = await attackOn(files.rows, [stands, old]);
    expect(findings.find(({ key }) => key === `${rowName(stands)} numerator`)).toMatchObject({
      kind: 'exact',
      level: 'earlier',
    });
  }, 600_000);

  it('are found where a figure stands from before that tells what is withheld today', async () => {
    const small = files.counted.find(
      ({ indicator, unit, victim, sex, age_group, numerator }) =>
        [indicator, unit, victim, sex, age_group].join() === 'children-with-order,count,victim,female,0-3' &&
        (numerator ?? 0) < 10,
    );
    if (small === undefined) throw new Error('the sample has few girls of 0 to 3 known as victims');
    const standing = (numerator: number) =>
      files.rows.map(
        (row): Cell =>
          rowName(row) === rowName(small) ? { ...small, numerator, reason: pendingReason } : row,
      );
    const { findings } = await attackOn(standing(small.numerator ?? 0));
    expect(findings.find(({ key }) => key === `${rowName(small)} numerator`)).toMatchObject({
      kind: 'exact',
      level: 'earlier',
    });
    expect((await attackOn(standing(20))).findings).toEqual([]);
  }, 600_000);

  it('are found where few came or went since a figure was printed', () => {
    const share = files.rows.filter(
      ({ indicator, statistic, numerator }) =>
        indicator === 'without-help-6m' && statistic === 'estimate' && numerator !== null,
    );
    const moved = (none: number, others: number) =>
      share.map((row) => ({
        ...row,
        numerator: (row.numerator ?? 0) + none,
        denominator: (row.denominator ?? 0) + none + others,
      }));
    const found = (none: number, others: number) =>
      smallRevisions(files.rows, moved(none, others), 10).length;
    expect(share.length).toBeGreaterThan(10);
    expect([found(0, 0), found(12, -12), found(-10, 0)]).toEqual([0, 0, 0]);
    expect([found(3, 0), found(0, -9), found(12, -7)]).toEqual([share.length, share.length, share.length]);
    const standing = files.rows.map((row) => ({ ...row, reason: pendingReason }));
    expect(smallRevisions(standing, moved(3, 0), 10)).toEqual([]);
  });

  it('are looked for in what was counted where printed counts are changed', () => {
    const [share] = files.rows.filter(
      ({ indicator, statistic, numerator }) =>
        indicator === 'without-help-6m' && statistic === 'estimate' && numerator !== null,
    );
    if (share === undefined) throw new Error('no share is printed');
    const counting = (numerator: number, denominator: number) => [{ ...share, numerator, denominator }];
    const printed = counting(20, 60);
    // Noise makes two of twenty, and little of much.
    expect(smallRevisions(asCounted(printed, counting(22, 60)), counting(20, 60), 10)).toHaveLength(1);
    expect(smallRevisions(asCounted(printed, counting(32, 72)), counting(20, 60), 10)).toEqual([]);
    const readings = [20, 25].map((read) => ({
      row: { ...share, numerator: read, denominator: 60 },
      counted: { ...share, numerator: 21, denominator: 61 },
    }));
    expect(sameCounts(readings, counting(21, 71))).toEqual([
      { ...share, numerator: 20, denominator: null },
      { ...share, numerator: 25, denominator: null },
    ]);
  });

  it('stop the run, and name no cell in what is told', () => {
    const [finding] = [
      {
        level: 'counts',
        key: 'CANARY|victim|GM0014',
        kind: 'exact' as const,
        interval: { key: 'CANARY', low: 7, high: 7, seen: null },
      },
    ];
    const certificate: ReleaseCertificate = {
      passed: false,
      words: { nl: '-', en: '-' },
      counts: { passed: false, width: 10, cells: 1, sensitive: 1, levels: [] },
      leftOfNoise: null,
      findings: [finding],
      faults: [{ fault: 'figure-withheld', key: 'CANARY' }],
      pages: [
        { fault: 'number-without-cell', page: 'nl/index.html', part: 'CANARY', where: 'alt', text: '7' },
      ],
    };
    const error = new AttackSucceeded(certificate);
    expect(error.exitCode).toBe(5);
    expect(JSON.stringify(error.problems) + error.message).not.toMatch(/CANARY|GM0014|victim|\b7\b/);
    expect(error.problems[0]?.what).toContain('found 3 places');
  });
});
