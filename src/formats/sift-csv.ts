import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { type RawRecord, splitRecords } from './split-records.ts';

/** Why a record cannot be read as a row, in the order in which the first that applies counts. */
export const structuralRules = ['bad-bytes', 'bad-quotes', 'row-too-short', 'row-too-long'] as const;
export type StructuralRule = (typeof structuralRules)[number];

/** How a file is sifted, and into which files. */
export interface SiftOptions {
  readonly delimiter: string;
  /** Fields that every record must have. */
  readonly columns: number;
  /** Gets the readable records, each with its record number as an extra first field, without header. */
  readonly readable: string;
  /** Gets the others: record number, rule and original text, comma-separated, everything quoted. */
  readonly unreadable: string;
  readonly signal: AbortSignal;
}

export interface SiftCount {
  readonly records: number;
  readonly blank: number;
  readonly readable: number;
  readonly unreadable: Readonly<Record<StructuralRule, number>>;
}

const pieceBytes = 1 << 20;
/** DuckDB's largest line, less room for the record number; nothing longer is a row of a register. */
const maximumRecordBytes = 1_900_000;
const maximumOriginal = 10_000;

/**
 * Separates the records that can be read as rows from those that cannot, so that one broken row neither stops a run nor
 * moves the numbers of the rows behind it. Works on the bytes of a UTF-8 file; values are not looked at.
 */
export async function siftCsv(source: string, options: SiftOptions): Promise<SiftCount> {
  const files = await Promise.all([
    open(source),
    open(options.readable, 'w', 0o600),
    open(options.unreadable, 'w', 0o600),
  ]);
  try {
    const [input, readable, unreadable] = files;
    return await new Sifter(options, readable, unreadable).run(input);
  } finally {
    for (const file of files) await file.close();
  }
}

class Sifter {
  readonly #options: SiftOptions;
  readonly #readable: FileHandle;
  readonly #unreadable: FileHandle;
  readonly #found: Record<StructuralRule, number> = {
    'bad-bytes': 0,
    'bad-quotes': 0,
    'row-too-short': 0,
    'row-too-long': 0,
  };
  #records = 0;
  #blank = 0;
  #good = 0;

  constructor(options: SiftOptions, readable: FileHandle, unreadable: FileHandle) {
    this.#options = options;
    this.#readable = readable;
    this.#unreadable = unreadable;
  }

  async run(input: FileHandle): Promise<SiftCount> {
    let rest: Uint8Array = new Uint8Array(0);
    for (let first = true, last = false; !last; first = false) {
      this.#options.signal.throwIfAborted();
      const piece = Buffer.allocUnsafe(pieceBytes);
      const { bytesRead } = await input.read(piece, 0, pieceBytes);
      last = bytesRead === 0;
      let bytes = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
      if (first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
      const { records, used } = splitRecords(bytes, this.#options.delimiter, last);
      await this.#sort(records, isUtf8(bytes.subarray(0, used)));
      rest = bytes.subarray(used);
    }
    return {
      records: this.#records,
      blank: this.#blank,
      readable: this.#good,
      unreadable: { ...this.#found },
    };
  }

  async #sort(records: readonly RawRecord[], allUtf8: boolean): Promise<void> {
    const good: (Uint8Array | string)[] = [];
    const bad: string[] = [];
    for (const record of records) {
      this.#records += 1;
      if (this.#records === 1) continue;
      if (record.bytes.length === 0) {
        this.#blank += 1;
        continue;
      }
      const rule = this.#judge(record, allUtf8);
      if (rule === undefined) {
        this.#good += 1;
        good.push(`${this.#records}${this.#options.delimiter}`, record.bytes, '\n');
      } else {
        this.#found[rule] += 1;
        bad.push(unreadableLine(this.#records, rule, record.bytes));
      }
    }
    if (good.length > 0) await this.#readable.appendFile(joined(good));
    if (bad.length > 0) await this.#unreadable.appendFile(bad.join(''));
  }

  #judge(record: RawRecord, allUtf8: boolean): StructuralRule | undefined {
    if (!allUtf8 && !isUtf8(record.bytes)) return 'bad-bytes';
    if (record.badQuotes) return 'bad-quotes';
    if (record.fields < this.#options.columns) return 'row-too-short';
    if (record.fields > this.#options.columns || record.bytes.length > maximumRecordBytes)
      return 'row-too-long';
    return undefined;
  }
}

function unreadableLine(record: number, rule: StructuralRule, bytes: Uint8Array): string {
  const original = Buffer.from(bytes.subarray(0, maximumOriginal)).toString('utf8');
  return `"${record}","${rule}","${original.replaceAll('"', '""')}"\n`;
}

function joined(parts: readonly (Uint8Array | string)[]): Buffer {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const out = Buffer.allocUnsafe(size);
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'string') out.write(part, at, 'latin1');
    else out.set(part, at);
    at += part.length;
  }
  return out;
}
