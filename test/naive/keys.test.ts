import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { csvText, readCsv } from './csv.ts';
import { compareIds, idOf, resolveRows, withoutDuplicates } from './keys.ts';

const row = { person_key: '1', measure: 'supervision', starts_on: '2018-01-10', municipality: 'GM0344' };
const resolved = (rows: Record<string, string>[]) =>
  resolveRows('protection_orders', rows, (key) => (key === 'S\u001fx' ? 'R\u001f1' : key));

describe('naive keys and ids', () => {
  it('hashes the content after the crosswalk, in the order of the columns, where a row has no id', () => {
    const content = ['R', '1', 'supervision', '2018-01-10', '', '', 'GM0344', ''].join('\u001f');
    const hash = createHash('md5').update(content).digest('hex');
    const rows = resolved([row, { ...row, person_key_type: 'S', person_key: 'x' }]);
    expect(rows.map((one) => idOf('protection_orders', one))).toEqual([hash, hash]);
    expect(withoutDuplicates('protection_orders', rows)).toHaveLength(1);
  });

  it('compares ids as UTF-8 bytes, not as UTF-16 units', () => {
    expect(compareIds('\uff5e', '\u{1f600}')).toBeLessThan(0);
    expect('\uff5e' < '\u{1f600}').toBe(false);
    expect(compareIds('10', '9')).toBeLessThan(0);
  });

  it('writes and reads back quoted texts', () => {
    const rows = [
      { a: 'x,"y"', b: '' },
      { a: '"', b: ',' },
    ];
    expect(readCsv(csvText(['a', 'b'], rows))).toEqual(rows);
  });
});
