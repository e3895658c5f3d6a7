import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordCounter } from '../../src/formats/count-records.ts';

/** Counts the text in pieces of the given size. */
function count(text: string, piece = 1 << 20, delimiter = ',') {
  const bytes = Buffer.from(text);
  const counter = new RecordCounter(delimiter);
  for (let at = 0; at < bytes.length; at += piece) counter.update(bytes.subarray(at, at + piece));
  return counter.finish();
}

describe('RecordCounter', () => {
  it.each([
    ['LF', 'a,b\n1,2\n3,4\n', 3],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n', 3],
    ['lone CR', 'a,b\r1,2\r3,4\r', 3],
    ['no line end at the end', 'a,b\n1,2', 2],
    ['nothing', '', 0],
    ['a quoted line end', 'a,b\n1,"x\ny"\n', 2],
    ['a quoted CRLF', 'a,b\r\n1,"x\r\ny"\r\n', 2],
    ['doubled quotes', 'a,b\n1,"x""\n""y"\n', 2],
    ['a quote inside a plain value', 'a,b\n1,5" pipe\n2,x\n', 3],
    ['an empty value in quotes', 'a,b\n1,""\n"",2\n', 3],
  ])('counts records: %s', (_, text, records) => {
    for (const piece of [1, 2, 3, 1 << 20]) {
      expect(count(text, piece)).toMatchObject({ records, blank: 0, blankInside: false });
    }
  });

  it('tells blank records at the end from those between others', () => {
    expect(count('a,b\n1,2\n\n\r\n')).toMatchObject({ records: 4, blank: 2, blankInside: false });
    expect(count('a,b\r\n\r\n1,2\r\n')).toMatchObject({ records: 3, blank: 1, blankInside: true });
  });

  it('counts the lines that continue a record', () => {
    expect(count('a,b\n1,"x\ny\nz"\n2,"p\nq"\n').continuationLines).toBe(3);
  });

  it('says where a quote was opened that is never closed', () => {
    expect(count('a,b\n1,"x\ny"\n2,"open\n3,x\n').openQuote).toEqual({ record: 3, line: 4 });
  });

  it('says so too where the next quote closes it by chance', () => {
    expect(count('a,b\n1,"open\n2,x\n3,"fine"\n').openQuote).toEqual({ record: 2, line: 2 });
  });

  it('takes text behind a closing quote on one line for a broken record, not for an open quote', () => {
    expect(count('a,b\n1,"x"y\n2,3\n')).toEqual({
      records: 3,
      blank: 0,
      blankInside: false,
      continuationLines: 0,
      irregularQuotes: true,
    });
  });

  it.each([
    ['1,"x" ', true],
    ['1, "x"', true],
    ['  "x",1', true],
    ['1,"x" "y"', true],
    ['1, x "y"', false],
    ['1, x,"" ""', true],
    [' , ,"x"', false],
    ['1,"x""",', false],
  ])('says whether quotes stand next to spaces or text: %s', (line, irregularQuotes) => {
    for (const piece of [1, 2, 3, 100]) {
      expect(count(`a,b\n${line}\n2,3\n`, piece)).toMatchObject({ records: 3, irregularQuotes });
    }
  });

  it('takes a record of a hundred lines for an open quote', () => {
    const long = `a,b\n1,"${'x\n'.repeat(120)}"\n`;
    expect(count(long).openQuote).toEqual({ record: 2, line: 2 });
  });

  it('gives the same for any pieces', () => {
    const pieces = fc.constantFrom('a', ',', '"', '\n', '\r', '\r\n', '""', '\u00e9', ' ');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (parts, size) => {
        expect(count(parts.join(''), size)).toEqual(count(parts.join('')));
      }),
      { numRuns: 3000 },
    );
  });

  it('counts back what was written as RFC 4180', () => {
    const value = fc
      .array(fc.constantFrom('x', '"', ',', '\n', '\r\n', ' '), { maxLength: 6 })
      .map((a) => a.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 20 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
        const lines = rows.flat().join('').split('\n').length - 1;
        expect(count(text)).toMatchObject({ records: rows.length, blank: 0, continuationLines: lines });
      }),
      { numRuns: 2000 },
    );
  });
});
