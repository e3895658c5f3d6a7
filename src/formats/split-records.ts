const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const space = 32;

/** One record of a CSV file as it stands there, without its line end. */
export interface RawRecord {
  readonly bytes: Uint8Array;
  readonly fields: number;
  /** A quote stands behind spaces, text or a space behind one that closes, or one is never closed. */
  readonly badQuotes: boolean;
}

/** The complete records at the start of some bytes, and how many bytes they take. */
export interface SplitRecords {
  readonly records: readonly RawRecord[];
  readonly used: number;
}

/**
 * Cuts bytes into records: LF, CRLF and a lone CR end one, unless inside quotes, which open at the start of a field only.
 * What follows the last line end is left for the next piece, except in the `last` piece.
 */
export function splitRecords(bytes: Uint8Array, delimiter: string, last: boolean): SplitRecords {
  const records: RawRecord[] = [];
  let used = 0;
  while (used < bytes.length) {
    const record = nextRecord(bytes, used, delimiter.charCodeAt(0), last);
    if (record === undefined) break;
    records.push(record);
    used = record.next;
  }
  return { records, used };
}

function nextRecord(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  last: boolean,
): (RawRecord & { readonly next: number }) | undefined {
  let fields = 1;
  let fieldStart = start;
  let onlySpaces = true;
  let badQuotes = false;
  let at = start;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === quote && at === fieldStart) {
      const end = closingQuote(bytes, at + 1);
      if (end === -1) {
        if (!last) return undefined;
        return { bytes: bytes.subarray(start), fields, badQuotes: true, next: bytes.length };
      }
      at = end + 1;
      onlySpaces = false;
      const after = bytes[at];
      badQuotes ||=
        at < bytes.length && after !== delimiter && after !== lineFeed && after !== carriageReturn;
    } else if (byte === lineFeed || byte === carriageReturn) {
      const returns = byte === carriageReturn;
      if (returns && at + 1 === bytes.length && !last) return undefined;
      const next = at + (returns && bytes[at + 1] === lineFeed ? 2 : 1);
      return { bytes: bytes.subarray(start, at), fields, badQuotes, next };
    } else {
      at += 1;
      badQuotes ||= byte === quote && onlySpaces;
      onlySpaces &&= byte === space;
      if (byte === delimiter) {
        fields += 1;
        fieldStart = at;
        onlySpaces = true;
      }
    }
  }
  return last ? { bytes: bytes.subarray(start), fields, badQuotes, next: bytes.length } : undefined;
}

/** Where the quote that opened before `from` closes, or -1; two quotes together stand for one. */
function closingQuote(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(quote, from);
  while (at !== -1 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2);
  return at;
}
