const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const space = 32;

/** More lines than this in one record are no long text but a quote that was never closed. */
export const maximumLinesPerRecord = 100;

/** Where a quote was opened that is not closed as RFC 4180 demands. Both count from 1. */
export interface OpenQuote {
  readonly record: number;
  readonly line: number;
}

/** What a CSV file holds, counted over its bytes alone; shares nothing with the engine that reads the values. */
export interface RecordCount {
  /** Records as RFC 4180 counts them: the header and blank ones included. */
  readonly records: number;
  readonly blank: number;
  /** A blank record stands before the last record with data, so that row numbers and record numbers part ways. */
  readonly blankInside: boolean;
  /** Lines that continue a record, inside quotes. */
  readonly continuationLines: number;
  readonly openQuote?: OpenQuote;
  /** Somewhere a quote opens behind spaces, or text or a space follows one that closes: readers take that differently. */
  readonly irregularQuotes: boolean;
}

/** Between records; in a field: at its start, behind spaces only, behind text; in quotes; behind a quote that may close. */
const State = { record: 0, field: 1, spaces: 2, plain: 3, quoted: 4, closed: 5 } as const;

/**
 * Counts the records of a CSV file from its bytes, handed over in any pieces. A quote opens only at the start of a field;
 * a record ends at LF, CRLF or a lone CR outside quotes. Text must be UTF-8, or any encoding that extends ASCII.
 */
export class RecordCounter {
  readonly #delimiter: number;
  #state: number = State.record;
  #afterReturn = false;
  #records = 0;
  #blank = 0;
  #blankAtEnd = 0;
  #continuationLines = 0;
  #linesInRecord = 0;
  #quoteLine = 0;
  #openQuote: OpenQuote | undefined;
  #irregularQuotes = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  update(chunk: Uint8Array): void {
    if (this.#state < State.quoted && chunk.indexOf(quote) === -1) this.#countPlain(chunk);
    else this.#countQuoted(chunk);
  }

  finish(): RecordCount {
    if (this.#state === State.quoted) this.#openQuote ??= this.#quotePlace();
    if (this.#state !== State.record) this.#endRecord(false);
    return {
      records: this.#records,
      blank: this.#blank,
      blankInside: this.#blank > this.#blankAtEnd,
      continuationLines: this.#continuationLines,
      irregularQuotes: this.#irregularQuotes,
      ...(this.#openQuote === undefined ? {} : { openQuote: this.#openQuote }),
    };
  }

  /** A piece without quotes: only line ends matter, and whether anything stood between them. */
  #countPlain(chunk: Uint8Array): void {
    let start = 0;
    const { length } = chunk;
    for (let at = 0; at < length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte > carriageReturn) continue;
      if (byte === lineFeed) {
        if (!(this.#afterReturn && at === start)) {
          this.#endRecord(at === start && this.#state === State.record);
        }
      } else if (byte === carriageReturn) {
        this.#endRecord(at === start && this.#state === State.record);
      } else {
        continue;
      }
      this.#afterReturn = byte === carriageReturn;
      this.#state = State.record;
      start = at + 1;
    }
    if (start < length) {
      this.#afterReturn = false;
      this.#state = this.#stateAfter(chunk, start);
    }
  }

  /** The state at the end of a piece without quotes, of which the last record goes on from `start`. */
  #stateAfter(chunk: Uint8Array, start: number): number {
    let end = chunk.length;
    while (end > start && chunk[end - 1] === space) end -= 1;
    if (end === start) return start > 0 || this.#state < State.plain ? State.spaces : State.plain;
    if (chunk[end - 1] !== this.#delimiter) return State.plain;
    return end === chunk.length ? State.field : State.spaces;
  }

  /** State is kept in local variables: it is read for every byte. */
  #countQuoted(chunk: Uint8Array): void {
    const delimiter = this.#delimiter;
    const { length } = chunk;
    let state = this.#state;
    let afterReturn = this.#afterReturn;
    for (let at = 0; at < length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (state === State.quoted) {
        if (byte === quote) state = State.closed;
        else if (byte === lineFeed) this.#continueRecord();
      } else if (byte === lineFeed || byte === carriageReturn) {
        const completesReturn = byte === lineFeed && afterReturn && state === State.record;
        if (!completesReturn) this.#endRecord(state === State.record);
        afterReturn = byte === carriageReturn;
        state = State.record;
      } else if (byte === quote) {
        if (state === State.spaces) this.#irregularQuotes = true;
        if (state === State.record || state === State.field) this.#quoteLine = this.#linesInRecord;
        state = state === State.plain || state === State.spaces ? State.plain : State.quoted;
        afterReturn = false;
      } else if (byte === delimiter) {
        state = State.field;
        afterReturn = false;
      } else {
        if (state === State.closed) this.#meetTextBehindQuote();
        state = byte === space && state < State.plain ? State.spaces : State.plain;
        afterReturn = false;
      }
    }
    this.#state = state;
    this.#afterReturn = afterReturn;
  }

  /** In a record of several lines: the quote that closed was meant to open, and another was never closed. */
  #meetTextBehindQuote(): void {
    this.#irregularQuotes = true;
    if (this.#linesInRecord > this.#quoteLine) this.#openQuote ??= this.#quotePlace();
  }

  #continueRecord(): void {
    this.#continuationLines += 1;
    this.#linesInRecord += 1;
    if (this.#linesInRecord >= maximumLinesPerRecord) this.#openQuote ??= this.#quotePlace();
  }

  #quotePlace(): OpenQuote {
    const firstLine = this.#records + 1 + this.#continuationLines - this.#linesInRecord;
    return { record: this.#records + 1, line: firstLine + this.#quoteLine };
  }

  #endRecord(blank: boolean): void {
    this.#records += 1;
    this.#linesInRecord = 0;
    if (blank) {
      this.#blank += 1;
      this.#blankAtEnd += 1;
    } else {
      this.#blankAtEnd = 0;
    }
  }
}
