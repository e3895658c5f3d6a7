import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageId, pagesOf as allPages } from '../../reports/pages.ts';
import { fullestPages } from '../reports/template-pages.ts';
import { type FixtureOptions, reportInput } from '../reports/fixture.ts';
import { pageOf } from '../reports/page-text.ts';
import { axeFindings, colourFindings, narrow, openAll, opened as openedIn, sideways } from './checks.ts';
import { launchChromium } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'zicht-report-'));
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

type Language = 'nl' | 'en';
const releases = ['fullest', 'emptiest', 'sample'] as const;

function pageFile(released: FixtureOptions['released'], language: Language, page: PageId = 'index'): string {
  const file = join(folder, `${released}-${language}-${page}.html`);
  writeFileSync(file, pageOf(reportInput({ released, input: { language } }), page));
  return pathToFileURL(file).href;
}

const opened = <T>(url: string, options: BrowserContextOptions, work: (page: Page) => Promise<T>) =>
  openedIn(browser, url, options, work);

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').split(/\/Type\s*\/Page\b/).length - 1;
}

const modes: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  '320 pixels': { viewport: { width: 320, height: 640 } },
  // A window of 1280 pixels at twice the size.
  '200%': { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
};

const isLong = process.env.ZICHT_LONG === '1';
/** Which page, language and mode: every mode and language with each template; with `ZICHT_LONG` all together. */
const looked = (['fullest', 'emptiest'] as const).flatMap((released) =>
  (['nl', 'en'] as const).flatMap((language) =>
    Object.keys(modes)
      .filter(
        (mode) =>
          isLong ||
          (released === 'fullest'
            ? mode === 'light' || ['dark', '200%'].includes(mode) === (language === 'nl')
            : (mode === 'light' && language === 'nl') || (mode === '320 pixels' && language === 'en')),
      )
      .map((mode) => [released, language, mode] as const),
  ),
);

describe.each(fullestPages)('the page %s', (page) => {
  it.each(looked)('has nothing for axe to find: %s, %s, %s', async (released, language, mode) => {
    // Schemes of colours leave everything else as it is in the light one.
    const findings = mode === 'dark' || mode === 'forced colours' ? colourFindings : axeFindings;
    expect(await opened(pageFile(released, language, page), modes[mode] ?? {}, findings)).toEqual([]);
  });

  it.each(releases)('never scrolls sideways at 320 pixels: %s', async (released) => {
    const widths = await opened(pageFile(released, 'nl', page), narrow, sideways);
    expect(widths).toEqual({ page: 320, wide: [] });
  });

  it('shows on paper what is folded on the screen', async () => {
    const heights = await opened(pageFile('fullest', 'nl', page), {}, async (paper) => {
      await paper.emulateMedia({ media: 'print' });
      await paper.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      return paper.evaluate(`[...document.querySelectorAll('table')]
        .map((table) => table.checkVisibility({ contentVisibilityAuto: true }) && table.offsetHeight)`);
    });
    const tables = pageOf(reportInput({ released: 'fullest' }), page).match(/<table/g) ?? [];
    expect(heights).toHaveLength(tables.length);
    for (const height of heights as number[]) expect(height).toBeGreaterThan(60);
  });
});

it.runIf(isLong)(
  'has nothing for axe to find on any page, in either language',
  async () => {
    for (const language of ['nl', 'en'] as const) {
      const input = reportInput({ released: 'fullest', input: { language } });
      for (const page of allPages(input))
        expect(await opened(pageFile('fullest', language, page), {}, axeFindings), page).toEqual([]);
    }
  },
  3_600_000,
);

