import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfiguration } from '../../../../pipeline/configuration/load.ts';
import type { HazardSet } from '../../../../pipeline/generate/hazard/write-set.ts';
import { openTestRun, type TestRun } from '../../../support/accepted.ts';
import { makeHazardSet, plain } from '../../../support/hazard-set.ts';

let run: TestRun;
beforeAll(async () => {
  run = await openTestRun();
});
afterAll(() => run.close());

function filesIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.toSorted().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

async function bytesOf(set: Partial<HazardSet>, on = run): Promise<Map<string, string>> {
  return filesIn((await makeHazardSet(on, set)).folder);
}

const digested = (files: ReadonlyMap<string, string>) =>
  new Map(
    [...files].map(([path, bytes]) => [path, createHash('sha256').update(bytes, 'latin1').digest('hex')]),
  );

/** The records of each kind of file, in the order of the files. */
function recordsByKind(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [path, bytes] of files) {
    if (!path.endsWith('.csv')) continue;
    const kind = path.replace(/[0-9]{4}/, '*');
    const lines = bytes.trimEnd().split('\n').slice(1);
    found.set(kind, [...(found.get(kind) ?? []), ...lines]);
  }
  return found;
}

describe('a hazard set', () => {
  it.each(['csv', 'parquet'] as const)(
    'has the same bytes each time and with more threads (%s)',
    async (format) => {
      const once = digested(await bytesOf({ format }));
      expect([...once.keys()].filter((path) => path.endsWith(`.${format}`)).length).toBeGreaterThan(6);
      expect(digested(await bytesOf({ format }))).toEqual(once);
      const threaded = await openTestRun(2);
      try {
        expect(digested(await bytesOf({ format }, threaded))).toEqual(once);
      } finally {
        threaded.close();
      }
    },
  );

  it('is another one for another seed', async () => {
    const [one, other] = [await bytesOf({ seed: 1 }), await bytesOf({ seed: 2 })];
    for (const path of ['orders/orders-0001.csv', 'care/care-0001.csv', 'truth/realised.json'])
      expect(one.get(path)).not.toEqual(other.get(path));
  });

  it.each([20, 130])('has the same records and truth with %i children a file', async (childrenPerFile) => {
    const careRows = 3_003;
    const whole = await bytesOf({ careRows });
    const split = await bytesOf({ careRows, childrenPerFile });
    expect(recordsByKind(split)).toEqual(recordsByKind(whole));
    for (const path of whole.keys())
      if (path.endsWith('.json')) expect(split.get(path)).toBe(whole.get(path));
    const numbered = [...split.keys()].filter((path) => path.startsWith('orders/orders-'));
    expect(numbered).toHaveLength(Math.ceil(careRows / 8 / childrenPerFile));
  });

  it('has exactly so many trajectories of care, every one under an id of its own', async () => {
    for (const careRows of [1_000, 1_007, 9_999]) {
      const records = recordsByKind(await bytesOf({ careRows }));
      const ids = [...records]
        .filter(([kind]) => kind.startsWith('care/') && !kind.includes('V1'))
        .flatMap(([, lines]) => lines.map((line) => line.split(',')[0]));
      expect(new Set(ids).size).toBe(careRows);
    }
  });

  it('grows at its end: the first children of a larger set are those of a smaller one', async () => {
    const orders = (files: Map<string, string>) => recordsByKind(files).get('orders/orders-*.csv') ?? [];
    const [small, large] = [
      orders(await bytesOf({ careRows: 8_000 })),
      orders(await bytesOf({ careRows: 16_000 })),
    ];
    expect(small.length).toBeGreaterThan(1_000);
    // A child that is last without a sibling in the small set is the only one that may differ.
    expect(large.slice(0, small.length - 3)).toEqual(small.slice(0, -3));
  });

  it('can be run as it is written, and leaves the truth where the configuration does not look', async () => {
    const { folder } = await makeHazardSet(run, { careRows: 1_000, specification: plain });
    const { configuration } = loadConfiguration(join(folder, 'zicht.json'));
    const named = Object.values(configuration.registers).flatMap((source) => source?.files ?? []);
    expect(named.length).toBeGreaterThan(3);
    for (const files of named) expect(files).toMatch(/^(orders|care|persons|victims|crosswalk)\/\*\.csv$/);
    expect(configuration.registers.key_crosswalk).toBeUndefined();
    expect([...filesIn(join(folder, 'truth')).keys()]).toEqual([
      'expected.json',
      'realised.json',
      'specification.json',
    ]);
  });
});
