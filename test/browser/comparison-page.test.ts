import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderComparison } from '../../reports/internal/compare/render.tsx';
import { comparisonInput } from '../reports/internal/compare/fixture.ts';
import { axeFindings, narrow, opened, sideways } from './checks.ts';
import { launchChromium } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'zicht-comparison-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe.each(['nl', 'en'] as const)('the page of a comparison in %s', (language) => {
  const file = join(folder, `${language}.html`);
  writeFileSync(file, renderComparison(comparisonInput({ language })));
  const url = pathToFileURL(file).href;

  it.each([
    ['1280 pixels', {}],
    ['320 pixels', narrow],
    ['dark', { colorScheme: 'dark' }],
  ] as const)('has nothing for axe to find: %s', { timeout: 30_000 }, async (_, options) => {
    expect(await opened(browser, url, options, axeFindings)).toEqual([]);
  });

  it('never scrolls sideways at 320 pixels', async () => {
    expect(await opened(browser, url, narrow, sideways)).toEqual({ page: 320, wide: [] });
  });
});
