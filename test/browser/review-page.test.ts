import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReview } from '../../reports/internal/review/render.tsx';
import { emptySummary, fullSummary, reviewInput } from '../reports/internal/review/fixture.ts';
import { axeFindings, narrow, opened as openedIn, sideways } from './checks.ts';
import { launchChromium } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'zicht-review-'));
let browser: Browser;

beforeAll(async () => {
  for (const [name, summary] of Object.entries({ full: fullSummary, empty: emptySummary }))
    for (const [path, html] of Object.entries(renderReview(reviewInput(summary)))) {
      const place = join(folder, name, path);
      mkdirSync(join(place, '..'), { recursive: true });
      writeFileSync(place, html);
    }
  browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const urlOf = (page: string) => pathToFileURL(join(folder, page, 'index.html')).href;

const opened = <T>(name: string, options: BrowserContextOptions, work: (page: Page) => Promise<T>) =>
  openedIn(browser, urlOf(name), options, work);

describe.each(['full/nl', 'full/en', 'empty/nl'])('the review page %s', (name) => {
  it.each([
    ['1280 pixels', {}],
    ['320 pixels', narrow],
    ['dark', { colorScheme: 'dark' }],
  ] as const)('has nothing for axe to find: %s', { timeout: 30_000 }, async (_name, options) => {
    const findings = await opened(name, options, axeFindings);
    expect(findings).toEqual([]);
  });

  it('never scrolls sideways at 320 pixels', async () => {
    const widths = await opened(name, narrow, sideways);
    expect(widths).toEqual({ page: 320, wide: [] });
  });
});

describe('the review page in a browser', () => {
  it('asks nothing of the network, and leads to the other language', async () => {
    const requests: string[] = [];
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(urlOf('full/nl'));
    expect(requests.filter((request) => !request.startsWith('data:'))).toEqual([urlOf('full/nl')]);
    await page.locator('.switch a').click();
    expect(await page.title()).toMatch(/^Internal: not for publication – review of the release/);
    await context.close();
  });
});
