/** A value of a field; `null` and empty text are both an empty field. */
export type Field = string | number | null;

/** A delimited file with a header, lines ended by a line feed; fields are quoted where they must be. */
export function csv(header: readonly string[], rows: readonly (readonly Field[])[], delimiter = ','): string {
  return `${[header, ...rows].map((fields) => csvLine(fields, delimiter)).join('\n')}\n`;
}

/** One record, without the end of its line. */
export function csvLine(fields: readonly Field[], delimiter = ','): string {
  return fields.map((field) => quoted(field, delimiter)).join(delimiter);
}

function quoted(field: Field, delimiter: string): string {
  const text = field === null ? '' : String(field);
  const mustQuote = text.includes(delimiter) || /["\r\n]/.test(text);
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}
