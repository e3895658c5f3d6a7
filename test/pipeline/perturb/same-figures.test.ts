import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyOf } from '../../../pipeline/disclosure-plan.ts';
import { perturbedCube } from '../../../pipeline/perturb/perturbed-cube.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { asset } from '../../../src/assets.ts';
import { type UnsafeCell, UnsafeCube } from '../../../src/cube/unsafe-cube.ts';
import { printsFigures } from '../../../src/disclosure/figures.ts';
import { roundedCounts } from '../../../src/disclosure/rounding/rounded-counts.ts';
import { SecretKey } from '../../../src/keys/secret-key.ts';
import { hashTree } from '../../../src/run/hash.ts';
import { type MethodRun, runMethod } from './run-method.ts';

/** Turns the lines of every delivered CSV file around, in a copy of the sample. */
function turnAround(folder: string): void {
  cpSync(asset('sample-data', 'clean'), join(folder, 'data'), { recursive: true });
  const path = join(folder, 'zicht.json');
  const read = JSON.parse(readFileSync(path, 'utf8'));
  for (const source of Object.values<{ files: string[] }>(read.registers))
    source.files = source.files.map((file) =>
      file.replace(asset('sample-data', 'clean'), join(folder, 'data')),
    );
  writeFileSync(path, JSON.stringify(read));
  for (const name of ['persons.csv', 'victims.csv', 'crosswalk.csv', 'population.csv']) {
    const file = join(folder, 'data', basename(name));
    const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, `${[header, ...lines.toReversed()].join('\n')}\n`);
  }
}

/** A row whose every figure is wrong; what it is about, and inhabitants, stay. */
function garbled(row: Cell): Cell {
  if (!printsFigures(row)) return row;
  const wrong = {
    numerator: 777,
    value: 0.777,
    lower: 0.7,
    upper: 0.8,
    status: 'value',
    reason: null,
  } as const;
  return { ...row, ...wrong, denominator: row.unit === 'per_1000' ? row.denominator : 999 };
}

/** Noise follows from the records alone, and is summed one by one elsewhere: whole runs of it are for the long run. */
const methods = process.env.ZICHT_LONG === '1' ? ['round', 'cell-key'] : ['round'];

describe('counts that a method changes', { timeout: 600_000 }, () => {
  let rounded: MethodRun;
  beforeAll(async () => {
    rounded = await runMethod('round');
  }, 600_000);
  afterAll(() => rounded.close());

  it.each(methods)('are the same again with %s, whatever the order of the records', async (method) => {
    const first = method === 'round' ? rounded : await runMethod(method);
    const again = await runMethod(method, { change: turnAround });
    try {
      const data = ({ run }: MethodRun) =>
        hashTree(join(run.folder, 'public')).filter(({ path }) => path.startsWith('indicators.'));
      expect(data(again)).toEqual(data(first));
    } finally {
      again.close();
      if (first !== rounded) first.close();
    }
  });

  it('are all that published figures follow from: others behind them give the same rows', async () => {
    const { cube } = rounded.figures;
    const { counts } = await roundedCounts(cube, keyOf, new SecretKey(Buffer.alloc(32, 5)));
    const care = { all: 500, missed: 15 };
    const before = perturbedCube(cube, counts, care);
    const made = new Map<UnsafeCell<Cell>, UnsafeCell<Cell>>();
    for (const cell of cube.cells) {
      const sources = cell.derivedFrom?.map((source) => made.get(source) ?? source);
      made.set(cell, {
        ...cell,
        row: garbled(cell.row),
        ...(sources === undefined ? {} : { derivedFrom: sources }),
      });
    }
    const other = new UnsafeCube([...made.values()], []);
    const after = perturbedCube(other, counts, care);
    expect(after.withheld).toEqual(before.withheld);
    const shown = (changed: typeof before) =>
      changed.cube.cells.map(({ row }) => row).filter((_, at) => !changed.withheld.has(at));
    expect(shown(after)).toEqual(shown(before));
    expect(shown(before).length).toBeGreaterThan(3_000);
  });

  it('need a key file that is there, and is nobody else’s to read', async () => {
    const fail = (more: object) => expect(runMethod('round', { more })).rejects;
    await fail({ seriesKey: { file: 'missing.key' } }).toMatchObject({
      exitCode: 2,
      problems: [{ code: 'keys.file-missing', where: 'disclosure.seriesKey.file' }],
    });
    await expect(runMethod('cell-key', { key: Buffer.alloc(8) })).rejects.toMatchObject({
      exitCode: 2,
      problems: [{ code: 'keys.file-short', where: 'disclosure.seriesKey.file' }],
    });
  });
});
