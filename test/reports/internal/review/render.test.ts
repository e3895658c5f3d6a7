import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderReview } from '../../../../reports/internal/review/render.tsx';
import type { Language } from '../../../../schemas/words.ts';
import { sectionsOf, tableRows } from '../sample-run.ts';
import { emptySummary, fullSummary, reviewInput } from './fixture.ts';

const languages = ['nl', 'en'] as const;
const made = { full: reviewInput(fullSummary), empty: reviewInput(emptySummary) };
const pages = { full: renderReview(made.full), empty: renderReview(made.empty) };
const pageOf = (language: Language, name: keyof typeof made = 'full') => {
  const html = pages[name][`${language}/index.html`];
  if (html === undefined) throw new Error(`no page in ${language}`);
  return html;
};
const marks = { nl: 'Intern: niet voor publicatie', en: 'Internal: not for publication' };

describe('the review page', () => {
  it('is a page for each language, with the sections in their order', () => {
    expect(Object.keys(pages.full)).toEqual(['nl/index.html', 'en/index.html']);
    for (const language of languages)
      expect([...sectionsOf(pageOf(language)).keys()]).toEqual([
        ...['brief', 'withheld', 'protection', 'utility', 'advice', 'exceptions', 'control', 'checksums'],
      ]);
  });

  it.each(languages)('says in its title, at its top and on paper that it is internal: %s', (language) => {
    const html = pageOf(language);
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toMatch(new RegExp(`^${marks[language]}`));
    expect(html).toContain(`<p class="status">${marks[language]}</p>`);
    expect(html).toContain(`@top-center{content: "${marks[language]}"`);
  });

  it('prints the figures of the summary, each in its place', () => {
    const html = pageOf('en');
    const rows = tableRows(html, 'table-withheld') ?? [];
    expect(rows.map(({ cells }) => cells)).toEqual(
      fullSummary.tables.map(({ cells, shown, unsafe, complementary, other, children }) => [
        ...[cells, shown, unsafe, complementary, other].map(String),
        children === 0 ? '–' : '90.0%',
      ]),
    );
    expect(rows[0]?.header).toBe('Children without help six months after the order, the Netherlands');
    expect(tableRows(html, 'table-reasons')).toHaveLength(fullSummary.reasons.length);
    expect(tableRows(html, 'table-protection')?.map(({ header, cells }) => [header, ...cells])).toEqual([
      ['By municipality', '7', '5'],
      ['Children who were given a protection order, tables that are not published', '3', '0'],
    ]);
    expect(sectionsOf(html).get('brief')).toContain('1,234 counts are protected');
  });

  it('names a count by its indicator, its place and its part, and never by its key', () => {
    const [first, second, third] = tableRows(pageOf('en'), 'table-costly') ?? [];
    expect(first?.header).toBe('Children without help six months after the order, Groningen (numerator)');
    expect(second?.header).toMatch(/^Children without help six months after the order, less help /);
    expect(third?.header).toBe('A new order, victims, no help, within 12 months (numerator)');
    for (const language of languages) expect(pageOf(language)).not.toContain('|_T|');
  });

  it('tells of advice what it brings and what it costs, and how much of it is worth while', () => {
    const html = pageOf('nl');
    expect(tableRows(html, 'table-advice')?.map(({ header, cells }) => [header, ...cells])).toEqual([
      ['Leeftijden samen: 0 tot en met 3 jaar en 4 tot en met 11 jaar', '12', '2', '6', '8,0%', '1,0%'],
      ['Weglaten: per gemeente', '1', '6', '0', '0,1%', '2,0%'],
      ['Jaren samen: 2015–2016 en 2017–2018', '0', '0', '2', '0,0%', '0,0%'],
    ]);
    expect(sectionsOf(html).get('advice')).toContain('1 van deze veranderingen');
    expect(sectionsOf(html).get('advice')).toContain('niet fijner dan provincies');
  });

  it('shows who answers for an exception, as text', () => {
    const rows = tableRows(pageOf('en'), 'table-exceptions') ?? [];
    expect(pageOf('en')).not.toContain('<Jansen>');
    expect(rows[0]?.cells.slice(2)).toEqual([
      'indicator = without-help-6m, region = PV20',
      '3',
      '0',
      'always',
    ]);
    expect(rows[1]?.cells.at(-1)).toBe('1 January 2019 (lapsed)');
  });

  it('links to the certificate where there is one', () => {
    expect(pageOf('nl')).toContain('href="../../disclosure-certificate.json"');
    expect(pageOf('nl', 'empty')).not.toContain('disclosure-certificate.json');
  });

  it('says so where nothing is withheld and nothing was worked out', () => {
    const sections = sectionsOf(pageOf('en', 'empty'));
    expect(sections.get('protection')).toContain('No safe figure is withheld.');
    expect(sections.get('utility')).toContain('zicht review');
    expect(sections.get('advice')).toContain('zicht review');
    expect(sections.get('exceptions')).toContain('There are no exceptions.');
  });

  it('speaks of changed counts where a method changes them', () => {
    const rules = { ...fullSummary.rules, method: 'round' };
    const changed = { ...emptySummary, rules, advice: { tried: [], left: [] } };
    const html = renderReview(reviewInput(changed))['en/index.html'] ?? '';
    expect(html).toContain('Counts are changed');
    expect(html).not.toContain('No count had to be protected');
    expect(sectionsOf(html).get('advice')).toContain('bring nothing back');
  });

  it('prints no figure that is not there, and no empty cell', () => {
    for (const name of ['full', 'empty'] as const)
      for (const language of languages)
        expect(pageOf(language, name)).not.toMatch(
          /NaN|undefined|Infinity|\[object|<td><\/td>|<li><\/li>|<p><\/p>/,
        );
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: { 'void-style': ['error', { style: 'selfclose' }] },
    });
    for (const name of ['full', 'empty'] as const)
      for (const language of languages) {
        const { results } = await validator.validateString(pageOf(language, name));
        const found = results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
        );
        expect(found).toEqual([]);
      }
  });
});
