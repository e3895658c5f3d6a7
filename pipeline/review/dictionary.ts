import { join } from 'node:path';
import type { z } from 'zod';
import { keyColumns } from '../../schemas/cube.ts';
import { columnMeta } from '../../schemas/register.ts';
import { outputFigure, protectionLine, reviewCell } from '../../schemas/review.ts';
import type { Words } from '../../schemas/words.ts';
import { type Field, fieldsOf } from '../../src/contract/fields.ts';
import { jsonText } from '../../src/contract/json-schema.ts';
import { writeFile } from '../../src/run/durable.ts';
import { reasonWords } from '../../reports/internal/review/words/reasons.ts';
import { controlColumns } from './control-files.ts';

interface Described {
  readonly column: string;
  readonly type: Field['kind'];
  readonly label: Field['meta']['label'];
  readonly note?: Field['meta']['label'];
  readonly codes?: readonly { readonly code: string; readonly label: Words }[];
}

/** Codes of columns that have words of their own; those of the cube stand in the dictionary of the internal edition. */
const codeWords: Readonly<Record<string, (code: string) => Words>> = {
  shown: (code) => both('shown', code),
  attribution: (code) => both('attributions', code),
  how: (code) => both('attributions', code),
};

/**
 * Writes `data-dictionary.json` of the review: every file that is a table, with its columns. Keys are those of the cube, and
 * their codes stand in `internal/data-dictionary.json`.
 */
export function writeReviewDictionary(folder: string): void {
  const files = {
    cells: described(reviewCell),
    protection: described(protectionLine),
    'output-control-figures': described(outputFigure),
    'output-control': controlColumns.map((field) => describe(field)),
  };
  const reasons = Object.keys(reasonWords.nl.reasons).map((code) => ({ code, label: both('reasons', code) }));
  writeFile(join(folder, 'data-dictionary.json'), jsonText({ files, reasons }));
}

const keys: ReadonlySet<string> = new Set(keyColumns);

function described(schema: z.ZodObject): Described[] {
  return fieldsOf(schema, columnMeta).map((field) => describe(field, keys.has(field.name)));
}

function describe({ name, kind, codes, meta }: Field, isKey = false): Described {
  const words = codeWords[name];
  return {
    column: name,
    type: kind,
    label: meta.label,
    ...(meta.note === undefined ? {} : { note: meta.note }),
    ...(isKey || codes === undefined || words === undefined
      ? {}
      : { codes: codes.map((code) => ({ code, label: words(code) })) }),
  };
}

function both(list: 'reasons' | 'shown' | 'attributions', code: string): Words {
  const of = (words: (typeof reasonWords)['nl']) => (words[list] as Readonly<Record<string, string>>)[code];
  const [nl, en] = [of(reasonWords.nl), of(reasonWords.en)];
  if (nl === undefined || en === undefined) throw new Error(`code ${code} has no label`);
  return { nl, en };
}
