import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { KnownTexts } from '../../../pipeline/attack/known-texts.ts';
import { attackPages } from '../../../pipeline/attack/pages/attack-pages.ts';
import { readRegionTables } from '../../../pipeline/regions/tables.ts';
import type { ReportInput } from '../../../reports/input.ts';
import { renderReport } from '../../../reports/render-report.tsx';
import { configuration } from '../../../schemas/configuration.ts';

/** All pages of a release in both languages, by path. */
export function pagesIn(released: ReportInput): Record<string, string> {
  return Object.fromEntries(
    (['nl', 'en'] as const).flatMap((language) => [...renderReport({ ...released, language })]),
  );
}

/**
 * What the attack finds on the pages of a made-up release, each with `change` applied to it: fault, part and text. Nothing
 * came before the release.
 */
export function faultsOnPages(
  released: ReportInput,
  pages: Readonly<Record<string, string>>,
  change: (html: string) => string = (html) => html,
): string[] {
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
  const folder = mkdtempSync(join(tmpdir(), 'zicht-pages-'));
  try {
    for (const [path, html] of Object.entries(pages)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), change(html));
    }
    const known = new KnownTexts(chosen, readRegionTables(), versions);
    const beside = { rows: released.cube.cells, before: [], releases: [], configuration: chosen, versions };
    return attackPages(folder, beside, known).map(({ fault, part, text }) => `${fault} ${part} ${text}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
