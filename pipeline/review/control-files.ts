import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputControl } from '../../schemas/review-summary.ts';
import { jsonText } from '../../src/contract/json-schema.ts';
import type { Field } from '../../src/contract/fields.ts';
import { csvText } from '../../src/publish/csv.ts';
import { flatTable } from '../../src/publish/flat-table.ts';
import { privateFile, writeFile } from '../../src/run/durable.ts';

const column = (name: string, kind: Field['kind'], nl: string, en: string): Field => ({
  ...{ name, kind, nullable: true },
  meta: { label: { nl, en } },
});

/** Columns of `output-control.csv`, one line a file that leaves. */
export const controlColumns: readonly Field[] = [
  column('file', 'string', 'bestand', 'file'),
  column('description_nl', 'string', 'beschrijving (Nederlands)', 'description (Dutch)'),
  column('description_en', 'string', 'beschrijving (Engels)', 'description (English)'),
  column('figures', 'integer', 'aantal cijfers', 'number of figures'),
  column(
    'fewest_children',
    'integer',
    'kleinste aantal kinderen achter een cijfer',
    'smallest number of children behind any figure',
  ),
  column('dominance', 'string', 'dominantie', 'dominance'),
  column('bytes', 'integer', 'grootte in bytes', 'size in bytes'),
  column('sha256', 'string', 'SHA-256 van het bestand', 'SHA-256 of the file'),
];

/** Writes the form: `output-control.json` with files, variables and rules, and `output-control.csv`, a line a file. */
export function writeOutputControl(folder: string, control: OutputControl): void {
  writeFile(join(folder, 'output-control.json'), jsonText(control));
  const rows = control.files.map(({ path, description, figures, fewestChildren, bytes, sha256 }) => ({
    file: path,
    description_nl: description?.nl ?? null,
    description_en: description?.en ?? null,
    figures,
    fewest_children: fewestChildren,
    // A count has as many units as it counts, each of them one.
    dominance: figures === null ? null : 'not applicable: counts',
    bytes,
    sha256,
  }));
  const text = csvText(flatTable(controlColumns, ['file'], rows));
  writeFileSync(join(folder, 'output-control.csv'), text, { mode: privateFile });
}
