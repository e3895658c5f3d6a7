import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../reports/render-report.tsx';
import type { ReportInput } from '../../reports/input.ts';
import { pageScript } from '../../reports/page-script.ts';
import { type PageId, pagesOf } from '../../reports/pages.ts';
import { type FixtureOptions, regions, reportInput } from './fixture.ts';
import { pageOf, pageTexts } from './page-text.ts';
import { templatePages } from './template-pages.ts';

const page = (options: FixtureOptions, id: PageId = 'index'): string => pageOf(reportInput(options), id);
const textOf = (html: string, language?: string): string =>
  pageTexts(html)
    .filter((text) => language === undefined || text.language === language)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

const releases = ['sample', 'fullest', 'emptiest'] as const;

describe('the report', () => {
  it('is one file a page and language, the same every time', () => {
    const input = reportInput({ released: 'sample' });
    const rendered = [...renderReport(input)];
    expect(rendered.map(([path]) => path)).toEqual(pagesOf(input).map((name) => `nl/${name}.html`));
    expect([...renderReport(input)]).toEqual(rendered);
    const english = [...renderReport({ ...input, language: 'en' })].map(([path]) => path);
    expect(english).toEqual(pagesOf(input).map((name) => `en/${name}.html`));
    for (const name of templatePages) expect(english).toContain(`en/${name}.html`);
  });

  it.each(templatePages)('stays under 300 kB a page, and 1.5 MB in a single file: %s', (id) => {
    for (const released of releases) {
      const html = page({ released }, id);
      expect(Buffer.byteLength(html)).toBeLessThan(id === 'all' ? 1_500_000 : 300_000);
      expect(gzipSync(html).length).toBeLessThan(id === 'all' ? 150_000 : 40_000);
    }
  });

  it.each(templatePages)('is valid HTML: %s', async (id) => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: { 'void-style': ['error', { style: 'selfclose' }] },
    });
    for (const [released, language] of [
      ['fullest', 'nl'],
      ['emptiest', 'en'],
      ['sample', 'en'],
    ] as const) {
      const report = await validator.validateString(page({ released, input: { language } }, id));
      const findings = report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      );
      expect(findings).toEqual([]);
    }
    const broken = await validator.validateString(
      '<!DOCTYPE html><html><body><p id=a><div></p></body></html>',
    );
    expect(broken.valid).toBe(false);
  });

  it('tells the headline in words, with its interval and the figures beside it', () => {
    const text = textOf(page({ released: 'sample' }));
    expect(text).toContain('Van de 136 slachtoffers');
    expect(text).toContain('hadden er 21 na een half jaar geen hulp: 15,4% (tussen 10,3% en 22,5%).');
    expect(text).toContain('tussen 10 en 22 op de 100');
    expect(text).toContain('Van de 1.200 andere kinderen met een beschermingsmaatregel hadden er 72');
    expect(text).toContain('Van de 1.336 kinderen met een beschermingsmaatregel hadden er 93');
    const english = textOf(page({ released: 'sample', input: { language: 'en' } }));
    expect(english).toContain(
      'Of the 136 victims of sexual violence or trafficking with a protection order, 21 had',
    );
    expect(english).toContain('15.4% (between 10.3% and 22.5%).');
  });

  it('speaks of all children where victims are not known', () => {
    const text = textOf(page({ released: 'sample', victims: false }));
    expect(text).toContain('Van de 1.336 kinderen met een beschermingsmaatregel hadden er 93');
    expect(text).not.toMatch(/andere kinderen met een beschermingsmaatregel|slachtoffers van/);
  });

  it('says that a figure is withheld, and why, without a mark, a bar or a number', () => {
    const html = page({ released: 'emptiest' });
    expect(textOf(html)).toContain('na een half jaar geen hulp hadden, is in deze uitgave geheim.');
    expect(html).not.toMatch(/class="(whisker|dot|bar|part)[ "]/);
    expect(html).not.toMatch(/<use class="mark/);
  });

  it('is the same whatever the withheld figures are', () => {
    const one = page({ released: 'emptiest', size: 'sample' });
    expect(page({ released: 'emptiest', size: 'large' })).toBe(one);
  });

  it('joins small classes of the flow instead of showing them', () => {
    const text = textOf(page({ released: 'sample' }));
    expect(text).toContain('18 of ouder, overleden of vertrokken');
    expect(text).not.toContain('18 jaar of ouder');
    const all = textOf(page({ released: 'fullest' }));
    expect(all).toContain('18 jaar of ouder');
    expect(all).not.toContain('18 of ouder, overleden of vertrokken');
  });

  it('prints a date of publication only when there is one', () => {
    const { release } = reportInput({ released: 'sample' });
    const dated = page({ released: 'sample', input: { release: { ...release, publishedOn: '2019-10-01' } } });
    expect(textOf(dated)).toContain('Gepubliceerd op 1 oktober 2019');
    expect(textOf(page({ released: 'sample' }))).not.toContain('Gepubliceerd op');
  });

  it.each(templatePages)('has an anchor for each link within the page, in both languages: %s', (id) => {
    const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const nl = page({ released: 'fullest' }, id);
    const ids = new Set(idsOf(nl));
    for (const [, target = ''] of nl.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, target = ''] of nl.matchAll(new RegExp(`href="\\.\\./en/${id}\\.html#([^"]+)"`, 'g')))
      expect(ids).toContain(target);
    expect(idsOf(page({ released: 'fullest', input: { language: 'en' } }, id))).toEqual(idsOf(nl));
    expect(ids.size).toBe(idsOf(nl).length);
  });

  it.each(templatePages)('gives every row of a table as many cells as it has columns: %s', (id) => {
    for (const released of releases)
      for (const [, table = ''] of page({ released }, id).matchAll(/<table[^>]*>(.*?)<\/table>/gs)) {
        const widths = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
          [...row.matchAll(/<t[hd]([^>]*)>/g)].reduce(
            (width, [, attributes = '']) => width + Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
            0,
          ),
        );
        expect(new Set(widths).size).toBe(1);
      }
  });

  it('has a script of at most 5 kB', () => {
    for (const language of ['nl', 'en'] as const)
      expect(Buffer.byteLength(pageScript(language))).toBeLessThan(5_000);
  });

  it('links to no other file from the edition that is one', () => {
    for (const released of releases) {
      const links = [...page({ released }, 'all').matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
      expect(links.length).toBeGreaterThan(10);
      expect(links.filter((href) => !/^(#|mailto:|data:,$)/.test(href))).toEqual([]);
    }
  });

  it('links to the files of the release, two folders up', () => {
    expect(page({ released: 'sample' })).toContain('href="../../indicators.parquet"');
  });
});

describe('the words of the report', () => {
  const dutch = /\b(het|een|van|niet|kinderen|geheim|slachtoffers|maatregel)\b/gi;
  const english = /\b(the|of the|and|children|withheld|with|between|help was|order|share)\b/gi;
  const neutral = { publisher: 'Bureau X' };

  it.each(
    templatePages
      .filter((id) => id !== 'dictionary')
      .flatMap((id) => releases.map((one) => [id, one] as const)),
  )('are in one language: %s, %s', (id, released) => {
    const { release } = reportInput({ released });
    const input: Partial<ReportInput> = {
      release: { ...release, ...neutral },
      regions: regions().map((region) => ({ ...region, name: region.code })),
    };
    expect(textOf(page({ released, input }, id), 'nl').match(english)).toBeNull();
    const foreign = textOf(page({ released, input: { ...input, language: 'en' } }, id), 'en').match(dutch);
    expect(foreign).toBeNull();
  });

  it('never call a secret unknown, nor what is unknown a secret', () => {
    const withheld = pageTexts(page({ released: 'emptiest' })).filter(({ classes }) =>
      /state|withheld-mark/.test(classes),
    );
    expect(new Set(withheld.map(({ text }) => text))).toEqual(new Set(['geheim']));
  });
});

describe('names from outside', () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>\' &amp; \u202Eevil\u0000';

  it('stay text wherever they stand', () => {
    const base = reportInput({ released: 'fullest' });
    const options: FixtureOptions = {
      released: 'fullest',
      input: {
        regions: regions().map((region) => ({ ...region, name: `${hostile} ${region.code}` })),
        notices: [{ code: 'a', text: { nl: hostile, en: hostile } }],
        release: { ...base.release, id: 'a', publisher: hostile, contact: hostile },
        versions: { zicht: hostile, engine: hostile },
        files: ['a"b<c>.csv'],
      },
    };
    for (const id of templatePages) {
      const html = page(options, id);
      expect(html).not.toContain('<img');
      expect(html.match(/<script/g)).toHaveLength(1);
      for (const unseen of ['\u202E', '\u0000']) expect(html).not.toContain(unseen);
    }
    const told = `"><script>alert(1)</script><img src=x onerror=alert(1)>' &amp; evil`;
    expect(textOf(page(options, 'regions'))).toContain(`${told} PV20`);
    expect(textOf(page(options, 'region-GM0363'))).toContain(`${told} GM0363`);
  });

  it('make no tag, whatever they are', () => {
    const tags = (html: string) => html.match(/<\/?[a-z]+/g)?.length;
    const plain = tags(
      page({ released: 'emptiest', input: { notices: [{ code: 'a', text: { nl: 'x', en: 'x' } }] } }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const text = { nl: `${name}<p>${name}`, en: 'x' };
        expect(tags(page({ released: 'emptiest', input: { notices: [{ code: 'a', text }] } }))).toBe(plain);
      }),
      { numRuns: 50 },
    );
  });

  it('become a mail link only where they are an address', () => {
    const { release } = reportInput({ released: 'emptiest' });
    const contact = (text: string) =>
      page({ released: 'emptiest', input: { release: { ...release, contact: text } } });
    expect(contact('info@example.org')).toContain('href="mailto:info@example.org"');
    expect(contact('info@example.org?cc=x@y.z')).not.toContain('mailto:');
    expect(contact('javascript:alert(1)')).not.toContain('href="javascript');
  });
});
