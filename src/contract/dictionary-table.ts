import type { DictionaryColumn, LabelledCode } from './dictionary.ts';
import type { Field } from './fields.ts';

/** The words around a dictionary, in one language. */
export interface DictionaryWords {
  readonly language: string;
  readonly column: string;
  readonly meaning: string;
  readonly type: string;
  readonly codes: string;
  /** Said of a column that may be empty. */
  readonly nullable: string;
  readonly types: Readonly<Record<Field['kind'], string>>;
}

/** A dictionary as plain texts, ready for a table in Markdown or HTML. */
export interface DictionaryTable {
  readonly header: readonly [column: string, meaning: string, type: string, codes: string];
  readonly rows: readonly DictionaryTableRow[];
}

export interface DictionaryTableRow {
  readonly column: string;
  readonly meaning: string;
  readonly type: string;
  readonly codes: readonly { readonly code: string; readonly label: string }[];
}

/** A dictionary in one language. Throws when a text lacks that language. */
export function dictionaryTable(
  dictionary: readonly DictionaryColumn[],
  words: DictionaryWords,
): DictionaryTable {
  const say = (texts: Readonly<Record<string, string>>) => {
    const text = texts[words.language];
    if (text === undefined) throw new Error(`a text of the dictionary is not there in ${words.language}`);
    return text;
  };
  return {
    header: [words.column, words.meaning, words.type, words.codes],
    rows: dictionary.map(({ column, label, note, type, nullable, codes = [] }) => ({
      column,
      meaning: note === undefined ? say(label) : `${say(label)}: ${say(note)}`,
      type: nullable ? `${words.types[type]}, ${words.nullable}` : words.types[type],
      codes: codes.map((entry) => ({ code: entry.code, label: withNote(say, entry) })),
    })),
  };
}

function withNote(
  say: (texts: Readonly<Record<string, string>>) => string,
  { label, note }: LabelledCode,
): string {
  return note === undefined ? say(label) : `${say(label)} (${say(note)})`;
}

/** A dictionary table in Markdown. */
export function dictionaryMarkdown({ header, rows }: DictionaryTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inert).join(' | ')} |`;
  const body = rows.map(({ column, meaning, type, codes }) =>
    line([`\`${column}\``, meaning, type, codes.map(({ code, label }) => `\`${code}\` ${label}`).join('; ')]),
  );
  return `${[line(header), line(header.map(() => '---')), ...body].join('\n')}\n`;
}

/** A text that cannot break out of its table cell. */
function inert(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').replaceAll('<', '&lt;');
}
