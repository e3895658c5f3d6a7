import { splitRecords } from './split-records.ts';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The fields of one record: quotes taken off, two quotes together read as one. */
export function splitFields(record: string, delimiter: string): string[] {
  const fields: string[] = [];
  let at = 0;
  while (at <= record.length) {
    if (record[at] === '"') {
      let end = record.indexOf('"', at + 1);
      while (end !== -1 && record[end + 1] === '"') end = record.indexOf('"', end + 2);
      if (end === -1) end = record.length;
      fields.push(record.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
      const next = record.indexOf(delimiter, at);
      at = next === -1 ? record.length + 1 : next + 1;
    } else {
      const next = record.indexOf(delimiter, at);
      const end = next === -1 ? record.length : next;
      fields.push(record.slice(at, end));
      at = end + 1;
    }
  }
  return fields;
}

/**
 * The column names in the first record of a CSV file, trimmed. `start` holds the first bytes of the file in UTF-8; the
 * record must end in them, or `whole` must be set. `undefined` when the first record is blank or does not end.
 */
export function readHeader(start: Uint8Array, delimiter: string, whole: boolean): string[] | undefined {
  const hasMark = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
  const [first] = splitRecords(hasMark ? start.subarray(3) : start, delimiter, whole).records;
  if (first === undefined) return undefined;
  const text = Buffer.from(first.bytes).toString('utf8');
  if (text.trim() === '' || first.badQuotes) return undefined;
  return splitFields(text, delimiter).map((name) => name.trim());
}

/**
 * The delimiter under which the most of the wanted column names stand in the header; between equals the one that makes
 * most columns, then the order of `delimiters`.
 */
export function sniffDelimiter(start: Uint8Array, wanted: readonly string[], whole: boolean): Delimiter {
  const names = new Set(wanted.map((name) => name.toLowerCase()));
  const judged = delimiters.map((delimiter) => {
    const header = readHeader(start, delimiter, whole) ?? [];
    const known = header.filter((name) => names.has(name.toLowerCase())).length;
    return { delimiter, known, columns: header.length };
  });
  return judged.reduce((best, next) =>
    next.known > best.known || (next.known === best.known && next.columns > best.columns) ? next : best,
  ).delimiter;
}
