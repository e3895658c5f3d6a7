import { describe, expect, it } from 'vitest';
import { readHeader, sniffDelimiter, splitFields } from '../../src/formats/header.ts';

const bytes = (text: string) => Buffer.from(text);

describe('splitFields', () => {
  it('takes quotes off', () => {
    expect(splitFields('a,"b ""c"",d",,"e"', ',')).toEqual(['a', 'b "c",d', '', 'e']);
    expect(splitFields('', ',')).toEqual(['']);
    expect(splitFields('a;', ';')).toEqual(['a', '']);
  });
});

describe('readHeader', () => {
  it('reads names without byte-order mark, spaces and quotes', () => {
    expect(readHeader(bytes('\uFEFF"order_id"; Measure \r\n1;2'), ';', true)).toEqual([
      'order_id',
      'Measure',
    ]);
  });

  it('has none where the first record is blank or does not end', () => {
    expect(readHeader(bytes('\na,b\n'), ',', true)).toBeUndefined();
    expect(readHeader(bytes('   \na,b\n'), ',', true)).toBeUndefined();
    expect(readHeader(bytes('a,b'), ',', false)).toBeUndefined();
    expect(readHeader(bytes('a,b'), ',', true)).toEqual(['a', 'b']);
    expect(readHeader(bytes('a,"b\nc'), ',', true)).toBeUndefined();
  });
});

describe('sniffDelimiter', () => {
  it.each([',', ';', '\t', '|'] as const)('finds %j by the names that are wanted', (delimiter) => {
    const header = ['person_key', 'Measure', 'notes,more;and|even'].join(delimiter);
    expect(sniffDelimiter(bytes(`${header}\n`), ['person_key', 'measure'], true)).toBe(delimiter);
  });

  it('takes the one that makes most columns where no name is known', () => {
    expect(sniffDelimiter(bytes('x;y;z,w\n'), ['person_key'], true)).toBe(';');
  });
});
