export const encodings = ['utf-8', 'utf-16', 'latin-1'] as const;
export type Encoding = (typeof encodings)[number];

/** The encoding that the first bytes of a file prove by their mark, or else the one it is said to have. */
export function sniffEncoding(start: Uint8Array, said: Encoding): Encoding {
  const [first, second, third] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return said;
}

/** Turns bytes in UTF-16 (either order of bytes) or Latin-1, handed over in pieces, into UTF-8. */
export class Transcoder {
  readonly #encoding: Encoding;
  #decoder: TextDecoder | undefined;
  /** Bytes 0x80–0x9F, which Latin-1 leaves to control characters and Windows-1252 does not. */
  doubtfulBytes = 0;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
  }

  decode(piece: Buffer): Uint8Array {
    if (this.#encoding === 'latin-1') {
      for (const byte of piece) if (byte >= 0x80 && byte <= 0x9f) this.doubtfulBytes += 1;
      return Buffer.from(piece.toString('latin1'), 'utf8');
    }
    if (this.#encoding === 'utf-8') return piece;
    this.#decoder ??= new TextDecoder(piece[0] === 0xfe ? 'utf-16be' : 'utf-16le');
    return Buffer.from(this.#decoder.decode(piece, { stream: true }), 'utf8');
  }

  finish(): Uint8Array {
    return Buffer.from(this.#decoder?.decode() ?? '', 'utf8');
  }
}
