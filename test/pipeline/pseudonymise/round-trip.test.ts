import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asset } from '../../../src/assets.ts';
import { type KeyFolder, openKeyFolder, pseudonymised } from '../../support/keys.ts';
import { type FilesRun, runFiles } from '../../support/run-files.ts';

/** A delivery in which every file is CSV, with its columns of keys and of their types. */
const sample = asset('sample-data', 'cbs');
const files: Readonly<Record<string, readonly [keys: readonly string[], types: readonly string[]]>> = {
  'JGDBESCHERM2017BUSV1.csv': [['RINPERSOON'], ['RINPERSOONS']],
  'JGDBESCHERM2018BUSV1.csv': [['RINPERSOON'], ['RINPERSOONS']],
  'JGDBESCHERM2019BUSV1.csv': [['RINPERSOON'], ['RINPERSOONS']],
  'JGDHULP2017BUSV1.csv': [['RINPERSOON'], ['RINPERSOONS']],
  'JGDHULP2018BUSV1.csv': [['RINPERSOON'], ['RINPERSOONS']],
  'JGDHULP2019BUSV1.csv': [['RINPERSOON'], ['RINPERSOONS']],
  'GBAPERSOON2018TABV1.csv': [['RINPERSOON'], ['RINPERSOONS']],
  'VTVPERSOONTAB.csv': [
    ['RINPERSOON_OUD', 'RINPERSOON'],
    ['RINPERSOONS_OUD', 'RINPERSOONS'],
  ],
  'victims.csv': [['person_key'], ['person_key_type']],
};
const options = { normalise: 'digits9' } as const;

describe('a delivery under a key', () => {
  let folder: KeyFolder;
  let keys: { readonly old: string; readonly next: string };
  let plain: FilesRun;
  beforeAll(async () => {
    folder = openKeyFolder();
    keys = { old: folder.key('old', 1), next: folder.key('new', 2) };
    plain = await runFiles(join(sample, 'zicht.json'));
  });
  afterAll(() => {
    plain.close();
    folder.close();
  });

  /** Writes the sample to a folder, each file under the key that `keyOf` gives it. */
  async function deliver(name: string, keyOf: (file: string) => string): Promise<string> {
    mkdirSync(folder.path(name));
    for (const [file, [columns]] of Object.entries(files)) {
      await pseudonymised({
        ...options,
        input: [join(sample, file)],
        output: [join(folder.path(name), file)],
        keyFile: keyOf(file),
        columns,
      });
    }
    copyFileSync(join(sample, 'zicht.json'), join(folder.path(name), 'zicht.json'));
    return folder.path(name);
  }

  /** The crosswalk from the old pseudonyms of everybody in the orders and in the crosswalk to the new ones. */
  async function rotate(target: string, only: readonly string[]): Promise<string[]> {
    const made: string[] = [];
    for (const [turn, file] of only.entries()) {
      const [columns = [], typeColumns = []] = files[file] ?? [];
      const output = join(target, `rotation${turn}.csv`);
      await pseudonymised({
        ...options,
        input: [join(sample, file)],
        output: [output],
        keyFile: keys.old,
        newKeyFile: keys.next,
        rotate: true,
        columns,
        typeColumns,
      });
      made.push(output);
    }
    return made;
  }

  function configure(target: string, change: (registers: Record<string, Record<string, unknown>>) => void) {
    const path = join(target, 'zicht.json');
    const read = JSON.parse(readFileSync(path, 'utf8'));
    change(read.registers);
    writeFileSync(path, JSON.stringify(read));
    return path;
  }

  const cells = ({ figures }: FilesRun) => figures.cube.cells.map(({ row }) => row);
  const orders = Object.keys(files).filter((name) => name.startsWith('JGDBESCHERM'));

  it('gives the figures of the delivery itself, and its key id to the manifest', async () => {
    const target = await deliver('all', () => keys.next);
    const run = await runFiles(join(target, 'zicht.json'), { complete: true });
    try {
      expect(cells(run)).toEqual(cells(plain));
      const manifest = JSON.parse(readFileSync(join(run.run.folder, 'manifest.json'), 'utf8'));
      const { keyId } = JSON.parse(readFileSync(join(target, 'victims.csv.keys.json'), 'utf8'));
      expect(manifest.keys).toEqual([{ domain: 'default', keyId }]);
    } finally {
      run.close();
    }
  });

  it('is refused when one register is under another key', async () => {
    const target = await deliver('mixed', (file) => (orders.includes(file) ? keys.old : keys.next));
    await expect(runFiles(join(target, 'zicht.json'))).rejects.toMatchObject({
      exitCode: 3,
      problems: [{ code: 'keys.differ' }],
    });
  });

  it('gives the same figures through the crosswalk of a rotated key, in the domain of the new one', async () => {
    const target = await deliver('rotated', (file) => (orders.includes(file) ? keys.old : keys.next));
    // One register has one layout: the crosswalk of the delivery is brought to the canonical names.
    const own = join(target, 'VTVPERSOONTAB.csv');
    const text = readFileSync(own, 'utf8').replace(/^.*\n/, 'old_key_type;old_key;new_key_type;new_key\n');
    writeFileSync(own, text);
    rmSync(`${own}.keys.json`);
    await rotate(target, [...orders, 'VTVPERSOONTAB.csv']);
    const config = configure(target, (registers) => {
      registers.key_crosswalk = { files: ['VTVPERSOONTAB.csv', 'rotation*.csv'] };
    });
    const run = await runFiles(config);
    try {
      const same = cells(run).filter(({ indicator }) => indicator !== 'records-accepted');
      expect(same).toEqual(cells(plain).filter(({ indicator }) => indicator !== 'records-accepted'));
      expect(existsSync(join(target, 'rotation0.csv.keys.json'))).toBe(true);
    } finally {
      run.close();
    }
  });

  it('gives the same figures between two domains as within one', async () => {
    const target = await deliver('domains', (file) => (orders.includes(file) ? keys.old : keys.next));
    await rotate(target, orders);
    const crossed = configure(target, (registers) => {
      registers.protection_orders = { ...registers.protection_orders, keyDomain: 'before' };
      registers.key_crosswalk = { files: ['rotation*.csv'], oldKeyDomain: 'before' };
    });
    const run = await runFiles(crossed);
    const without = await deliver('without', () => keys.next);
    const one = await runFiles(configure(without, (registers) => delete registers.key_crosswalk));
    try {
      const process = ['records-accepted'];
      const figures = (files: FilesRun) =>
        cells(files).filter(({ indicator }) => !process.includes(indicator));
      expect(figures(run)).toEqual(figures(one));
    } finally {
      run.close();
      one.close();
    }
  });
});
