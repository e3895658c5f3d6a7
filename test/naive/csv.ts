import type { Row } from './rows.ts';

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The text of a CSV file with a header (RFC 4180). */
export function csvText(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

/** Rows of a CSV text with a header and no line break within a field. */
export function readCsv(text: string): Row[] {
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const names = splitLine(header ?? '');
  return lines.map((line) => {
    const fields = splitLine(line);
    return Object.fromEntries(names.map((name, position) => [name, fields[position] ?? '']));
  });
}

function splitLine(line: string): string[] {
  const fields = [''];
  let inQuotes = false;
  for (const [position, character] of [...line].entries()) {
    const last = fields.length - 1;
    if (character === '"') {
      // A doubled quote within quotes closes and opens again at once, and stands for one quote.
      if (!inQuotes && position > 0 && [...line][position - 1] === '"') fields[last] += '"';
      inQuotes = !inQuotes;
    } else if (character === ',' && !inQuotes) fields.push('');
    else fields[last] += character;
  }
  return fields;
}
