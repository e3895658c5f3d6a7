import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import { languages } from '../../schemas/words.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { literal } from '../../src/duckdb/quote.ts';
import { releaseMetadata } from '../publish/release-metadata.ts';
import type { KnownTexts } from './known-texts.ts';
import type { FileFault } from './table-faults.ts';

/** Files that hold figures; each is read by an attack of its own. */
const figures = /^(indicators\.(parquet|csv|arrow|nl\.csv|sdmx\.csv|(nl|en)\.xlsx)|report)$/;
/** Files that explain figures, and hold none. */
const explaining = /^(codelists\.(csv|json)|csv-metadata\.json|data-dictionary\.(json|nl\.md|en\.md))$/;

/** Names of standards, of an encoding, and of the structure of the SDMX file, as a pattern that fits it alone. */
const standards = /^(http:\/\/www\.w3\.org\/ns\/csvw|utf-8|\^\(ZICHT:INDICATORS\\\(\d+\\\.0\\\.0\\\)\)\$)$/;

/**
 * What files that hold no figures say and must not: a number that stands in no code list, label or setting; files that are of no
 * known kind; and facts in the footers of data files that are not those of the configuration.
 */
export async function explainingFaults(
  engine: Engine,
  folder: string,
  configuration: Configuration,
  known: KnownTexts,
): Promise<FileFault[]> {
  const names = readdirSync(folder).toSorted();
  const strange = names.filter((name) => !figures.test(name) && !explaining.test(name));
  const numbered = names
    .filter((name) => explaining.test(name))
    .filter((name) => strayIn(name, readFileSync(join(folder, name), 'utf8'), known));
  const facts = releaseMetadata(configuration);
  const footers = [...(await parquetFooter(engine, folder)), ...(await arrowFacts(folder))];
  const amiss = footers.filter(
    ([key, value]) => facts[key] !== value && (key in facts || hasStray(leavesOf(value), known)),
  );
  return [
    ...strange.map((key) => ({ fault: 'unknown-file', key })),
    ...numbered.map((key) => ({ fault: 'number-in-explanation', key })),
    ...amiss.map(([key]) => ({ fault: 'number-in-footer', key })),
  ];
}

function strayIn(name: string, text: string, known: KnownTexts): boolean {
  if (name.endsWith('.json')) return hasStray(leavesOf(text), known);
  // Places in a list count up from 1, in every list anew.
  let list = '';
  let place = 0;
  const texts = text.split('\n').flatMap((line) => {
    const [, of, at] = /^([a-z_]+),(\d+),/.exec(line) ?? [];
    if (!name.endsWith('.csv')) return [line];
    if (of === undefined) return fieldsOf(line);
    place = of === list ? place + 1 : 1;
    list = of;
    return fieldsOf(Number(at) === place ? line.slice(`${of},${at},`.length) : line);
  });
  return hasStray(texts, known);
}

/** The fields of a line of CSV that say something. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/"((?:[^"]|"")*)"|([^",]+)/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}

function hasStray(texts: readonly string[], known: KnownTexts): boolean {
  return texts
    .filter((text) => !standards.test(text))
    .some((text) => languages.every((language) => known.strayNumbers(text, language).length > 0));
}

/** Every text and number of a JSON text, names of members too; another text is its own leaf. */
function leavesOf(json: string): string[] {
  if (!/^\s*[[{]/.test(json)) return [json];
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        found.push(key);
        if (!isBound(key, inner)) visit(inner);
      }
    else found.push(String(value));
  };
  visit(JSON.parse(json));
  return found;
}

/** The least and the most that a whole number can be. */
function isBound(key: string, value: unknown): boolean {
  return (key === 'minimum' && value === 0) || (key === 'maximum' && value === Number.MAX_SAFE_INTEGER);
}

type Footer = readonly (readonly [key: string, value: string])[];

async function parquetFooter(engine: Engine, folder: string): Promise<Footer> {
  const rows = await engine.rows<{ name: string; told: string }>(
    `SELECT decode(key) AS name, decode(value) AS told
     FROM parquet_kv_metadata(${literal(join(folder, 'indicators.parquet'))}) ORDER BY ALL`,
    'attack/footer',
  );
  return rows.map(({ name, told }) => [name, told]);
}

async function arrowFacts(folder: string): Promise<Footer> {
  const arrow = await import('apache-arrow');
  const { schema } = arrow.tableFromIPC(await readFile(join(folder, 'indicators.arrow')));
  return [...schema.metadata, ...schema.fields.flatMap(({ metadata }) => [...metadata])];
}
