import { describe, expect, it } from 'vitest';
import { contradictions } from '../../../pipeline/configuration/contradictions.ts';
import { usesCrosswalk } from '../../../pipeline/keys/key-domains.ts';
import { configuration } from '../../../schemas/configuration.ts';

const files = ['a.csv'];

/** A configuration with the given key domains. */
function configured(
  domains: { orders?: string; care?: string; persons?: string; linkage?: string },
  crosswalk?: { oldKeyDomain?: string; newKeyDomain?: string },
) {
  const domain = (keyDomain?: string) => ({ files, ...(keyDomain === undefined ? {} : { keyDomain }) });
  return {
    period: { from: '2017-01-01', until: '2018-12-31' },
    observedUntil: '2019-06-30',
    registers: {
      protection_orders: domain(domains.orders),
      youth_care: domain(domains.care),
      persons: domain(domains.persons),
      ...(crosswalk === undefined ? {} : { key_crosswalk: { files, ...crosswalk } }),
    },
    ...(domains.linkage === undefined ? {} : { linkage: { keyDomain: domains.linkage } }),
  };
}
const refused = (...given: Parameters<typeof configured>) =>
  contradictions(configured(...given)).map(({ path }) => path.join('.'));

describe('key domains in a configuration', () => {
  it('are one for all unless said otherwise', () => {
    const read = configuration.parse(configured({}, {}));
    expect(read.registers.protection_orders.keyDomain).toBe('default');
    expect(read.registers.key_crosswalk).toMatchObject({ oldKeyDomain: 'default', newKeyDomain: 'default' });
    expect(read.linkage.keyDomain).toBe('default');
    expect(refused({}, {})).toEqual([]);
  });

  it('may have any name, the same for all', () => {
    const all = { orders: 'nl', care: 'nl', persons: 'nl', linkage: 'nl' };
    expect(refused(all)).toEqual([]);
    expect(refused(all, { oldKeyDomain: 'nl', newKeyDomain: 'nl' })).toEqual([]);
  });

  it('refuse every register that cannot be linked, all together, with what would help', () => {
    expect(refused({ orders: 'a', care: 'b' })).toEqual([
      'registers.protection_orders.keyDomain',
      'registers.youth_care.keyDomain',
    ]);
    expect(refused({ linkage: 'nl' })).toEqual([
      'registers.protection_orders.keyDomain',
      'registers.youth_care.keyDomain',
      'registers.persons.keyDomain',
    ]);
    const [problem] = contradictions(configured({ care: 'b' }));
    expect(problem?.expected).toContain('a key_crosswalk that leads there from “b”');
    expect(problem?.remedy).toContain('crosswalk');
  });

  it('let a crosswalk lead from the domain of a register to the one of linkage, and nowhere else', () => {
    expect(refused({ care: 'b' }, { oldKeyDomain: 'b' })).toEqual([]);
    expect(refused({ care: 'b' }, { oldKeyDomain: 'c' })).toEqual(['registers.youth_care.keyDomain']);
    expect(refused({ care: 'b', orders: 'c' }, { oldKeyDomain: 'b' })).toEqual([
      'registers.protection_orders.keyDomain',
    ]);
    expect(refused({ care: 'b' }, { oldKeyDomain: 'b', newKeyDomain: 'c' })).toEqual([
      'registers.key_crosswalk.newKeyDomain',
      'registers.youth_care.keyDomain',
    ]);
  });

  it('use the crosswalk for registers of its old domain alone', () => {
    const read = configuration.parse(configured({ care: 'b' }, { oldKeyDomain: 'b' }));
    expect(usesCrosswalk(read, 'youth_care')).toBe(true);
    expect(usesCrosswalk(read, 'protection_orders')).toBe(false);
    const plain = configuration.parse(configured({}, {}));
    expect(usesCrosswalk(plain, 'protection_orders')).toBe(true);
  });

  it('have no meaning for inhabitants', () => {
    const given = { ...configured({}), registers: { ...configured({}).registers } };
    const population = { files, keyDomain: 'x' };
    const read = configuration.safeParse({ ...given, registers: { ...given.registers, population } });
    expect(read.success).toBe(false);
  });
});
