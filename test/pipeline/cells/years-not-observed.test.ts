import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadConfiguration } from '../../../pipeline/configuration/load.ts';
import { disclose } from '../../../pipeline/disclose.ts';
import { runFiles } from '../../support/run-files.ts';
import { type Kind, kindsAt, readKinds, spanOf } from './full-crossing.ts';
import { sampleConfiguration } from './sample-configuration.ts';

/**
 * Of 2018 nobody is followed yet, and everybody knows. The children of 2017 less all who were followed are those of 2017 who
 * left: no figure, and told by two, in the country and in each region that has tables by year.
 */
it('children who left in observed years cannot be worked out where they are few', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zicht-cells-'));
  const config = sampleConfiguration(folder, {
    observedUntil: '2018-12-31',
    breakdowns: ['total', 'year', 'province', 'youth_region', 'year_youth_region'],
  });
  const { run, figures, close } = await runFiles(config);
  try {
    const { cube } = await disclose(figures.cube, loadConfiguration(config).configuration);
    const shown = cube.cells.filter(({ numerator }) => numerator !== null);
    const kinds = await readKinds(run.engine, (period) => period === '2017');
    const size = (sum: Uint8Array) =>
      kinds.reduce((all, { children }, at) => all + (sum[at] ?? 0) * children, 0);
    const nowhere = { period: '2017', victim: '_T', sex: '_T', age_group: '_T', measure: '_T' } as const;
    const regions = (level: 'province' | 'youth_region') =>
      [...new Set(kinds.map((kind: Kind) => kind[level]))].map(
        (region) => ({ ...nowhere, region_level: level, region }) as const,
      );
    const span = spanOf(kinds, shown);
    let told = 0;
    for (const place of [
      { ...nowhere, victim: 'victim', region_level: 'country', region: 'NL' } as const,
      { ...nowhere, region_level: 'country', region: 'NL' } as const,
      ...regions('youth_region'),
    ]) {
      const left = kindsAt(kinds, place, ['not_followed']);
      if (size(left) === 0 || size(left) >= 10) continue;
      told++;
      expect({ place, follows: span.follows(left) }).toEqual({ place, follows: false });
    }
    expect(told).toBeGreaterThan(5);
    // Both figures are shown of some region, so that there is something to take from something.
    const shownAt = (indicator: string, period: string) =>
      new Set(
        shown
          .filter(
            (row) =>
              row.indicator === indicator && row.period === period && row.region_level === 'youth_region',
          )
          .map(({ region }) => region),
      );
    expect([shownAt('children-with-order', '2017').size, shownAt('help-status-6m', '_T').size]).not.toContain(
      0,
    );
  } finally {
    close();
    rmSync(folder, { recursive: true });
  }
});
