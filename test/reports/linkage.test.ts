import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { ReportSettings } from '../../reports/input.ts';
import { changedCube, type FixtureOptions, regions, reportInput } from './fixture.ts';
import { pageScript } from '../../reports/page-script.ts';
import { pageOf, pageTexts } from './page-text.ts';

const released = (options: FixtureOptions): string => pageOf(reportInput(options), 'linkage');
const textOf = (html: string, language?: string): string =>
  pageTexts(html)
    .filter((text) => language === undefined || text.language === language)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
/** The markup of one block or section, up to where the next begins. */
const blockOf = (html: string, id: string): string => {
  const rest = html.slice(html.indexOf(` id="${id}"`) + 1);
  const end = rest.search(/<div class="block"|<section id="/);
  return end < 0 ? rest : rest.slice(0, end);
};
const words = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const settings = (changes: Partial<ReportSettings>): string => {
  const input = reportInput({ released: 'sample' });
  return words(
    blockOf(released({ released: 'sample', input: { settings: { ...input.settings, ...changes } } }), 'how'),
  );
};

const pages = {
  fullest: {
    nl: released({ released: 'fullest' }),
    en: released({ released: 'fullest', input: { language: 'en' } }),
  },
  emptiest: {
    nl: released({ released: 'emptiest' }),
    en: released({ released: 'emptiest', input: { language: 'en' } }),
  },
};
const { nl } = pages.fullest;
const all = Object.entries(pages).flatMap(([name, versions]) =>
  Object.entries(versions).map(([language, html]) => [name, language, html] as const),
);

describe('the linkage page', () => {
  it.each(all)('is valid HTML and stays under 300 kB: %s %s', async (_name, _language, html) => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: { 'void-style': ['error', { style: 'selfclose' }] },
    });
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(Buffer.byteLength(html)).toBeLessThan(300_000);
  });

  it('keeps the place when the language or the page is switched', () => {
    const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const ids = idsOf(nl);
    expect(idsOf(pages.fullest.en)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of nl.matchAll(/href="(?:\.\.\/en\/linkage\.html)?#([^"]+)"/g))
      expect(ids).toContain(target);
    const index = pageOf(reportInput({ released: 'fullest' }), 'index');
    for (const [, target] of pages.emptiest.nl.matchAll(/href="index\.html#([^"]+)"/g))
      expect(idsOf(index)).toContain(target);
    expect(index.match(/href="linkage\.html"/g)).toHaveLength(2);
    expect(nl).toContain('<a href="linkage.html" aria-current="page">Koppeling</a>');
    expect(nl).toContain('<a href="index.html">Cijfers</a>');
  });

  it('speaks one language', () => {
    const neutral = regions().map((region) => ({ ...region, name: region.code }));
    const { release } = reportInput({ released: 'fullest' });
    const input = { regions: neutral, release: { ...release, publisher: 'X' } };
    const dutch = textOf(released({ released: 'fullest', input }), 'nl');
    const english = textOf(released({ released: 'fullest', input: { ...input, language: 'en' } }), 'en');
    expect(
      dutch.match(/\b(the|of the|and|children|withheld|with|between|order|share|linked)\b/gi),
    ).toBeNull();
    expect(english.match(/\b(het|een|van|niet|kinderen|geheim|maatregel|gekoppeld)\b/gi)).toBeNull();
  });

  it('fetches nothing and runs nothing but the script of every page', () => {
    expect(nl).toContain("content=\"default-src 'none'; style-src 'sha256-");
    expect(nl).not.toMatch(/<(script [^>]|img|iframe|object|link rel="stylesheet")| style="| on[a-z]+="/);
    expect(nl.split('<script>').slice(1)).toEqual([`${pageScript('nl')}</script></body>\n</html>\n`]);
    const outside = [...nl.matchAll(/(?:href|src)="([a-z]+:[^"]*)"/g)].map(([, address]) => address);
    expect(
      outside.filter((address) => !/^(data:,|mailto:|https:\/\/doi\.org\/)/.test(address ?? '')),
    ).toEqual([]);
  });

  it('cites the guidance that it follows', () => {
    const sources = blockOf(nl, 'sources');
    expect(words(sources)).toContain('GUILD: GUidance for Information about Linking Data sets.');
    expect(sources).toContain('href="https://doi.org/10.1093/pubmed/fdx037"');
  });
});

