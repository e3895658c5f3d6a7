import { describe, expect, it } from 'vitest';
import { publishedCell } from '../../schemas/published-cell.ts';
import { reportInput } from './fixture.ts';
import { pageOf } from './page-text.ts';

const hostile = '"><script>alert(1)</script>\u202egnihton';

describe('the page about the files', () => {
  it.each(['nl', 'en'] as const)('explains every column and every code, in %s', (language) => {
    const input = reportInput({ released: 'sample', input: { language } });
    const html = pageOf(input, 'dictionary');
    const told = new Set([...html.matchAll(/<th scope="row">([^<]*)<\/th>/g)].map(([, header]) => header));
    for (const name of Object.keys(publishedCell.shape)) expect(told).toContain(name);
    for (const { codes } of input.dictionary)
      expect((codes ?? []).filter(({ code }) => !told.has(code))).toEqual([]);
    expect(html).toContain(language === 'nl' ? 'Wat er in de bestanden staat' : 'What is in the files');
  });

  it('is the same whatever was counted', () => {
    const page = (released: 'sample' | 'emptiest') => pageOf(reportInput({ released }), 'dictionary');
    expect(page('sample') === page('emptiest')).toBe(true);
  });

  it('shows names of others as text, whatever is in them', () => {
    const known = reportInput({ released: 'sample' });
    const dictionary = known.dictionary.map((column) =>
      column.column === 'region'
        ? { ...column, codes: [{ code: 'GM0001', label: { nl: hostile, en: hostile } }] }
        : column,
    );
    const release = { ...known.release, publisher: hostile };
    const html = pageOf({ ...known, dictionary, release }, 'dictionary');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('\u202e');
    expect(html.includes('&lt;script>alert(1)')).toBe(true);
  });
});
