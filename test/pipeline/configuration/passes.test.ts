import { describe, expect, it } from 'vitest';
import { contradictions } from '../../../pipeline/configuration/contradictions.ts';
import { configuration } from '../../../schemas/configuration.ts';

const files = { files: ['a.csv'] };
const configured = (passes: readonly object[], more: object = { persons: files }) => ({
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  registers: { protection_orders: files, youth_care: files, ...more },
  linkage: { passes },
});
const refused = (...given: Parameters<typeof configured>) =>
  contradictions(configured(...given)).map(({ path }) => path.join('.'));
const home = { id: 'home', on: ['birth_date', 'postcode'] };

describe('passes in a configuration', () => {
  it('are none unless named, then one to one, and drop ties', () => {
    expect(configuration.parse(configured([])).linkage).toMatchObject({ passes: [], ties: 'drop' });
    const [pass] = configuration.parse(configured([home])).linkage.passes;
    expect(pass).toEqual({ ...home, unlessDiffer: [], cardinality: 'one-to-one' });
    expect(refused([home, { ...home, id: 'again' }])).toEqual([]);
  });

  it('need a persons register, ids of their own, and each attribute once', () => {
    expect(refused([home], {})).toEqual(['linkage.passes']);
    expect(refused([home, home, { ...home, id: 'key' }])).toEqual([
      'linkage.passes.1.id',
      'linkage.passes.2.id',
    ]);
    expect(
      refused([
        { ...home, on: ['sex', 'sex'] },
        { ...home, id: 'b', unlessDiffer: ['postcode'] },
      ]),
    ).toEqual(['linkage.passes.0.on', 'linkage.passes.1.unlessDiffer']);
  });

  it('have ids that no figure of a register begins with', () => {
    expect(refused([{ ...home, id: 'youth-care-home' }])).toEqual(['linkage.passes.0.id']);
    expect(refused([{ ...home, id: 'youth-care' }])).toEqual([]);
  });

  it('link registers of another key domain that no crosswalk reaches, but not the persons themselves', () => {
    const elsewhere = { ...files, keyDomain: 'elsewhere' };
    expect(refused([], { persons: files, victim_records: elsewhere })).toEqual([
      'registers.victim_records.keyDomain',
    ]);
    expect(refused([home], { persons: files, victim_records: elsewhere })).toEqual([]);
    expect(refused([home], { persons: elsewhere })).toEqual(['registers.persons.keyDomain']);
  });

  it('refuse attributes that are not known', () => {
    expect(configuration.safeParse(configured([{ ...home, on: ['shoe_size'] }])).success).toBe(false);
    expect(configuration.safeParse(configured([{ ...home, on: [] }])).success).toBe(false);
  });
});
