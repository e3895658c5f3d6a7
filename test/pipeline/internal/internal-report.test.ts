import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { internalReportInput, writeInternalReport } from '../../../pipeline/internal/internal-report.ts';
import { loadConfiguration } from '../../../pipeline/configuration/load.ts';
import { ZichtError } from '../../../src/run/errors.ts';
import { renderInternalReport } from '../../../reports/internal/render.tsx';
import { asset } from '../../../src/assets.ts';
import { type FilesRun, runFiles } from '../../support/run-files.ts';

const folder = asset('sample-data', 'clean');
const config = join(folder, 'zicht.json');
let files: FilesRun;
beforeAll(async () => {
  files = await runFiles(config, { complete: true });
}, 60_000);
afterAll(() => files.close());

const filesBelow = (...parts: string[]) =>
  readdirSync(join(files.run.folder, ...parts), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const pages = () => filesBelow('internal', 'report').map((path) => readFileSync(path, 'utf8'));

describe('the internal report of a run', () => {
  it('stands in the internal folder, for the owner alone, a page for each language', () => {
    const written = filesBelow('internal', 'report').map((path) => path.slice(files.run.folder.length + 1));
    expect(written.toSorted()).toEqual(['internal/report/en/index.html', 'internal/report/nl/index.html']);
    for (const path of written) expect(statSync(join(files.run.folder, path)).mode & 0o777).toBe(0o600);
    expect(statSync(join(files.run.folder, 'internal', 'report', 'nl')).mode & 0o777).toBe(0o700);
  });

  it('is nowhere in the public folder and not in the manifest', () => {
    const manifest = readFileSync(join(files.run.folder, 'manifest.json'), 'utf8');
    expect(manifest).not.toContain('internal');
    const open = filesBelow('public');
    expect(open.length).toBeGreaterThan(5);
    for (const path of open) {
      expect(path).not.toContain('internal');
      expect(readFileSync(path, 'utf8')).not.toMatch(
        /Intern: niet voor publicatie|Internal: not for publication|internal\/report/,
      );
    }
  });

  it('holds no key, id or date of birth of the registers', () => {
    const text = pages().join(' ');
    expect(text.length).toBeGreaterThan(1_000_000);
    const [, ...persons] = readFileSync(join(folder, 'persons.csv'), 'utf8').trimEnd().split('\n');
    const [, ...victims] = readFileSync(join(folder, 'victims.csv'), 'utf8').trimEnd().split('\n');
    const canaries = [
      ...persons.flatMap((line) => [line.split(',')[1] ?? '', line.split(',')[3] ?? '']),
      ...victims.map((line) => line.split(',')[0] ?? ''),
    ].filter((canary) => canary !== '');
    expect(canaries.length).toBeGreaterThan(3_000);
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
  });

  it('is what the figures of the run make, whatever the order of their cells', () => {
    const { configuration } = loadConfiguration(config);
    const engine = `${files.run.engine.name} ${files.run.engine.version}`;
    const input = internalReportInput(configuration, files.figures, engine);
    const written = readFileSync(join(files.run.folder, 'internal', 'disclosure-certificate.json'), 'utf8');
    const { words: protection } = JSON.parse(written) as { words: { nl: string; en: string } };
    const again = renderInternalReport({ ...input, protection, cells: input.cells.toReversed() });
    for (const [path, html] of Object.entries(again))
      expect(readFileSync(join(files.run.folder, 'internal', 'report', path), 'utf8') === html).toBe(true);
  });

  it('says which page the storage refused', async () => {
    const { configuration } = loadConfiguration(config);
    const { engine } = files.run;
    const refused = await writeInternalReport(
      { engine, folder: join(files.run.folder, 'manifest.json') },
      configuration,
      files.figures,
    ).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ZichtError);
    expect(refused).toMatchObject({ exitCode: 9, problems: [{ where: 'internal/report/nl/index.html' }] });
  });
});
