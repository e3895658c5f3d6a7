import { describe, expect, it } from 'vitest';
import { changedCube, type FixtureOptions, reportInput } from './fixture.ts';
import { pageOf } from './page-text.ts';

/** The words of one block or section of the linkage page, up to where the next begins. */
function told(id: string, input: FixtureOptions['input'] = {}): string {
  const html = pageOf(reportInput({ released: 'fullest', input }), 'linkage');
  const rest = html.slice(html.indexOf(` id="${id}"`) + 1);
  const end = rest.search(/<div class="block"|<section id="/);
  return (end < 0 ? rest : rest.slice(0, end)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('the records of each register on the linkage page', () => {
  it('stand by pass in the table, beside the children', () => {
    const block = told('rates-passes');
    expect(block).toMatch(
      /Regels over jeugdhulp op de sleutel 442\.150 454\.150 97,4% op geslacht, geboortedatum en postcode 12\.000 454\.150 2,6%/,
    );
    expect(block).toContain('de tabel ook over de regels van elk register');
    expect(block).toMatch(/Regels over slachtoffers op de sleutel/);
    expect(told('rates-passes', { language: 'en' })).toContain('Records of orders by the key');
  });

  it('are left out where the release tells of the passes of children alone', () => {
    const cube = changedCube({ released: 'fullest' }, ({ indicator, category }) =>
      indicator === 'linkage-pass' && /^(protection|youth|victim)/.test(category)
        ? { numerator: null, denominator: null, value: null, status: 'not_applicable' }
        : {},
    );
    const block = told('rates-passes', { cube });
    expect(block).toContain('Samen zijn de stappen alle gekoppelde kinderen.');
    expect(block).not.toContain('Regels over jeugdhulp');
  });
});

describe('keys made with another secret', () => {
  it('are said to be led to the persons by a crosswalk, by a later step, or by nothing', () => {
    const { settings } = reportInput({ released: 'fullest' });
    const led = (through: 'crosswalk' | 'passes' | 'nothing') =>
      told('how', { settings: { ...settings, otherKeyDomains: [{ register: 'youth_care', through }] } });
    expect(led('crosswalk')).toContain('De tabel van sleutelovergangen vervangt die sleutels.');
    expect(led('passes')).toContain('Zulke regels koppelen we alleen in de latere stappen.');
    expect(led('passes')).not.toContain('De tabel van sleutelovergangen vervangt');
    expect(led('nothing')).toContain('Zulke regels zijn niet te koppelen.');
  });
});
