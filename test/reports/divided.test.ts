import { describe, expect, it } from 'vitest';
import type { Cell } from '../../schemas/cube.ts';
import { catalogue } from '../../pipeline/indicators/index.ts';
import { linkedIndicators } from '../../pipeline/internal-indicators/linked.ts';
import { changedCube, type FixtureOptions, reportInput } from './fixture.ts';
import { indicatorPages, pageOf, pageTexts } from './page-text.ts';

/** Text of a part of the page, by its id, as far as the next part that has one of these. */
const partOf = (html: string, id: string): string =>
  new RegExp(
    `<(?:div class="block"|section) id="${id}".*?(?=<div class="(?:block|withheld)|<section id="[a-z]+[A-Z]|$)`,
    's',
  ).exec(html)?.[0] ?? '';
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' .', '.');
const page = (options: FixtureOptions) => indicatorPages(reportInput(options));
const changed = (change: (cell: Cell) => Partial<Cell>) =>
  indicatorPages(
    reportInput({ released: 'fullest', input: { cube: changedCube({ released: 'fullest' }, change) } }),
  );
const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;
const secret = { ...nothing, status: 'suppressed' } as const;

describe('the first help', () => {
  const full = page({ released: 'fullest' });

  it('stands by category in the country, and by groups of categories below it', () => {
    const total = textOf(partOf(full, 'first-help-type-total'));
    expect(total).toContain('pleegzorg');
    expect(total).not.toContain('hulp met verblijf');
    const province = textOf(partOf(full, 'first-help-type-province'));
    expect(province).toContain('hulp met verblijf');
    expect(province).not.toContain('pleegzorg');
    expect(textOf(partOf(full, 'first-help-referrer-province'))).toContain(
      'rechter of gecertificeerde instelling',
    );
  });

  it('has bars where parts can be told apart, a line each where they are many', () => {
    expect(partOf(full, 'first-help-type-total')).toContain('class="whisker');
    expect(partOf(full, 'first-help-type-total')).not.toContain('class="stacked');
    expect(partOf(full, 'first-help-type-province')).toContain('class="stacked');
  });

  it('says of each category whether victims and others differ', () => {
    expect(textOf(partOf(full, 'first-help-type-total'))).toContain(
      'de intervallen van slachtoffers en andere kinderen overlappen elkaar. Het verschil kan toeval zijn.',
    );
    const apart = changed((cell) =>
      cell.indicator === 'first-help-type' && cell.category === 'foster_care' && cell.victim === 'victim'
        ? { value: 0.9, lower: 0.89, upper: 0.91 }
        : {},
    );
    expect(textOf(partOf(apart, 'first-help-type-total'))).toContain(
      'Pleegzorg: de intervallen van slachtoffers en andere kinderen overlappen elkaar niet.',
    );
  });

  it('draws all children where some of victims is secret, and nothing by year where all of it is', () => {
    const html = changed((cell) =>
      cell.indicator === 'first-help-type' && (cell.victim === 'victim' || cell.period !== '_T')
        ? secret
        : {},
    );
    const total = partOf(html, 'first-help-type-total');
    expect(total.replace(/<table.*/s, '')).not.toMatch(/geheim<|tone-1/);
    expect(total).toMatch(/<td class="state" colspan="4">geheim/);
    const year = changed((cell) =>
      cell.indicator === 'first-help-type' && cell.period !== '_T' && cell.victim !== 'other' ? secret : {},
    );
    expect(partOf(year, 'first-help-type-year')).not.toContain('class="plot');
    expect(textOf(html)).toContain('Soort van de eerste hulp: deze tabellen zijn geheim');
  });
});

describe('help that lasts', () => {
  it('is told with its counts and interval', () => {
    const text = textOf(partOf(page({ released: 'sample' }), 'help-lasting-total'));
    const cell = reportInput({ released: 'sample' }).cube.cells.find(
      ({ indicator, victim, period }) =>
        indicator === 'help-lasting' && victim === 'victim' && period === '_T',
    );
    expect(text).toContain(`Slachtoffers: ${cell?.numerator} van de ${cell?.denominator}, dat is `);
  });

  it('says of years that are followed too short that they are, and not for six months', () => {
    const html = changed((cell) =>
      cell.indicator === 'help-lasting' && cell.period === '2018'
        ? { ...nothing, status: 'not_yet_followed' }
        : {},
    );
    const text = textOf(partOf(html, 'help-lasting-year'));
    expect(text).toContain('nog niet lang genoeg gevolgd');
    expect(text).not.toContain('zes maanden gevolgd');
  });
});

describe('a new order', () => {
  it('stands by help at six months, and never without the words that it is no effect', () => {
    const full = page({ released: 'fullest' });
    for (const margin of ['total', 'year']) {
      const text = textOf(partOf(full, `repeat-order-${margin}`));
      expect(text).toContain('Binnen 12 maanden, hulp liep al');
      expect(text).toContain('Binnen 24 maanden, met en zonder hulp');
      expect(text).toContain('Dit is een samenhang. Het zegt niet dat het door de hulp komt.');
    }
    expect(textOf(page({ released: 'emptiest' }))).toContain('Dit is een samenhang');
    expect(textOf(partOf(full, 'repeat-order-total'))).toMatch(
      /Binnen 12 maanden kreeg opnieuw een maatregel: [\d,]+% van wie al hulp had/,
    );
  });

  it('counts as partly secret where only figures by help are', () => {
    const html = changed((cell) =>
      cell.indicator === 'repeat-order' && cell.help_status === 'none' ? secret : {},
    );
    const text = textOf(partOf(html, 'repeat-order-total'));
    expect(text).toContain('Sommige regels zijn geheim.');
    expect(text).not.toContain('kreeg opnieuw een maatregel:');
  });
});

describe('shares that are linked with the headline', () => {
  it('have no page, card or link where the run does not publish them', () => {
    const html = pageOf(
      reportInput({
        released: 'fullest',
        input: {
          catalogue,
          cube: changedCube(
            { released: 'fullest' },
            () => ({}),
            ({ indicator }) => catalogue.some(({ id }) => id === indicator),
          ),
        },
      }),
      'index',
    );
    for (const id of linkedIndicators.map((one) => one.id))
      expect(html).not.toContain(`indicator-${id}.html`);
    expect(html).not.toContain('hield die hulp aan');
  });

  it.each(['nl', 'en'] as const)('are named once in the table of what is shown (%s)', (language) => {
    const input = reportInput({ released: 'fullest', input: { language } });
    const table = /<table id="table-secrecy">.*?<\/table>/s.exec(pageOf(input, 'index'))?.[0] ?? '';
    const named = pageTexts(`<!DOCTYPE html>\n<html lang="${language}">${table}</html>`).map(
      ({ text }) => text,
    );
    for (const { kind, title } of input.catalogue)
      expect(named.filter((text) => text === title[language])).toHaveLength(kind === 'account' ? 0 : 1);
  });
});
