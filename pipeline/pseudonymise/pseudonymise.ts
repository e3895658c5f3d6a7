import { dirname } from 'node:path';
import type { KeySidecar } from '../../schemas/key-sidecar.ts';
import { type EmbeddedEngine, openDuckDb } from '../../src/duckdb/duckdb-engine.ts';
import { literal } from '../../src/duckdb/quote.ts';
import { digestCsv } from '../../src/formats/read-file.ts';
import { exitCodes, failure, type ZichtError } from '../../src/run/errors.ts';
import type { SecretKey } from '../../src/keys/secret-key.ts';
import { ifReadable } from '../intake/if-readable.ts';
import { demandKeys, type Keys } from './demand-keys.ts';
import { dataRows, type IdentifierFile, inspectInputs } from './identifier-file.ts';
import { crosswalkQuery, newPseudonymOf, pseudonymisedQuery, pseudonymOf } from './identifier-query.ts';
import {
  closePlace,
  demandFreePlaces,
  openPlace,
  type OutputPlace,
  publish,
  settle,
} from './output-place.ts';
import type { MadeFile, PseudonymiseRequest } from './request.ts';

/** Of the canonical layout. */
const crosswalkColumns = 5;

/**
 * Makes every output of the request, or none: each is made aside, checked against a count of its own, flushed, and given
 * its name when all are complete. Errors hold no identifier, no key and no path of a key.
 */
export async function pseudonymise(request: PseudonymiseRequest, signal: AbortSignal): Promise<MadeFile[]> {
  const keys = demandKeys(request);
  const places: OutputPlace[] = [];
  try {
    const files = await inspectInputs(request, signal);
    demandFreePlaces(request.output, request.input, request.force === true);
    for (const output of request.output) places.push(openPlace(output));
    const made = await withEngine(request, keys, files, places, signal, (engine) =>
      keys.next === undefined
        ? makeCopies(engine, request, keys, files, places, signal)
        : makeCrosswalk(engine, request, keys, keys.next, files, places, signal),
    );
    signal.throwIfAborted();
    for (const place of places) publish(place);
    return made;
  } finally {
    for (const place of places) closePlace(place);
    keys.forget();
  }
}

async function makeCopies(
  engine: EmbeddedEngine,
  request: PseudonymiseRequest,
  { key }: Keys,
  files: readonly IdentifierFile[],
  places: readonly OutputPlace[],
  signal: AbortSignal,
): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  for (const [at, place] of places.entries()) {
    const file = files[at];
    if (file === undefined) continue;
    await write(engine, pseudonymisedQuery(file, request), place, file.delimiter, [file]);
    const { sha256, rows } = await countedAgain(place, file.delimiter, file.header.length, signal);
    if (rows !== file.rows) throw doesNotClose(file.shown);
    const columns = file.columns.map((column) => file.header[column] ?? '');
    settle(place, { ...described(request, key), columns, rows, sha256 });
    made.push({ output: place.output, rows, keyId: key.id });
  }
  return made;
}

async function makeCrosswalk(
  engine: EmbeddedEngine,
  request: PseudonymiseRequest,
  { key }: Keys,
  next: SecretKey,
  files: readonly IdentifierFile[],
  places: readonly OutputPlace[],
  signal: AbortSignal,
): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  for (const place of places) {
    await write(engine, crosswalkQuery(files, request), place, ',', files);
    const { sha256, rows } = await countedAgain(place, ',', crosswalkColumns, signal);
    const columns = ['old_key', 'new_key'];
    settle(place, { ...described(request, next), columns, rows, sha256, replaces: { keyId: key.id } });
    made.push({ output: place.output, rows, keyId: next.id });
  }
  return made;
}

async function withEngine<T>(
  { domain, encoding }: PseudonymiseRequest,
  { key, next }: Keys,
  files: readonly IdentifierFile[],
  places: readonly OutputPlace[],
  signal: AbortSignal,
  work: (engine: EmbeddedEngine) => Promise<T>,
): Promise<T> {
  const folders = places.map(({ folder }) => folder);
  const engine = await openDuckDb({
    memory: '1GB',
    threads: 2,
    scratch: folders[0] ?? '',
    allowedDirectories: [...new Set([...folders, ...files.map(({ path }) => dirname(path))])],
  });
  const interrupt = () => engine.interrupt();
  signal.addEventListener('abort', interrupt);
  try {
    engine.defineTextFunction(pseudonymOf, (text) => key.pseudonym(domain, text, encoding));
    if (next !== undefined) {
      engine.defineTextFunction(newPseudonymOf, (text) => next.pseudonym(domain, text, encoding));
    }
    return await work(engine);
  } finally {
    signal.removeEventListener('abort', interrupt);
    engine.close();
  }
}

async function write(
  engine: EmbeddedEngine,
  query: string,
  place: OutputPlace,
  delimiter: string,
  read: readonly IdentifierFile[],
): Promise<void> {
  const written = await ifReadable(async () => {
    await engine.run(
      `COPY (${query}) TO ${literal(place.file)} (FORMAT csv, HEADER, DELIMITER ${literal(delimiter)}, QUOTE '"', ESCAPE '"', USE_TMP_FILE false)`,
      'pseudonymise',
    );
    return true;
  });
  if (written === undefined) throw noRows(read.map(({ shown }) => shown).join(', '));
}

/** The hash of what was made, and its records counted by code that shares nothing with the engine. */
async function countedAgain(place: OutputPlace, delimiter: string, columns: number, signal: AbortSignal) {
  const { sha256, count } = await digestCsv(place.file, {
    ...{ delimiter, signal, decoded: '' },
    encoding: 'utf-8',
  });
  return { sha256, rows: dataRows(count, columns) };
}

function described({ domain, encoding, normalise }: PseudonymiseRequest, key: SecretKey) {
  const algorithm: KeySidecar['algorithm'] = 'HMAC-SHA256';
  return { keyId: key.id, algorithm, domain, encoding, normalise };
}

function noRows(where: string): ZichtError {
  return failure(exitCodes.input, {
    code: 'input.not-rows',
    where,
    what: 'A record has more or fewer values than the header, or is not in the encoding of the file.',
    expected: 'as many values in every record as the header has names, in UTF-8 or --input-encoding',
    remedy: 'Have the supplier correct the file; zicht validate tells which records are wrong.',
  });
}

function doesNotClose(where: string): ZichtError {
  return failure(exitCodes.input, {
    code: 'input.accounting',
    where,
    what: 'Not every record came out: two independent counts of the records differ.',
    expected: 'CSV as in RFC 4180',
    remedy: 'Look for values with quotes or spaces around quotes, and have the supplier correct the file.',
  });
}
