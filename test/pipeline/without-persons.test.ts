import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asset } from '../../src/assets.ts';
import { wronglyReasoned } from '../naive/linkage/without-persons.ts';
import { type KeyFolder, openKeyFolder } from '../support/keys.ts';
import { type FilesRun, runFiles } from '../support/run-files.ts';

const sample = asset('sample-data', 'clean');

describe('a run without a register of persons', () => {
  let folder: KeyFolder;
  let files: FilesRun;
  beforeAll(async () => {
    folder = openKeyFolder();
    const { registers, ...rest } = JSON.parse(readFileSync(join(sample, 'zicht.json'), 'utf8'));
    const there = Object.entries(registers as Record<string, { files: string[] }>)
      .filter(([name]) => name !== 'persons')
      .map(([name, source]) => [name, { ...source, files: source.files.map((path) => join(sample, path)) }]);
    writeFileSync(
      folder.path('zicht.json'),
      JSON.stringify({ ...rest, registers: Object.fromEntries(there) }),
    );
    files = await runFiles(folder.path('zicht.json'), { complete: true });
  }, 600_000);
  afterAll(() => {
    files.close();
    folder.close();
  });

  const page = (language: string, name: string) =>
    readFileSync(join(files.run.folder, 'public/report', language, `${name}.html`), 'utf8');

  it('makes no figure of links, and says why in each cell', () => {
    const rows = files.figures.cube.cells.map(({ row }) => row);
    expect(wronglyReasoned(rows, false)).toEqual([]);
    expect(rows.filter(({ reason }) => reason === 'no_persons_register').length).toBeGreaterThan(50);
    const leftOut = rows.find(({ category }) => category === 'excluded_unlinked');
    expect(leftOut?.numerator).toBeGreaterThan(0);
  });

  it('has a label for the reason in the data dictionary', () => {
    const dictionary = readFileSync(join(files.run.folder, 'public/data-dictionary.json'), 'utf8');
    expect(dictionary).toContain('the persons register was not delivered');
  });

  it('says so in a notice, in the manifest and on both pages', () => {
    const { notices } = JSON.parse(readFileSync(join(files.run.folder, 'manifest.json'), 'utf8'));
    expect(notices).toMatchObject([{ code: 'no-persons-register' }]);
    for (const name of ['index', 'linkage']) {
      expect(page('nl', name)).toContain('Er is geen register van personen aangeleverd. Of een sleutel');
      expect(page('en', name)).toContain('No register of persons was delivered. Whether a key');
    }
  });

  it('pretends to no bound on the linkage page', () => {
    expect(page('nl', 'linkage')).not.toMatch(/gekoppeld: [0-9,]+%|het echte cijfer tussen/);
    expect(page('en', 'linkage')).not.toMatch(/linked: [0-9.]+%|the true figure lies between/);
    expect(page('nl', 'linkage')).toContain('Waarom er geen grenzen zijn');
  });
});
