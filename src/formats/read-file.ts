import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { type RecordCount, RecordCounter } from './count-records.ts';
import { type Encoding, Transcoder } from './transcode.ts';

const pieceBytes = 1 << 20;

/** A file's content in short. */
export interface FileDigest {
  readonly sha256: string;
  readonly bytes: number;
}

export interface CsvDigest extends FileDigest {
  readonly count: RecordCount;
  /** Bytes 0x80–0x9F in a file said to be Latin-1: it is probably Windows-1252. */
  readonly doubtfulBytes: number;
}

/** The first bytes of a file; fewer where the file is shorter. */
export async function readStart(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const start = Buffer.alloc(bytes);
    const { bytesRead } = await file.read(start, 0, bytes, 0);
    return start.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Hashes a file of any kind in one pass. */
export async function digestFile(path: string, signal: AbortSignal): Promise<FileDigest> {
  const hash = createHash('sha256');
  const bytes = await eachPiece(path, signal, async (piece) => {
    hash.update(piece);
  });
  return { sha256: hash.digest('hex'), bytes };
}

/**
 * Hashes a CSV file and counts its records in one pass. Where the file is not UTF-8, `decoded` gets it as UTF-8, and it is
 * that text which is counted.
 */
export async function digestCsv(
  path: string,
  options: {
    readonly delimiter: string;
    readonly encoding: Encoding;
    readonly decoded: string;
    readonly signal: AbortSignal;
  },
): Promise<CsvDigest> {
  const hash = createHash('sha256');
  const counter = new RecordCounter(options.delimiter);
  const transcoder = options.encoding === 'utf-8' ? undefined : new Transcoder(options.encoding);
  const output = transcoder === undefined ? undefined : await open(options.decoded, 'w', 0o600);
  try {
    let first = true;
    const count = async (text: Uint8Array) => {
      if (text.length === 0) return;
      const hasMark = first && text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf;
      counter.update(hasMark ? text.subarray(3) : text);
      first = false;
      await output?.appendFile(text);
    };
    const bytes = await eachPiece(path, options.signal, async (piece) => {
      hash.update(piece);
      await count(transcoder === undefined ? piece : transcoder.decode(piece));
    });
    if (transcoder !== undefined) await count(transcoder.finish());
    const doubtfulBytes = transcoder?.doubtfulBytes ?? 0;
    return { sha256: hash.digest('hex'), bytes, count: counter.finish(), doubtfulBytes };
  } finally {
    await output?.close();
  }
}

async function eachPiece(
  path: string,
  signal: AbortSignal,
  take: (piece: Buffer) => Promise<void>,
): Promise<number> {
  const file: FileHandle = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(pieceBytes);
    for (let total = 0; ; ) {
      signal.throwIfAborted();
      const { bytesRead } = await file.read(buffer, 0, pieceBytes);
      if (bytesRead === 0) return total;
      total += bytesRead;
      await take(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
