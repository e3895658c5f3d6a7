import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackCounts } from '../../../pipeline/attack/attack-counts.ts';
import { certificateFile, type ReleaseCertificate } from '../../../pipeline/attack/attack-release.ts';
import { type CandidateFiles, readCandidate } from '../../../pipeline/attack/files.ts';
import { rowName } from '../../../pipeline/attack/told.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { type SampleCandidate, sampleCandidate } from './sample-candidate.ts';

describe('a release in which every zero is shown', () => {
  let sample: SampleCandidate;
  let files: CandidateFiles;
  beforeAll(async () => {
    sample = await sampleCandidate({ disclosure: { method: 'suppress', minimumCount: 10, zeros: 'allow' } });
    files = await readCandidate(sample.run.engine, sample.configuration, sample.run.folder);
  }, 600_000);
  afterAll(() => sample.close());

  it('is certified for readers who know that what is withheld is somebody', () => {
    const path = join(sample.run.folder, certificateFile);
    const { passed, counts } = JSON.parse(readFileSync(path, 'utf8')) as ReleaseCertificate;
    expect(passed).toBe(true);
    const level = counts.levels.find(({ name }) => name === 'zeros-shown');
    expect(level).toMatchObject({ below: 0 });
    expect(level?.narrowest).toBeGreaterThanOrEqual(10);
  });

  it('gives away what is left between two counts that are each of somebody', async () => {
    const counted = new Map(files.counted.map((row) => [rowName(row), row]));
    const followed = (row: Cell) => counted.get(rowName(row))?.denominator ?? 0;
    const at = files.rows.findIndex(
      (row) =>
        row.indicator === 'help-status-6m' &&
        row.status === 'suppressed' &&
        (followed(row) === 11 || followed(row) === 12),
    );
    expect(at).toBeGreaterThanOrEqual(0);
    // Of eleven a part is zero to eleven, and one to nine where two others are not nobody.
    const rows = files.rows.map((row, place) =>
      place === at ? { ...row, status: 'value' as const, denominator: followed(row) } : row,
    );
    const { configuration, figures } = sample;
    const { findings } = await attackCounts({
      ...files,
      ...{ rows, earlier: [], configuration, regions: figures.regions },
    });
    const { victim, region } = files.rows[at] ?? {};
    expect(findings.filter(({ level }) => level === 'zeros-shown').map(({ key }) => key)).toContainEqual(
      expect.stringContaining(`|${victim}|${files.rows[at]?.region_level}|${region}|`),
    );
  }, 600_000);
});
