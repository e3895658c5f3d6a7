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
  {
    ...{ method: 'round', width: 5 },
    asked: {
      nl: 'minstens 5 uiteen kan lopen, ook voor wie er zelf in is meegeteld',
      en: 'can vary by at least 5, for whoever is counted in it too',
    },
  },
  {
    ...{ method: 'cell-key', width: 1 },
    asked: {
      nl: 'Gevraagd is alleen dat geen gevoelig aantal precies te berekenen is',
      en: 'All that is asked is that no sensitive count can be computed exactly',
    },
  },
])('a release by the method $method', ({ method, width, asked }) => {
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

  it('says in words what was asked of it, and with noise how much of that is left beside other tables', () => {
    const path = join(run.run.folder, certificateFile);
    const { words, counts, leftOfNoise: left } = JSON.parse(readFileSync(path, 'utf8')) as ReleaseCertificate;
    for (const language of ['nl', 'en'] as const) {
      expect(words[language]).toContain(asked[language]);
      expect(
        readFileSync(join(run.run.folder, 'internal', 'report', language, 'index.html'), 'utf8'),
      ).toContain(words[language]);
    }
    if (method === 'round') expect(left).toBeNull();
    else {
      expect(left?.width).toBe(5);
      expect(left?.shown).toBeGreaterThan(counts.sensitive / 2);
      expect(left?.narrower).toBeGreaterThan(0);
      expect((left?.shown ?? 0) + (left?.narrower ?? 0)).toBeLessThanOrEqual(counts.sensitive);
      expect(words.en).toContain(`of ${left?.narrower} a few tables of the same children leave less`);
    }
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
