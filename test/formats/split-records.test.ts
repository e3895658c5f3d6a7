import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordCounter } from '../../src/formats/count-records.ts';
import { splitRecords } from '../../src/formats/split-records.ts';

const split = (text: string, last = true) => {
  const { records, used } = splitRecords(Buffer.from(text), ',', last);
  return { used, records: records.map((r) => [Buffer.from(r.bytes).toString(), r.fields, r.badQuotes]) };
};

describe('splitRecords', () => {
  it('cuts at line ends outside quotes and counts fields', () => {
    expect(split('a,b\r\n1,"x,\n""y"\n\n,,').records).toEqual([
      ['a,b', 2, false],
      ['1,"x,\n""y"', 2, false],
      ['', 1, false],
      [',,', 3, false],
    ]);
  });

  it('notices text behind a closing quote', () => {
    expect(split('1,"x"y\n2,3\n').records).toEqual([
      ['1,"x"y', 2, true],
      ['2,3', 2, false],
    ]);
  });

  it('leaves what is not complete, a CR that may belong to a LF among it', () => {
    expect(split('a,b\n1,"x\n', false)).toEqual({ used: 4, records: [['a,b', 2, false]] });
    expect(split('a,b\r', false)).toEqual({ used: 0, records: [] });
  });

  it('agrees with the independent count on any text without an open quote', () => {
    const pieces = fc.constantFrom('a', ',', '"', '\n', '\r', '\r\n', '""', '"x"', ' ');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const bytes = Buffer.from(parts.join(''));
        const counter = new RecordCounter(',');
        counter.update(bytes);
        const counted = counter.finish();
        fc.pre(counted.openQuote === undefined);
        const { records } = splitRecords(bytes, ',', true);
        expect(records).toHaveLength(counted.records);
        expect(records.some((r) => r.badQuotes)).toBe(counted.irregularQuotes);
        expect(records.filter((r) => r.bytes.length === 0)).toHaveLength(counted.blank);
      }),
      { numRuns: 5000 },
    );
  });
});
