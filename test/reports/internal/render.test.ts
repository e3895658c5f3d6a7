import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { internalCatalogue } from '../../../pipeline/internal-indicators/index.ts';
import { catalogue } from '../../../pipeline/indicators/index.ts';
import type { InternalReportInput } from '../../../reports/internal/input.ts';
import { renderInternalReport } from '../../../reports/internal/render.tsx';
import { pageTexts } from '../page-text.ts';
import { internalPage, sampleInput, sectionsOf, withFewLines, withoutFigures } from './sample-run.ts';

let input: InternalReportInput;
let made: readonly (readonly [name: string, input: InternalReportInput])[];
beforeAll(async () => {
  input = await sampleInput();
  const withoutVictims = { ...input, cells: input.cells.filter(({ victim }) => victim === '_T') };
  made = [
    ['sample', input],
    ['without figures', withoutFigures(input)],
    ['without victims', withoutVictims],
  ];
});

const languages = ['nl', 'en'] as const;
const marks = { nl: 'Intern: niet voor publicatie', en: 'Internal: not for publication' };

describe('the internal report', () => {
  it('is a page for each language of the run, the same for the same cells in any order', () => {
    const pages = renderInternalReport(input);
    expect(Object.keys(pages)).toEqual(['nl/index.html', 'en/index.html']);
    expect(renderInternalReport({ ...input, cells: input.cells.toReversed() })).toEqual(pages);
    const alone = renderInternalReport({ ...input, languages: ['en'] });
    expect(Object.keys(alone)).toEqual(['en/index.html']);
    expect(alone['en/index.html']).not.toContain('lang="nl"');
  });

  it.each(languages)('says in its title, at its top and on paper that it is internal: %s', (language) => {
    const html = internalPage(input, language);
    const mark = marks[language];
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toMatch(new RegExp(`^${mark}`));
    expect(html).toContain(`<p class="status">${mark}</p>`);
    expect(html).toContain(`@top-center{content: "${mark}"`);
    expect(html).toMatch(new RegExp(`class="internal-watermark"[^>]*>${mark}<`));
  });

  it('has a section for each indicator of both catalogues, in their order', () => {
    const figures = catalogue.filter(({ kind }) => kind !== 'account');
    const accounts = catalogue.filter(({ kind }) => kind === 'account');
    const ids = [...figures, ...internalCatalogue].map(({ id }) => id);
    for (const language of languages)
      expect([...sectionsOf(internalPage(input, language)).keys()]).toEqual([
        ...ids,
        'comparison',
        ...accounts.map(({ id }) => id),
      ]);
  });

  it('tells of each indicator its title, reading, footnotes, unit and interval', () => {
    for (const language of languages) {
      const sections = sectionsOf(internalPage(input, language));
      for (const indicator of [...catalogue, ...internalCatalogue]) {
        const texts = pageTexts(`<main lang="${language}">${closed(sections.get(indicator.id))}</main>`);
        const text = texts
          .map((part) => part.text)
          .join(' ')
          .replaceAll('\u00ad', '');
        for (const words of [indicator.title, indicator.reading, ...indicator.footnotes])
          expect(text).toContain(words[language]);
        expect(text).toMatch(
          language === 'nl' ? /Eenheid: .*(Interval:|Geen interval:)/ : /Unit: .*(Interval:|No interval:)/,
        );
      }
    }
  });

  it('shows a norm and its source where the catalogue gives one', () => {
    const [first] = internalCatalogue;
    if (first === undefined) throw new Error('the catalogue is empty');
    const norm = {
      value: 0.4,
      found: { nl: 'een deel', en: 'a share' },
      source: { nl: 'een brochure', en: 'a brochure' },
    };
    const html = internalPage({ ...input, internalCatalogue: [{ ...first, norm }] }, 'nl');
    expect(html).toContain('Ter vergelijking: 40,0%. Bron: een brochure');
    const without = { ...first, norm: undefined };
    expect(internalPage({ ...input, catalogue: [], internalCatalogue: [without] }, 'nl')).not.toContain(
      'Ter vergelijking',
    );
  });

  it('prints no figure that is not there, and no empty cell', () => {
    for (const [name, one] of made)
      for (const language of languages) {
        const html = internalPage(one, language);
        expect(html, name).not.toMatch(/NaN|undefined|Infinity|\[object|<td><\/td>|<td>\s*(null)?<\/td>/);
        expect(html, name).not.toMatch(/<li><\/li>|<p><\/p>|<figcaption>\s*<\/figcaption>/);
      }
  });

  it('says states in words, and draws nothing, where there is no figure', () => {
    const html = internalPage(withoutFigures(input), 'nl');
    expect(html).not.toMatch(/class="(whisker|curve|band|bar)[ "]/);
    expect(html).not.toMatch(/<use class="mark/);
    const states = pageTexts(html).filter(({ classes }) => classes === 'state');
    expect(states.length).toBeGreaterThan(1000);
    expect(new Set(states.map(({ text }) => text))).toEqual(
      new Set([
        'niet te schatten: er zijn geen kinderen in deze groep',
        'nog niet lang genoeg gevolgd: het eind van de volgtijd is nog niet waargenomen',
        'niet te schatten: er zijn geen records',
      ]),
    );
  });

  it('speaks of all children alone where victims are not known', () => {
    const [, , third] = made;
    if (third === undefined) throw new Error('no run without victims');
    const html = internalPage(third[1], 'nl');
    const tables = [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) => table).join(' ');
    expect(tables).not.toMatch(/andere kinderen|>Slachtoffers</);
    expect(html).not.toContain('log-ranktoets geeft');
  });

  it('stays under a megabyte', () => {
    for (const html of Object.values(renderInternalReport(input)))
      expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: { 'void-style': ['error', { style: 'selfclose' }] },
    });
    for (const [name, one] of made) {
      const small = withFewLines(one);
      for (const language of name === 'sample' ? languages : (['nl'] as const)) {
        const { results } = await validator.validateString(internalPage(small, language));
        const findings = results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
        );
        expect(findings).toEqual([]);
      }
    }
  }, 60_000);

  it('has an anchor for each link within it, and the same anchors in both languages', () => {
    const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const [nl, en] = languages.map((language) => internalPage(input, language));
    const ids = new Set(idsOf(nl ?? ''));
    for (const [, target = ''] of (nl ?? '').matchAll(/href="(?:\.\.\/en\/index\.html)?#([^"]+)"/g))
      expect(ids).toContain(target);
    expect(idsOf(en ?? '')).toEqual(idsOf(nl ?? ''));
    expect(ids.size).toBe(idsOf(nl ?? '').length);
  });

  it('is in one language', () => {
    const plain = { ...input, regions: input.regions.map((region) => ({ ...region, name: region.code })) };
    const textIn = (language: 'nl' | 'en') =>
      pageTexts(internalPage(plain, language))
        .filter((text) => text.language === language)
        .map(({ text }) => text)
        .join(' ');
    expect(
      textIn('nl').match(/\b(the|of the|and|children|with|between|help was|order|share|lies)\b/gi),
    ).toBeNull();
    expect(
      textIn('en').match(/\b(het|een|van|niet|kinderen|geheim|slachtoffers|maatregel|jaar)\b/gi),
    ).toBeNull();
  });
});

function closed(section = ''): string {
  return section.slice(0, section.lastIndexOf('</section>') + '</section>'.length);
}
