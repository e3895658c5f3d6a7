import { describe, expect, it } from 'vitest';
import { csv, csvLine } from '../../../pipeline/generate/csv.ts';

describe('csv', () => {
  it('ends every line with a line feed and leaves what is not known empty', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          [1, null],
          ['', 'x'],
        ],
      ),
    ).toBe('a,b\n1,\n,x\n');
  });

  it('quotes what would not be read back otherwise, and only that', () => {
    expect(csvLine(['plain', 'with, comma', 'with "quote"', 'two\nlines'])).toBe(
      'plain,"with, comma","with ""quote""","two\nlines"',
    );
    expect(csvLine(['with, comma', 'with; semicolon'], ';')).toBe('with, comma;"with; semicolon"');
  });
});
