import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfiguration } from '../../../pipeline/configuration/load.ts';
import { countsByMethod, type Method } from '../../../pipeline/perturb/counts-by-method.ts';
import type { UnsafeCell } from '../../../src/cube/unsafe-cube.ts';
import type { Cell } from '../../../schemas/cube.ts';
import type { PerturbedCounts } from '../../../src/disclosure/perturbed-counts.ts';
import { SecretKey } from '../../../src/keys/secret-key.ts';
import { type FilesRun, runFiles } from '../../support/run-files.ts';
import { sampleConfiguration } from '../../support/sample-configuration.ts';

describe('countsByMethod on the sample registers', { timeout: 120_000 }, () => {
  let folder: string;
  let files: FilesRun;
  let made: Map<Method, readonly (PerturbedCounts | null)[]>;
  let cells: readonly UnsafeCell<Cell>[];
  const of = (method: Method) =>
    cells.flatMap((cell, at) => {
      const counts = made.get(method)?.[at] ?? null;
      return counts === null ? [] : [{ ...cell, counts }];
    });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-methods-'));
    const path = sampleConfiguration(folder);
    files = await runFiles(path);
    const { configuration } = loadConfiguration(path);
    const { cube, regions } = files.figures;
    cells = cube.cells;
    const run = { engine: files.run.engine, configuration, regions, cube };
    made = await countsByMethod(run, new SecretKey(Buffer.alloc(32, 7)));
  }, 120_000);
  afterAll(() => {
    files.close();
    rmSync(folder, { recursive: true });
  });

  it('tells of every cell, and leaves counts as they are or out where they are suppressed', () => {
    for (const counts of made.values()) expect(counts).toHaveLength(cells.length);
    const suppressed = of('suppress');
    expect(suppressed.length).toBeGreaterThan(300);
    for (const { row, counts } of suppressed) expect(counts.numerator).toBe(row.numerator);
    expect(of('round').length).toBeGreaterThan(3_000);
    expect(of('cell-key').length).toBeGreaterThan(3_000);
  });

  it('rounds to multiples of 5 that lie within 6, and nobody to nobody', () => {
    for (const { row, counts } of of('round')) {
      expect(counts.numerator % 5).toBe(0);
      expect(Math.abs(counts.numerator - (row.numerator ?? 0))).toBeLessThanOrEqual(6);
      if (row.numerator === 0) expect(counts.numerator).toBe(0);
    }
  });

  it('adds noise of at most 5, that leaves no 1 or 2 and no count as it is throughout', () => {
    const noisy = of('cell-key');
    for (const { row, counts } of noisy) {
      expect(Math.abs(counts.numerator - (row.numerator ?? 0))).toBeLessThanOrEqual(5);
      expect(counts.numerator === 0 || counts.numerator > 2).toBe(true);
    }
    const changed = noisy.filter(({ row, counts }) => counts.numerator !== row.numerator);
    expect(changed.length).toBeGreaterThan(noisy.length / 4);
    const raised = noisy.filter(({ row, counts }) => row.numerator === 0 && counts.numerator > 0);
    expect(raised.length).toBeGreaterThan(0);
    expect(raised.every(({ sensitive }) => sensitive)).toBe(true);
  });
});
