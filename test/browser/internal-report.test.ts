import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { internalPage, sampleInput, withFewLines } from '../reports/internal/sample-run.ts';
import { axeFindings, narrow, opened as openedIn, sideways } from './checks.ts';
import { launchChromium } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'zicht-internal-'));
const languages = ['nl', 'en'] as const;
let browser: Browser;

beforeAll(async () => {
  const input = withFewLines(await sampleInput());
  for (const language of languages) {
    mkdirSync(join(folder, language));
    writeFileSync(join(folder, language, 'index.html'), internalPage(input, language));
  }
  browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const urlOf = (language: (typeof languages)[number]) =>
  pathToFileURL(join(folder, language, 'index.html')).href;

const opened = <T>(
  language: (typeof languages)[number],
  options: BrowserContextOptions,
  work: (page: Page) => Promise<T>,
) => openedIn(browser, urlOf(language), options, work);

describe.each(languages)('the internal report in %s', (language) => {
  it.each([
    ['1280 pixels', {}],
    ['320 pixels', narrow],
  ] as const)('has nothing for axe to find: %s', { timeout: 30_000 }, async (_name, options) => {
    const findings = await opened(language, options, axeFindings);
    expect(findings).toEqual([]);
  });

  it('never scrolls sideways at 320 pixels', async () => {
    const widths = await opened(language, narrow, sideways);
    expect(widths).toEqual({ page: 320, wide: [] });
  });
});

describe('the internal report in a browser', () => {
  it('asks nothing of the network and needs no script', async () => {
    const requests: string[] = [];
    const errors: string[] = [];
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => errors.push(message.text()));
    await page.goto(urlOf('nl'));
    await page.locator('#help-status-6m summary').first().click();
    const table = await page.locator('#table-help-status-6m-total-share').isVisible();
    await context.close();
    expect(requests.filter((request) => !request.startsWith('data:'))).toEqual([urlOf('nl')]);
    expect(errors).toEqual([]);
    expect(table).toBe(true);
  });

  it('keeps the mark in sight, and no anchor hides below it', async () => {
    const places = await opened('en', {}, async (page) => {
      await page.locator('.contents a[href="#help-within"]').click();
      return page.evaluate(`(() => {
        const bar = document.querySelector('.internal-bar').getBoundingClientRect();
        const heading = document.querySelector('#help-within h2').getBoundingClientRect();
        return { bar: bar.top, clear: heading.top >= bar.bottom, near: heading.top < 200 };
      })()`);
    });
    expect(places).toEqual({ bar: 0, clear: true, near: true });
  });

  it('shows on paper what is folded on the screen, and the mark behind it', async () => {
    const paper = await opened('nl', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      return page.evaluate(`({
        hidden: [...document.querySelectorAll('table')]
          .filter((table) => !table.checkVisibility({ contentVisibilityAuto: true }) || table.offsetHeight < 30)
          .map(({ id }) => id),
        tables: document.querySelectorAll('table').length,
        mark: getComputedStyle(document.querySelector('.internal-watermark')).position,
      })`);
    });
    expect(paper).toMatchObject({ hidden: [], mark: 'fixed' });
    expect((paper as { tables: number }).tables).toBeGreaterThan(60);
  });

  it('leads to the same section in the other language', async () => {
    const target = await opened('nl', {}, async (page) => {
      await page.locator('#days-to-help .section-switch').click();
      return `${await page.title()} ${new URL(page.url()).hash}`;
    });
    expect(target).toBe('Internal: not for publication – all figures (2017 and 2018) #days-to-help');
  });
});
