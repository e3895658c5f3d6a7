import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { source as axeSource } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReview } from '../../reports/internal/review/render.tsx';
import { emptySummary, fullSummary, reviewInput } from '../reports/internal/review/fixture.ts';
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

async function opened<T>(
  page: string,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const shown = await context.newPage();
    await shown.goto(urlOf(page));
    return await work(shown);
  } finally {
    await context.close();
  }
}

const openAll = "for (const details of document.querySelectorAll('details')) details.open = true";
const narrow = { viewport: { width: 320, height: 640 } };

describe.each(['full/nl', 'full/en', 'empty/nl'])('the review page %s', (name) => {
  it.each([
    ['1280 pixels', {}],
    ['320 pixels', narrow],
    ['dark', { colorScheme: 'dark' }],
  ] as const)('has nothing for axe to find: %s', { timeout: 30_000 }, async (_name, options) => {
    const findings = await opened(name, options, async (page) => {
      await page.evaluate(axeSource);
      return page.evaluate(`(async () => {
        ${openAll};
        const found = await axe.run(document, { runOnly: [
          'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice',
        ] });
        if (found.passes.length < 20) return ['axe checked next to nothing'];
        return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target));
      })()`);
    });
    expect(findings).toEqual([]);
  });

  it('never scrolls sideways at 320 pixels', async () => {
    const widths = await opened(name, narrow, (page) =>
      page.evaluate(`(() => {
        ${openAll};
        const wide = [...document.querySelectorAll('main *, header *, footer *, aside')]
          .filter((element) => !element.closest('.scroll, svg'))
          .filter((element) => element.getBoundingClientRect().right > 320.5)
          .map((element) => element.tagName + ' ' + element.className);
        return { page: document.documentElement.scrollWidth, wide };
      })()`),
    );
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
