import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../pipeline/indicators/index.ts';
import { publicDictionary } from '../../../pipeline/publish/public-dictionary.ts';
import { workbookOf } from '../../../pipeline/publish/workbook.ts';
import { readRegionTables } from '../../../pipeline/regions/tables.ts';
import { configuration } from '../../../schemas/configuration.ts';
import type { Cell } from '../../../schemas/cube.ts';

const settings = configuration.parse({
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  release: { publisher: '=cmd()\u202e', licence: 'CC BY 4.0' },
  registers: { protection_orders: { files: ['a'] }, youth_care: { files: ['b'] } },
});
const row = (more: Partial<Cell>): Cell => ({
  ...{
    indicator: 'without-help-6m',
    statistic: 'estimate',
    period: '_T',
    victim: '_T',
    region_level: 'country',
  },
  ...{
    region: 'NL',
    sex: '_T',
    age_group: '_T',
    measure: '_T',
    help_status: '_T',
    category: '_T',
    unit: 'share',
  },
  ...{
    numerator: 21,
    denominator: 136,
    value: 21 / 136,
    lower: 0.1,
    upper: 0.2,
    status: 'value',
    reason: null,
  },
  ...more,
});
const empty = { numerator: null, denominator: null, value: null, lower: null, upper: null };
const rows = [
  row({}),
  row({ sex: 'female', ...empty, status: 'suppressed', reason: 'disclosure_control' }),
  row({ sex: 'male', ...empty, status: 'not_yet_followed', reason: 'horizon_not_observed' }),
];
const request = {
  ...{ rows, catalogue, configuration: settings },
  dictionary: publicDictionary(settings, readRegionTables()).columns,
  notices: [{ code: 'n', text: { nl: 'Let op.', en: 'Mind this.' } }],
};

describe('workbookOf', () => {
  const { sheets, creator } = workbookOf(request, 'nl');
  const sheet = (name: string) => sheets.find((found) => found.name === name);

  it('has a cover, contents, notes, and a sheet for each indicator that has rows', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Omslag', 'Inhoud', 'Noten', 'without-help-6m']);
    expect(workbookOf(request, 'en').sheets[0]?.name).toBe('Cover');
    expect(sheet('Inhoud')?.table?.links).toEqual(['Noten', 'without-help-6m']);
  });

  it('tells on its cover whose it is and what a reader must know, names of others without hidden marks', () => {
    const lines = sheet('Omslag')?.lines.map(({ text }) => text) ?? [];
    expect(lines).toContain('Uitgever: =cmd()');
    expect(lines).toContain('Licentie: CC BY 4.0');
    expect(lines).toContain('Let op.');
    expect(creator).toBe('=cmd()');
  });

  it('has columns for what the indicator tells apart alone, in words', () => {
    const table = sheet('without-help-6m')?.table;
    expect(table?.columns.map(({ header }) => header)).toEqual([
      ...['Statistische grootheid', 'Regionaal niveau', 'Regiocode', 'Regio', 'Geslacht', 'Eenheid'],
      ...['Teller', 'Noemer', 'Waarde', 'Ondergrens van het 95%-interval', 'Bovengrens van het 95%-interval'],
      ...['Toestand van de cel', 'Reden waarom er geen waarde of geen interval is'],
    ]);
    expect(table?.rows[0]).toEqual([
      ...['uitkomst', 'land', 'NL', 'Nederland', 'totaal', 'aandeel (0 tot 1)'],
      ...[21, 136].map((number) => ({ number, style: 'whole' })),
      ...[21 / 136, 0.1, 0.2].map((number) => ({ number, style: 'percent' })),
      ...['er is een waarde', '[z]'],
    ]);
  });

  it('leaves no cell empty: one sign for what is withheld, another for what cannot be given', () => {
    const [, withheld = [], absent = []] = sheet('without-help-6m')?.table?.rows ?? [];
    expect(withheld.slice(4)).toEqual([
      ...['meisjes', 'aandeel (0 tot 1)', '[c]', '[c]', '[c]', '[c]', '[c]'],
      ...['geheim', 'beschermd tegen herkenning'],
    ]);
    expect(absent.slice(6, 11)).toEqual(['[x]', '[x]', '[x]', '[x]', '[x]']);
  });
});
