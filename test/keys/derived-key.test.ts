import { describe, expect, it } from 'vitest';
import { SecretKey } from '../../src/keys/secret-key.ts';

const key = (text: string) => new SecretKey(Buffer.from(text.padEnd(32, '.')));

describe('a derived key', () => {
  it('follows from its key, domain and use, and is another for each', () => {
    const named = (secret: SecretKey) => secret.pseudonym('child', 'x', 'hex');
    const same = [key('a').derived('d', '1'), key('a').derived('d', '1')].map(named);
    expect(same[0]).toBe(same[1]);
    const others = [
      key('a'),
      key('b').derived('d', '1'),
      key('a').derived('e', '1'),
      key('a').derived('d', '2'),
    ];
    expect(new Set([...others.map(named), same[0]]).size).toBe(5);
    expect(new Set(others.map(({ id }) => id)).size).toBe(4);
  });
});
