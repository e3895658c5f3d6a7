/** Characters that XML 1.0 cannot hold: controls but tab and line ends, halves of pairs, and two that are no characters. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** What a spreadsheet would read as one of its own escapes. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;

const entities: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
};

/** A text between tags or in a quoted attribute. What XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(unwritable, '\ufffd').replace(/[&<>"\t\n\r]/g, (found) => entities[found] ?? found);
}

/** The text of a cell or the name of a column, in which `_x0041_` would read as `A`. */
export function cellText(text: string): string {
  return xmlText(text.replace(escapeLike, '_x005F_'));
}

/** A part of a package. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
