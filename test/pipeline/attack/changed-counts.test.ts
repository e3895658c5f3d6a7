import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackCounts } from '../../../pipeline/attack/attack-counts.ts';
import { certificateFile, type ReleaseCertificate } from '../../../pipeline/attack/attack-release.ts';
import { changeRules } from '../../../pipeline/attack/changed-figures.ts';
import { type CandidateFiles, readCandidate } from '../../../pipeline/attack/files.ts';
import { configuration } from '../../../schemas/configuration.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { type MethodRun, runMethod } from '../perturb/run-method.ts';

describe.each([
  { method: 'round', width: 5 },
  { method: 'cell-key', width: 1 },
])('a release by the method $method', ({ method, width }) => {
  let run: MethodRun;
  let files: CandidateFiles;
  beforeAll(async () => {
    run = await runMethod(method);
    files = await readCandidate(run.run.engine, run.configuration, run.run.folder);
  }, 600_000);
  afterAll(() => run.close());

  it('is certified for readers of the method, for whoever is counted too', () => {
    const path = join(run.run.folder, certificateFile);
    const { passed, counts } = JSON.parse(readFileSync(path, 'utf8')) as ReleaseCertificate;
    expect({ passed, width: counts.width }).toEqual({ passed: true, width });
    expect(counts.sensitive).toBeGreaterThan(3_000);
    expect(counts.levels.map(({ name, below }) => [name, below])).toEqual([
      ['changed-counts', 0],
      ['population', 0],
      ['own-record', 0],
    ]);
  });

  it('gives counts away where they are printed nearer than the method says', async () => {
    const truth = new Map(files.counted.map((row) => [JSON.stringify(keyOf(row)), row]));
    const exact = files.rows.map((row) => truth.get(JSON.stringify(keyOf(row))) ?? row);
    const told = await attackCounts({
      ...files,
      ...{ rows: exact, earlier: [], regions: run.figures.regions },
      configuration: {
        ...run.configuration,
        disclosure: { ...run.configuration.disclosure, method: 'cell-key', noise: { ...noNoise } },
      },
    });
    expect(told.certificate.passed).toBe(false);
    expect(told.findings.some(({ kind }) => kind === 'exact')).toBe(true);
  }, 600_000);
});

const noNoise = { most: 0, variance: 1, barred: 0 };

function keyOf({ numerator, denominator, value, lower, upper, status, reason, ...key }: Cell) {
  return key;
}

it('asks nothing of a method that changes no count', () => {
  const settings = configuration.shape.disclosure.parse({ method: 'suppress' });
  expect(changeRules(settings)).toBeNull();
});
