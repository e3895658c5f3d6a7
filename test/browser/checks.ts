import { source as axeSource } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export const openAll = "for (const details of document.querySelectorAll('details')) details.open = true";

export const narrow = { viewport: { width: 320, height: 640 } } as const;

/** Does something with a page, in a context of its own that is closed afterwards. */
export async function opened<T>(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** What axe finds, as rule and place, for WCAG 2.2 A and AA and for best practices. */
export const axeFindings = (page: Page) =>
  findingsOf(page, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], 20);

/** What it finds of colours alone: all that another scheme of colours changes. */
export const colourFindings = (page: Page) => findingsOf(page, ['cat.color'], 1);

async function findingsOf(page: Page, runOnly: readonly string[], least: number): Promise<string[]> {
  await page.evaluate(axeSource);
  const findings = await page.evaluate(`(async () => {
    ${openAll};
    const found = await axe.run(document, { runOnly: ${JSON.stringify(runOnly)} });
    if (found.passes.length < ${least}) return ['axe checked next to nothing'];
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target));
  })()`);
  return findings as string[];
}

/** The width of the page at 320 pixels, and what reaches beyond it; a region of its own may scroll. */
export async function sideways(page: Page): Promise<{ page: number; wide: string[] }> {
  const widths = await page.evaluate(`(() => {
    ${openAll};
    const wide = [...document.querySelectorAll('main *, header *, footer *, aside')]
      .filter((element) => !element.closest('.scroll, svg'))
      .filter((element) => element.getBoundingClientRect().right > 320.5)
      .map((element) => element.tagName + ' ' + element.className);
    return { page: document.documentElement.scrollWidth, wide };
  })()`);
  return widths as { page: number; wide: string[] };
}
