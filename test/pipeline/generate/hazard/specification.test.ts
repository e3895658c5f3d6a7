import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSpecification } from '../../../../pipeline/generate/hazard/read-specification.ts';
import { ZichtError } from '../../../../src/run/errors.ts';
import { shipped } from '../../../support/hazard-set.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zicht-test-hazards-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Json = Record<string, never>;

/** Reads the shipped specification after a change. */
function read(change: (json: Json) => void): unknown {
  const json = JSON.parse(JSON.stringify(shipped)) as Json;
  change(json);
  const path = join(folder, 'hazards.json');
  writeFileSync(path, JSON.stringify(json, null, 2));
  return readSpecification(path);
}

function refusal(change: (json: Json) => void): ZichtError {
  try {
    read(change);
  } catch (error) {
    if (error instanceof ZichtError) return error;
    throw error;
  }
  throw new Error('the specification was not refused');
}

const set = (path: string, value: unknown) => (json: Json) => {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const place = steps.reduce<Record<string, unknown>>(
    (found, step) => found[step] as Record<string, unknown>,
    json,
  );
  place[last] = value;
};

describe('a hazard specification', () => {
  it('is the shipped one unless another is named', () => {
    expect(readSpecification()).toEqual(shipped);
    expect(read(() => undefined)).toEqual(shipped);
  });

  it.each([
    ['specification.invalid', 'strata.0.running', 1.2, 'strata[0].running'],
    ['specification.invalid', 'strata.0.help', [], 'strata[0].help'],
    ['specification.invalid', 'strata.0.help.0.chance', 1, 'strata[0].help[0].chance'],
    ['specification.invalid', 'strata.0.weight', 0, 'strata[0].weight'],
    ['specification.invalid', 'strata.0.measure', 'custody', 'strata[0].measure'],
    ['specification.invalid', 'care.rowsPerChild', 3, 'care.rowsPerChild'],
    ['specification.invalid', 'period.from', '2017-13-01', 'period.from'],
    ['specification.unknown-key', 'care.returned', 0.1, 'care.returned'],
    ['specification.missing', 'orders.further', undefined, 'orders'],
    ['specification.contradiction', 'period.from', '2017-02-01', 'period'],
    ['specification.contradiction', 'period.from', '2019-01-01', 'period.until'],
    ['specification.contradiction', 'observedUntil', '2019-06-29', 'observedUntil'],
    ['specification.contradiction', 'observedUntil', '2033-01-01', 'observedUntil'],
    ['specification.contradiction', 'strata.0.province', 'PV99', 'strata[0].province'],
    ['specification.contradiction', 'strata.1.help', [{ fromDay: 1, chance: 0.1 }], 'strata[1].help'],
    [
      'specification.contradiction',
      'strata.1.leave',
      [
        { fromDay: 0, chance: 0.1 },
        { fromDay: 0, chance: 0.2 },
      ],
      'strata[1].leave',
    ],
    ['specification.contradiction', 'orders.shortestDays', 800, 'orders.longestDays'],
    ['specification.contradiction', 'keys.subgroups.0.code', 'PV99', 'keys.subgroups[0].code'],
    ['specification.contradiction', 'deliveries.late', 0.995, 'deliveries'],
  ])('is refused (exit 2, %s) with %s = %j, and told where', (code, path, value, where) => {
    const error = refusal(set(path, value));
    expect(error.exitCode).toBe(2);
    const found = error.problems.find((problem) => problem.where?.includes(where));
    expect(found, JSON.stringify(error.problems)).toMatchObject({ code });
    expect(found?.expected).toBeTruthy();
    expect(found?.where).toMatch(/hazards\.json, line [0-9]+, column [0-9]+/);
  });

  it('is refused with all that is wrong at once', () => {
    const error = refusal((json) => {
      set('strata.0.province', 'PV99')(json);
      set('observedUntil', '2019-01-01')(json);
      set('orders.shortestDays', 900)(json);
    });
    expect(error.problems).toHaveLength(3);
  });

  it('is refused where it cannot be read or is no JSON', () => {
    expect(() => readSpecification(join(folder, 'none.json'))).toThrow(
      expect.objectContaining({
        exitCode: 2,
        problems: [expect.objectContaining({ code: 'specification.unreadable' })],
      }),
    );
    const path = join(folder, 'broken.json');
    writeFileSync(path, '{ "period": ');
    expect(() => readSpecification(path)).toThrow(
      expect.objectContaining({
        problems: expect.arrayContaining([expect.objectContaining({ code: 'specification.syntax' })]),
      }),
    );
  });
});