describe('the page in a browser', () => {
  it('lets a wide table scroll in a region of its own, by keyboard', async () => {
    const scrolled = await opened(
      pageFile('sample', 'nl'),
      { viewport: { width: 320, height: 640 } },
      async (page) => {
        await page.locator('summary').first().click();
        const region = page.locator('section.scroll').first();
        await region.focus();
        await page.keyboard.press('ArrowRight');
        await page.waitForTimeout(300);
        return page.evaluate('document.activeElement.scrollLeft');
      },
    );
    expect(scrolled).toBeGreaterThan(0);
  });

  it('asks nothing of the network and needs no script', async () => {
    const requests: string[] = [];
    const errors: string[] = [];
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => errors.push(message.text()));
    const url = pageFile('sample', 'nl');
    await page.goto(url);
    const headline = await page.locator('.headline-sentence').innerText();
    await page.locator('summary').first().click();
    const table = await page.locator('#table-headline').isVisible();
    await context.close();
    expect(requests.filter((request) => !request.startsWith('data:'))).toEqual([url]);
    expect(errors).toEqual([]);
    expect(headline).toBe(
      'Van de 136 slachtoffers van seksueel geweld of mensenhandel met een beschermingsmaatregel hadden er 21 na een half jaar geen hulp: 15,4% (tussen 10,3% en 22,5%).',
    );
    expect(table).toBe(true);
  });

  it('finds a region by its name, however it is written', async () => {
    const found = await opened(pageFile('sample', 'nl', 'regions'), {}, async (page) => {
      await page.getByLabel('Zoek op naam:').fill('frysl');
      return {
        shown: await page.locator('.region-group li:visible').allInnerTexts(),
        groups: await page.locator('.region-group:visible').count(),
        told: await page.locator('.filter output').innerText(),
      };
    });
    expect(found).toEqual({ shown: ['Friesland (Fryslân)'], groups: 1, told: 'gevonden: 1' });
  });

  it('puts a table in the order of a column, words last, and back', async () => {
    const orders = await opened(pageFile('sample', 'nl'), {}, async (page) => {
      const column = () => page.locator('#table-records-accepted tbody td:nth-child(3)').allInnerTexts();
      const seen = [await column()];
      for (let turn = 0; turn < 3; turn += 1) {
        await page.locator('#table-records-accepted thead button').nth(2).click();
        seen.push(await column());
      }
      return seen;
    });
    const [before = [], up, down, after] = orders;
    const numbers = before.map((text) => Number(text.replaceAll('.', '')));
    const sorted = numbers.toSorted((one, other) => one - other).map((one) => one.toLocaleString('nl-NL'));
    expect(before.length).toBeGreaterThan(4);
    expect(up).toEqual(sorted);
    expect(down).toEqual(sorted.toReversed());
    expect(after).toEqual(before);
  });

  it('keeps the language that somebody chose, for whoever opens the report anew', async () => {
    for (const language of ['nl', 'en'] as const) {
      mkdirSync(join(folder, language), { recursive: true });
      const html = pageOf(reportInput({ released: 'emptiest', input: { language } }), 'index');
      writeFileSync(join(folder, language, 'index.html'), html);
    }
    const url = pathToFileURL(join(folder, 'nl', 'index.html')).href;
    const context = await browser.newContext();
    const languageOf = async (work: (page: Page) => Promise<void>) => {
      const page = await context.newPage();
      await page.goto(url);
      await work(page);
      const language = await page.evaluate('document.documentElement.lang');
      await page.close();
      return language;
    };
    const stay = () => Promise.resolve();
    expect(await languageOf(stay)).toBe('nl');
    expect(await languageOf((page) => page.locator('.masthead a[hreflang="en"]').click())).toBe('en');
    expect(await languageOf((page) => page.waitForURL(/\/en\/index\.html/))).toBe('en');
    await context.close();
  });

  it('runs no script and loads no image, even if some got in', async () => {
    const url = pageFile('sample', 'nl');
    const ran = await opened(url, {}, (page) =>
      page.evaluate(`(() => {
        const script = document.createElement('script');
        script.textContent = 'window.injected = true';
        document.body.append(script);
        const styled = document.createElement('p');
        styled.setAttribute('style', 'color: rgb(1, 2, 3)');
        document.body.append(styled);
        return { injected: window.injected ?? false, colour: getComputedStyle(styled).color };
      })()`),
    );
    expect(ran).toMatchObject({ injected: false });
    expect((ran as { colour: string }).colour).not.toBe('rgb(1, 2, 3)');
  });

  it('prints as a PDF, with every table opened', async () => {
    const printed = await opened(pageFile('sample', 'nl'), {}, async (page) => {
      const closed = await page.pdf({ format: 'A4' });
      await page.evaluate(openAll);
      return { closed, open: await page.pdf({ format: 'A4' }) };
    });
    expect(printed.closed.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(printed.closed)).toBeGreaterThan(5);
    // Opened by the reader or by the print style, the tables take the same room; a page may break a line apart elsewhere.
    expect(Math.abs(pagesOf(printed.closed) - pagesOf(printed.open))).toBeLessThanOrEqual(1);
  });

  it('leads from the figures to the linkage and back, in either language', async () => {
    for (const page of fullestPages)
      for (const language of ['nl', 'en'] as const) {
        mkdirSync(join(folder, language), { recursive: true });
        const html = pageOf(reportInput({ released: 'emptiest', input: { language } }), page);
        writeFileSync(join(folder, language, `${page}.html`), html);
      }
    const path = await opened(pathToFileURL(join(folder, 'nl', 'index.html')).href, {}, async (page) => {
      const titles: string[] = [];
      const follow = async (selector: string) => {
        await page.locator(selector).first().click();
        titles.push(`${await page.title()} ${new URL(page.url()).hash}`);
      };
      await follow('.pages a[href="linkage.html"]');
      await follow('#effect .section-switch');
      await follow('.pages a[href="index.html"]');
      await follow('#quality a[href="linkage.html"]');
      return titles;
    });
    expect(path).toEqual([
      'Koppeling: hoe goed zijn de registers verbonden? (2017 en 2018) ',
      'Linkage: how well are the registers connected? (2017 and 2018) #effect',
      'Children with a protection order: who was helped? (2017 and 2018) ',
      'Linkage: how well are the registers connected? (2017 and 2018) ',
    ]);
  });

  it('moves the focus past the heading with the skip link', async () => {
    const focused = await opened(pageFile('sample', 'en'), {}, async (page) => {
      await page.keyboard.press('Tab');
      const text = await page.evaluate('document.activeElement.textContent');
      await page.keyboard.press('Enter');
      return { text, target: await page.evaluate('document.activeElement.id') };
    });
    expect(focused).toEqual({ text: 'Skip to the content', target: 'content' });
  });
});