describe('how well linking went', () => {
  it('is told in words with its numbers', () => {
    expect(words(blockOf(nl, 'summary'))).toContain(
      'Van de 78.550 kinderen met een maatregel zijn er 71.100 gekoppeld: 90,5%.',
    );
    expect(words(blockOf(nl, 'rates-subjects'))).toContain(
      'Van de 130.900 regels over maatregelen zijn er 119.500 gekoppeld: 91,3%.',
    );
    expect(words(blockOf(pages.fullest.en, 'rates-subjects'))).toContain(
      'Of the 470,600 records of youth care, 454,129 were linked: 96.5%.',
    );
  });

  it('is told by pass, in the order of the passes', () => {
    expect(words(blockOf(nl, 'rates-passes'))).toMatch(
      /op de sleutel 95,7% .*op geslacht, geboortedatum en postcode 4,3%/,
    );
  });
});

describe('a group that stands out', () => {
  it('is named in words and has a shape of its own', () => {
    const measure = blockOf(nl, 'groups-measure');
    expect(words(measure)).toContain(
      'Kinderen met een maatregel: duidelijk minder goed lukte het bij voogdij (80,0%, 11,6 punten lager dan de anderen).',
    );
    expect(measure.match(/#mark-down/g)).toHaveLength(1);
    expect(measure.match(/#mark-circle/g)).toHaveLength(4);
    expect(words(measure)).toContain('80,0% (11,6 punten lager)');
    expect(words(blockOf(nl, 'summary'))).toContain('Overijssel (78,5%, 13,1 punten lager dan de anderen)');
    expect(words(blockOf(nl, 'groups-careType'))).toContain('lukte het bij gesloten jeugdhulp (86,0%');
  });

  it('is not one that hardly differs', () => {
    const year = blockOf(nl, 'groups-year');
    expect(year).not.toMatch(/#mark-(down|up)/);
    expect(words(year)).toContain('geen groep met een openbaar cijfer valt op.');
  });

  it('is one that is linked better, too', () => {
    const better = changedCube({ released: 'fullest' }, (cell) =>
      cell.indicator === 'linkage-rate' && cell.category === '_T' && cell.measure === 'supervision'
        ? { numerator: cell.denominator, value: 1 }
        : {},
    );
    const block = blockOf(released({ released: 'fullest', input: { cube: better } }), 'groups-measure');
    expect(words(block)).toContain('Duidelijk beter lukte het bij ondertoezichtstelling (100,0%');
    expect(block).toContain('#mark-up');
  });

  it('cannot be told where the total is withheld', () => {
    const cube = changedCube(
      { released: 'fullest' },
      ({ indicator, category, period, measure, region_level }) =>
        indicator === 'linkage-rate' &&
        category === '_T' &&
        [period, measure].every((code) => code === '_T') &&
        region_level === 'country'
          ? { numerator: null, denominator: null, value: null, status: 'suppressed' }
          : {},
    );
    const html = released({ released: 'fullest', input: { cube } });
    expect(words(blockOf(html, 'groups-year'))).toContain(
      'Kinderen met een maatregel: er zijn te weinig openbare cijfers om groepen te vergelijken.',
    );
    expect(words(blockOf(html, 'summary'))).toContain('is in deze uitgave geheim.');
  });
});

describe('who was not linked', () => {
  it('is told by the standardised difference, marked beyond its limit', () => {
    const profile = blockOf(nl, 'groups-profile');
    expect(words(profile)).toContain('71.100 gekoppelde en 7.450 niet-gekoppelde kinderen');
    expect(words(profile)).toContain(
      'Opvallend verschil bij: voogdij, Overijssel en grond van de maatregel bekend.',
    );
    // (0.09 − 0.18) / √((0.09 · 0.91 + 0.18 · 0.82) / 2) = −0.266
    expect(words(profile)).toContain('0,27 (vaker niet gekoppeld)');
    expect(profile.match(/#mark-diamond/g)).toHaveLength(3);
    expect(words(profile)).toMatch(/Jaar waarin de maatregel begon 2017 .* Soort maatregel .* Provincie /);
  });

  it('is one state where either share is withheld', () => {
    const cube = changedCube({ released: 'fullest' }, ({ category }) =>
      category === 'ground_known_unlinked'
        ? { numerator: null, denominator: null, value: null, status: 'suppressed' }
        : {},
    );
    const block = words(blockOf(released({ released: 'fullest', input: { cube } }), 'groups-profile'));
    expect(block).toContain('Opvallend verschil bij: voogdij en Overijssel.');
    expect(block).toContain('Grond van de maatregel bekend geheim');
  });
});

describe('what missed links may do', () => {
  it('is told as bounds, a correction and a curve', () => {
    const bounds = words(blockOf(nl, 'effect-bounds'));
    // (1,050 − 450) / 12,550 and (1,050 + 5,750) / 12,550, with every unlinked child, and (s − m) / (1 − m) for
    // s = 1,050 / 6,800 and m = 9 / 1,874
    expect(bounds).toContain(
      'Slachtoffers: het cijfer is 15,4%. Werken alle gemiste koppelingen één kant op, dan ligt het echte cijfer tussen 4,8% en 54,2%.',
    );
    expect(bounds).toContain('dan is het gecorrigeerde cijfer 15,0%.');
    // (0.1544 − 0.05) / 0.95
    expect(words(blockOf(nl, 'effect-sensitivity'))).toContain(
      'Slachtoffers: 5% gemiste koppelingen zou 15,4% veranderen in 11,0%.',
    );
    expect(words(blockOf(pages.fullest.en, 'effect-sensitivity'))).toContain(
      'Victims: 5% missed links would turn 15.4% into 11.0%.',
    );
  });

  it('is told of all children where victims are not known', () => {
    const html = released({ released: 'fullest', victims: false });
    expect(words(blockOf(html, 'effect-bounds'))).toContain('Alle kinderen: het cijfer is 7,0%.');
    expect(textOf(html)).not.toMatch(/slachtoffers:/i);
  });

  it('draws no bounds of which one is withheld, and no curve with a gap', () => {
    const cube = changedCube({ released: 'fullest' }, ({ statistic, category, victim, period, measure }) =>
      victim === 'victim' &&
      period === '_T' &&
      measure === '_T' &&
      (statistic === 'bound_high' || category === 'missed_07')
        ? { numerator: null, denominator: null, value: null, status: 'suppressed' }
        : {},
    );
    const html = released({ released: 'fullest', input: { cube } });
    expect(blockOf(html, 'effect-bounds').match(/class="bounds tone-/g)).toHaveLength(2);
    expect(words(blockOf(html, 'effect-bounds'))).not.toContain('Slachtoffers: het cijfer');
    expect(blockOf(html, 'effect-sensitivity').match(/<polyline/g)).toHaveLength(1);
    expect(words(blockOf(html, 'effect-sensitivity'))).toMatch(/7% geheim 0,0%/);
  });
});

describe('what may not be shown, or is not there', () => {
  it('is withheld in one word, without a mark, a bar or a line', () => {
    const html = pages.emptiest.nl;
    const states = pageTexts(html).filter(({ classes }) => /state|withheld-mark/.test(classes));
    expect(new Set(states.map(({ text }) => text))).toEqual(new Set(['geheim']));
    expect(html).not.toMatch(/class="(whisker|bar|bounds|curve)[ "]|<use class="mark|<polyline/);
    expect(html.match(/Dit onderdeel tonen we niet/g)?.length).toBeGreaterThan(8);
  });

  it('leaves the same page, whatever the withheld figures are', () => {
    expect(released({ released: 'emptiest', size: 'large' })).toBe(pages.emptiest.nl);
  });

  it('is said to be absent in a release that has no figures on linkage', () => {
    const html = released({ released: 'sample', linkage: false });
    expect(words(blockOf(html, 'summary'))).toContain('zijn er 1.422 gekoppeld: 90,5%.');
    for (const id of ['rates-passes', 'groups-year', 'groups-profile', 'groups-implausible', 'effect-bounds'])
      expect(words(blockOf(html, id))).toContain('Dit onderdeel is in deze uitgave niet beschikbaar.');
    expect(textOf(html)).not.toMatch(/undefined|NaN|null/);
  });

  it('stands beside what may be shown', () => {
    const html = released({ released: 'sample' });
    expect(words(blockOf(html, 'groups-measure'))).toContain('voogdij');
    expect(words(blockOf(html, 'groups-province'))).toContain('Dit onderdeel tonen we niet.');
  });
});

describe('how records were linked', () => {
  it('follows the settings', () => {
    expect(settings({})).toContain('zoeken we op geslacht, geboortedatum en postcode.');
    expect(settings({})).toContain('Met een andere geheime code gemaakt: Slachtofferregistraties.');
    expect(settings({})).toContain('Is minder dan 85,0% van de kinderen te koppelen');
    expect(settings({ passes: [] })).toContain('Andere gegevens dan de sleutel zijn niet gebruikt');
    expect(settings({ registers: ['protection_orders', 'youth_care'], keyTypes: ['R', 'S'] })).toMatch(
      /geen tabel van sleutelovergangen.*geen register van personen.*sleutels van soort R en S/,
    );
    expect(settings({ ties: 'refuse' })).toContain('Past er meer dan één persoon, dan stopt de verwerking.');
    expect(settings({ minimumRate: 0 })).not.toContain('Is minder dan');
  });

  it('shows names from outside as text', () => {
    const hostile = '"><script>x</script>';
    const text = settings({
      keyTypes: [hostile],
      passes: [{ id: 'a', columns: [{ nl: hostile, en: hostile }] }],
    });
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script');
  });
});
