import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { ReportInput } from '../../reports/input.ts';
import type { Cell } from '../../schemas/cube.ts';
import { changedCube, reportInput } from './fixture.ts';
import { pageOf, pageTexts } from './page-text.ts';

const accounts = ['linkage-rate', 'linkage-pass', 'linkage-profile', 'implausible-links'];
const bounds = ['bound_low', 'bound_high', 'corrected'];

/** A release as it is where no register of persons was configured. */
const cube = changedCube({ released: 'fullest' }, ({ indicator, statistic }: Cell) =>
  accounts.includes(indicator) || bounds.includes(statistic)
    ? {
        ...{ numerator: null, denominator: null, value: null },
        ...{ status: 'not_estimable', reason: 'no_persons_register' },
      }
    : {},
);

function input(language: 'nl' | 'en'): ReportInput {
  const { settings } = reportInput({ released: 'fullest' });
  const registers = ['protection_orders', 'youth_care'];
  const lacking = { ...settings, registers, passes: [], otherKeyDomains: [] };
  return reportInput({ released: 'fullest', input: { cube, language, settings: lacking } });
}

const pages = {
  nl: { index: pageOf(input('nl'), 'index'), linkage: pageOf(input('nl'), 'linkage') },
  en: { index: pageOf(input('en'), 'index'), linkage: pageOf(input('en'), 'linkage') },
};
const textOf = (html: string, language: string) =>
  pageTexts(html)
    .filter((text) => text.language === language)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

describe('the pages of a release without a register of persons', () => {
  it('claim no link, no rate and no bound', () => {
    const dutch = textOf(pages.nl.linkage, 'nl');
    expect(dutch).not.toMatch(
      /Zoveel kinderen zijn gekoppeld|zijn er [\d.]+ gekoppeld|het echte cijfer tussen/,
    );
    expect(dutch).not.toMatch(/Gekoppeld betekent|elkaar tegen|Wat de grenzen niet meetellen|Ondergrens/);
    const english = textOf(pages.en.linkage, 'en');
    expect(english).not.toMatch(/were linked: [0-9]|the true figure lies between|Lower bound/);
    expect(english).not.toMatch(/Linked means|contradict each other|What the bounds do not cover/);
  });

  it('say what is not known, why, and what would bring bounds', () => {
    const dutch = textOf(pages.nl.linkage, 'nl');
    expect(dutch).toContain('Hoeveel kinderen gekoppeld zijn, is niet bekend');
    expect(dutch).toContain('Een regel is pas gekoppeld als zijn sleutel bij één persoon hoort.');
    expect(dutch).toContain('Waarom er geen grenzen zijn');
    expect(dutch).toContain('Wordt het register van personen aangeleverd, dan zijn er wel grenzen.');
    expect(textOf(pages.en.linkage, 'en')).toContain(
      'If the register of persons is delivered, there will be bounds.',
    );
  });

  it('still tell who is left out for the type of the key, and what assumed misses would do', () => {
    const dutch = textOf(pages.nl.linkage, 'nl');
    expect(dutch).toContain('kinderen met een sleutel van een andere soort dan R: 149.');
    expect(dutch).toContain('5% gemiste koppelingen zou 15,4% veranderen in 11,0%.');
  });

  it('say the same on the page with the figures', () => {
    const dutch = textOf(pages.nl.index, 'nl');
    expect(dutch).toContain('Hoeveel kinderen gekoppeld zijn, is niet bekend.');
    expect(dutch).toContain('Met een sleutel van een soort die niet meedoet: 149');
    expect(dutch).not.toMatch(/niet gekoppeld aan het bevolkingsregister|zijn er [\d.]+ gekoppeld/i);
    expect(textOf(pages.en.index, 'en')).toContain('How many children were linked is not known.');
  });

  it.each(
    Object.entries(pages).flatMap(([language, both]) => Object.values(both).map((html) => [language, html])),
  )('are valid HTML in one language: %s', async (language, html) => {
    const { results } = await new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: { 'void-style': ['error', { style: 'selfclose' }] },
    }).validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    const foreign =
      language === 'nl' ? /\b(the|and|children|share|key of)\b/i : /\b(het|een|niet|kinderen)\b/i;
    const { regions } = reportInput({ released: 'fullest' });
    const own = regions.reduce((text, { name }) => text.replaceAll(name, ''), textOf(html, language));
    expect(own.match(foreign)).toBeNull();
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
