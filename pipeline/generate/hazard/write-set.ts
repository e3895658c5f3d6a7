import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Engine } from '../../../src/duckdb/engine.ts';
import { literal } from '../../../src/duckdb/quote.ts';
import { statement } from '../../statement.ts';
import { json } from '../sample-set.ts';
import { careLayout, careLayoutFile, configurationOf } from './configuration.ts';
import { type FileKind, fileKinds } from './files.ts';
import { Realisation } from './realised.ts';
import type { HazardSpecification } from './specification.ts';
import { type HazardSize, makeHazardTables } from './tables.ts';
import { expectedText } from './truth-text.ts';

export const formats = ['csv', 'parquet'] as const;
export type Format = (typeof formats)[number];

export interface HazardSet extends HazardSize {
  readonly specification: HazardSpecification;
  readonly format: Format;
  /** Children with their places for care whose records share a file; an even number. What is delivered does not hang on it. */
  readonly childrenPerFile?: number;
}

/** A million records of care a file with the shipped specification. */
const usualChildrenPerFile = 125_000;

/**
 * Writes registers drawn from hazards, the configuration that runs them, and their truth in a folder of its own. The engine
 * makes all rows, one file of each kind after the other, so that memory does not grow with the size.
 */
export async function writeHazardSet(engine: Engine, folder: string, set: HazardSet): Promise<void> {
  const { specification, careRows, format, childrenPerFile = usualChildrenPerFile } = set;
  await makeHazardTables(engine, specification, set);
  const realisation = await Realisation.start(engine);
  const present = new Set<FileKind>();
  const numbers = Math.ceil(careRows / specification.care.rowsPerChild);
  for (let first = 0, turn = 1; first < numbers; first += childrenPerFile, turn += 1) {
    await makeChunk(engine, first, Math.min(first + childrenPerFile, numbers));
    await realisation.add();
    for (const kind of fileKinds) {
      const rows = await writeFile(engine, folder, kind, turn, format);
      if (rows > 0) present.add(kind);
      realisation.delivered(kind, rows);
    }
  }
  writeFileSync(join(folder, 'zicht.json'), json(configurationOf(specification, present, format)));
  for (const below of ['layouts', 'truth']) mkdirSync(join(folder, below));
  writeFileSync(join(folder, careLayoutFile), json(careLayout()));
  // Where the editor finds the schema is another place from here.
  const { $schema: _, ...chances } = specification;
  writeFileSync(join(folder, 'truth', 'specification.json'), json(chances));
  writeFileSync(join(folder, 'truth', 'expected.json'), expectedText(specification, set));
  writeFileSync(join(folder, 'truth', 'realised.json'), await realisation.text(specification, set));
}

/** What is made of a chunk, each step from those before it. */
const steps = ['child', 'spell', 'order', 'trajectory', 'care', 'files'] as const;

/** Makes the children `first` up to `until` with their orders, and the care in their places; or the first steps of that. */
export async function makeChunk(
  engine: Engine,
  first: number,
  until: number,
  made: readonly (typeof steps)[number][] = steps,
): Promise<void> {
  await engine.createTable(
    'hazard_chunk',
    [
      { name: 'first_number', type: 'BIGINT' },
      { name: 'until_number', type: 'BIGINT' },
    ],
    [[first, until]],
  );
  for (const step of made) await engine.run(statement(`generate/hazard_${step}`), `generate/${step}`);
}

/** Writes one file, unless nothing would be in it; returns its records. */
async function writeFile(
  engine: Engine,
  folder: string,
  { view, name }: FileKind,
  turn: number,
  format: Format,
): Promise<number> {
  const [counted] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${view}`, 'generate/count');
  const rows = counted?.n ?? 0;
  if (rows === 0) return 0;
  const path = join(folder, `${name(String(turn).padStart(4, '0'))}.${format}`);
  mkdirSync(dirname(path), { recursive: true });
  const query = `SELECT * FROM ${view}`;
  if (format === 'parquet') await engine.writeParquet(query, path);
  else await engine.run(`COPY (${query}) TO ${literal(path)} (FORMAT csv, HEADER)`, 'generate/copy');
  return rows;
}
