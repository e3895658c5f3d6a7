import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { KnownTexts } from '../../../pipeline/attack/known-texts.ts';
import { attackPages } from '../../../pipeline/attack/pages/attack-pages.ts';
import { readRegionTables } from '../../../pipeline/regions/tables.ts';
import { renderReport } from '../../../reports/render-report.tsx';
import { configuration } from '../../../schemas/configuration.ts';
import { reportInput } from '../../reports/fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'zicht-fullest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const released = reportInput({ released: 'fullest', before: 'none' });
const { publisher = '', contact = '' } = released.release;
const chosen = configuration.parse({
  period: released.release.period,
  observedUntil: released.release.observedUntil,
  registers: { protection_orders: { files: ['a.csv'] }, youth_care: { files: ['b.csv'] } },
  release: { id: released.release.id, publisher, contact },
  region: { year: released.settings.regionYear },
  linkage: { minimumRate: released.settings.minimumRate },
});
const versions = [released.versions.zicht, released.versions.engine];

/** Parts that the attack finds fault with on pages of a release of which nothing is withheld. */
function faultyParts(change: (html: string) => string = (html) => html): string[] {
  for (const language of chosen.output.languages)
    for (const [path, html] of Object.entries(renderReport({ ...released, language }))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), change(html));
    }
  const known = new KnownTexts(chosen, readRegionTables(), versions);
  const beside = { rows: released.cube.cells, before: [], releases: [], configuration: chosen, versions };
  return attackPages(folder, beside, known).map(({ fault, part, text }) => `${fault} ${part} ${text}`);
}

it('finds a cell behind every number where every section has its figures', () => {
  expect(faultyParts()).toEqual([]);
});

it('finds the figure of children with help in the line of those without', () => {
  const { cells } = released.cube;
  const at = (help_status: string) =>
    cells.find(
      (cell) =>
        cell.indicator === 'repeat-order' &&
        cell.category === 'months_12' &&
        cell.victim === 'victim' &&
        cell.period === '_T' &&
        cell.help_status === help_status,
    );
  const [running, none] = [at('running'), at('none')];
  const row = (count: number | undefined) => `<td>${count?.toLocaleString('nl-NL')}</td>`;
  const faults = faultyParts((html) =>
    html.replace(
      `${row(none?.numerator ?? 0)}${row(none?.denominator ?? 0)}`,
      () => `${row(running?.numerator ?? 0)}${row(none?.denominator ?? 0)}`,
    ),
  );
  expect(faults.some((fault) => fault.startsWith('row-without-cell table-repeat-order-total'))).toBe(true);
});
