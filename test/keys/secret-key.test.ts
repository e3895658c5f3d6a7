import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmacSha256, SecretKey } from '../../src/keys/secret-key.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const repeated = (byte: number, times: number) => Buffer.alloc(times, byte);

/** RFC 4231, sections 4.2–4.5, 4.7 and 4.8; case 5 tells of truncation, which is not used here. */
const rfc4231 = [
  {
    test: 1,
    key: repeated(0x0b, 20),
    data: Buffer.from('Hi There'),
    mac: 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  },
  {
    test: 2,
    key: Buffer.from('Jefe'),
    data: Buffer.from('what do ya want for nothing?'),
    mac: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  },
  {
    test: 3,
    key: repeated(0xaa, 20),
    data: repeated(0xdd, 50),
    mac: '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
  },
  {
    test: 4,
    key: hex('0102030405060708090a0b0c0d0e0f10111213141516171819'),
    data: repeated(0xcd, 50),
    mac: '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
  },
  {
    test: 6,
    key: repeated(0xaa, 131),
    data: Buffer.from('Test Using Larger Than Block-Size Key - Hash Key First'),
    mac: '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  },
  {
    test: 7,
    key: repeated(0xaa, 131),
    data: Buffer.from(
      'This is a test using a larger than block-size key and a larger than block-size data. ' +
        'The key needs to be hashed before being used by the HMAC algorithm.',
    ),
    mac: '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
  },
];

/** HMAC written out from RFC 2104, for keys of at most a block: H(K ^ opad, H(K ^ ipad, text)). */
function byHand(key: Uint8Array, text: string): string {
  const pad = (byte: number) => {
    const block = Buffer.alloc(64, byte);
    for (const [at, value] of key.entries()) block.writeUInt8(value ^ byte, at);
    return block;
  };
  const inner = createHash('sha256').update(pad(0x36)).update(text, 'utf8').digest();
  return createHash('sha256').update(pad(0x5c)).update(inner).digest('hex');
}

describe('hmacSha256', () => {
  it.each(rfc4231)('gives the value of RFC 4231, test case $test', ({ key, data, mac }) => {
    expect(hmacSha256(key, data).toString('hex')).toBe(mac);
  });
});

describe('SecretKey', () => {
  const bytes = () => Buffer.from('an example key of thirty-two byt');

  it('hashes label and identifier, as RFC 2104 written out by hand does', () => {
    const anyKey = fc.uint8Array({ minLength: 32, maxLength: 64 });
    fc.assert(
      fc.property(anyKey, fc.string({ unit: 'grapheme' }), (key, identifier) => {
        const pseudonym = new SecretKey(Buffer.from(key)).pseudonym('national', identifier, 'hex');
        expect(pseudonym).toBe(byHand(key, `national:${identifier}`));
      }),
    );
  });

  it('tells labels apart, and writes the same bytes in two ways', () => {
    const key = new SecretKey(bytes());
    const pseudonym = key.pseudonym('a', '000000123', 'hex');
    expect(key.pseudonym('b', '000000123', 'hex')).not.toBe(pseudonym);
    expect(key.pseudonym('a', '000000123', 'base64url')).toBe(
      Buffer.from(pseudonym, 'hex').toString('base64url'),
    );
  });

  it('has an id that depends on the key alone, and is no part of a pseudonym', () => {
    expect(new SecretKey(bytes()).id).toBe(byHand(bytes(), 'zicht key id v1').slice(0, 16));
    expect(new SecretKey(Buffer.alloc(32, 1)).id).not.toBe(new SecretKey(Buffer.alloc(32, 2)).id);
  });

  it('shows its bytes to no dump, log or JSON', () => {
    const key = new SecretKey(bytes());
    const shown = `${inspect(key, { depth: 9, showHidden: true })} ${JSON.stringify(key)} ${Object.keys(key)}`;
    expect(shown).toContain(key.id);
    for (const form of ['utf8', 'hex', 'base64', 'latin1'] as const)
      expect(shown).not.toContain(bytes().toString(form));
    expect(shown).not.toContain([...bytes().subarray(0, 4)].join(', '));
  });

  it('wipes its bytes when it is forgotten', () => {
    const own = bytes();
    new SecretKey(own).forget();
    expect(own.every((byte) => byte === 0)).toBe(true);
  });
});
