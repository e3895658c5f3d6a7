import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputFor, type ReportRequest, report } from '../../pipeline/report.ts';
import { pagesOf } from '../../reports/pages.ts';
import { configuration } from '../../schemas/configuration.ts';
import { ZichtError } from '../../src/run/errors.ts';
import { fixtureCube, regions } from '../reports/fixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zicht-report-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

function request(languages: readonly ('nl' | 'en')[]): ReportRequest {
  return {
    cube: fixtureCube({ released: 'sample' }),
    configuration: configuration.parse({
      period: { from: '2017-01-01', until: '2018-12-31' },
      observedUntil: '2019-06-30',
      registers: { protection_orders: { files: ['a.csv'] }, youth_care: { files: ['b.csv'] } },
      output: { languages },
      disclosure: { minimumCount: 12, zeros: 'allow' },
    }),
    before: { state: 'none' },
    regions: regions(),
    notices: [],
    versions: { zicht: '0.1.0', engine: 'DuckDB 1.5.5' },
    dictionary: [],
    files: ['indicators.csv'],
  };
}

describe('the report stage', () => {
  it('writes a page for each configured language, for the owner alone', async () => {
    const written = await report({ folder }, request(['nl', 'en']));
    const pages = pagesOf(inputFor(request(['nl', 'en']), 'nl')).map((page) => `${page}.html`);
    expect(pages).toContain('index.html');
    expect(written).toEqual(
      ['nl', 'en'].flatMap((one) => pages.map((page) => `public/report/${one}/${page}`)),
    );
    for (const path of written) expect(statSync(join(folder, path)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'public', 'report', 'nl')).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(folder, 'public/report/en/index.html'), 'utf8')).toContain('<html lang="en">');
  });

  it('leaves the pages of regions out where they are not wanted', async () => {
    const { configuration, ...rest } = request(['nl']);
    const output = { ...configuration.output, regionPages: false };
    const written = await report({ folder }, { ...rest, configuration: { ...configuration, output } });
    expect(written).toContain('public/report/nl/indicator-without-help-6m.html');
    expect(written.filter((path) => path.includes('region'))).toEqual([]);
    expect(readFileSync(join(folder, 'public/report/nl/index.html'), 'utf8')).not.toContain('regions.html');
  });

  it('tells the settings of the run', async () => {
    await report({ folder }, request(['nl']));
    const html = readFileSync(join(folder, 'public/report/nl/index.html'), 'utf8');
    expect(existsSync(join(folder, 'public/report/en'))).toBe(false);
    expect(html).not.toContain('lang="en"');
    expect(html).toContain('onder de 12 kinderen');
    expect(html).toContain('Een nul mag in deze uitgave wel getoond worden.');
  });

  it('says which page the storage refused', async () => {
    writeFileSync(join(folder, 'public'), '');
    const refused = await report({ folder }, request(['nl'])).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ZichtError);
    expect(refused).toMatchObject({ exitCode: 9, problems: [{ where: 'public/report/nl/index.html' }] });
  });
});
