import { describe, expect, it } from 'vitest';
import { capitalise, joinList, outsideText, uncapitalise } from '../../src/i18n/text.ts';

describe('text', () => {
  it('joins a list in the language', () => {
    expect(joinList([], 'nl')).toBe('');
    expect(joinList(['R'], 'nl')).toBe('R');
    expect(joinList(['a', 'b', 'c'], 'nl')).toBe('a, b en c');
    expect(joinList(['a', 'b'], 'en')).toBe('a and b');
  });

  it('makes a capital of the first letter alone, also outside ASCII', () => {
    expect(capitalise('één kind')).toBe('Één kind');
    expect(capitalise('')).toBe('');
    expect(capitalise('2018')).toBe('2018');
    expect(uncapitalise('Één kind in Zeeland')).toBe('één kind in Zeeland');
  });

  it('takes out what cannot be seen and what turns the direction of writing', () => {
    expect(outsideText('a\u202Eb\u2066c\u200Fd\u0007e\u0085')).toBe('abcde');
    expect(outsideText('Súdwest-Fryslân <b> & "’s"')).toBe('Súdwest-Fryslân <b> & "’s"');
  });
});
