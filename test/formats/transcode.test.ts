import { describe, expect, it } from 'vitest';
import { sniffEncoding, Transcoder } from '../../src/formats/transcode.ts';

const decoded = (encoding: 'utf-16' | 'latin-1', bytes: Buffer, piece: number) => {
  const transcoder = new Transcoder(encoding);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += piece)
    parts.push(transcoder.decode(bytes.subarray(at, at + piece)));
  parts.push(transcoder.finish());
  return { text: Buffer.concat(parts).toString('utf8'), doubtful: transcoder.doubtfulBytes };
};

describe('Transcoder', () => {
  it('reads UTF-16 in both orders, in pieces that cut through characters', () => {
    const little = Buffer.from('\uFEFFsoort,é😀\n', 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const piece of [1, 3, 100]) {
      if (piece > 1) expect(decoded('utf-16', big, piece).text).toBe('soort,é😀\n');
      expect(decoded('utf-16', little, piece).text).toBe('soort,é😀\n');
    }
  });

  it('reads Latin-1, and counts bytes that it does not have', () => {
    expect(decoded('latin-1', Buffer.from([0x61, 0xe9, 0x80]), 1)).toEqual({ text: 'aé\u0080', doubtful: 1 });
  });
});

describe('sniffEncoding', () => {
  it('believes a byte-order mark over the layout', () => {
    expect(sniffEncoding(Buffer.from([0xff, 0xfe, 0x61, 0]), 'utf-8')).toBe('utf-16');
    expect(sniffEncoding(Buffer.from([0xfe, 0xff, 0, 0x61]), 'latin-1')).toBe('utf-16');
    expect(sniffEncoding(Buffer.from('\uFEFFa'), 'latin-1')).toBe('utf-8');
    expect(sniffEncoding(Buffer.from('a'), 'latin-1')).toBe('latin-1');
  });
});
