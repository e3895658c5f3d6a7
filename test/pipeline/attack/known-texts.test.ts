import { describe, expect, it } from 'vitest';
import { KnownTexts } from '../../../pipeline/attack/known-texts.ts';
import { readRegionTables } from '../../../pipeline/regions/tables.ts';
import { configuration } from '../../../schemas/configuration.ts';

const licence = 'https://creativecommons.org/licenses/by/4.0/';
const settings = configuration.parse({
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  release: {
    id: '2019-1',
    publisher: 'Bureau 31',
    contact: '070-1234567',
    licence,
    publishedOn: '2019-10-09',
  },
  registers: { protection_orders: { files: ['a'] }, youth_care: { files: ['b'] } },
});
const known = new KnownTexts(settings, readRegionTables(), ['0.1.0']);

describe('texts that a file may hold whatever was counted', () => {
  it.each([
    `Licentie: ${licence}`,
    'Uitgever: Bureau 31',
    'Contact: 070-1234567',
    'Uitgave: 2019-1',
    'Gepubliceerd op: 9 oktober 2019',
    'Maatregelen begonnen in: 2017 en 2018',
    '12 tot en met 17 jaar',
    '`GM0014` Groningen; `GM0034` Almere',
    'Ondergrens van het 95%-interval',
  ])('are those of settings, code lists and catalogue: %s', (text) => {
    expect(known.strayNumbers(text, 'nl')).toEqual([]);
  });

  it.each([
    ['41 kinderen', ['41']],
    ['Bureau 31 telde er 77', ['77']],
    ['12 tot en met 17 jaar: 41', ['41']],
    ['GM00149', ['00149']],
    ['95%-interval van 41,5%', ['41,5']],
  ])('are no others: %s', (text, numbers) => {
    expect(known.strayNumbers(text, 'nl')).toEqual(numbers);
  });
});
