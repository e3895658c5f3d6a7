import { identifier, literal } from '../../src/duckdb/quote.ts';
import { enginePath } from '../intake/engine-path.ts';
import type { IdentifierFile } from './identifier-file.ts';
import type { PseudonymiseRequest } from './request.ts';

type Normalisation = Pick<PseudonymiseRequest, 'normalise' | 'missing'>;

/** The name under which statements know the pseudonyms of a key. */
export const pseudonymOf = 'zicht_pseudonym';
export const newPseudonymOf = 'zicht_new_pseudonym';

/** The file as it is, with pseudonyms instead of identifiers. */
export function pseudonymisedQuery(file: IdentifierFile, how: Normalisation): string {
  const columns = file.header.map((name, at) => {
    const text = column(at);
    const value = file.columns.includes(at) ? `${pseudonymOf}(${normalised(text, how)})` : text;
    return `${value} AS ${identifier(name)}`;
  });
  return `SELECT ${columns.join(', ')} FROM ${source(file)}`;
}

/** The canonical crosswalk of every identifier in the files, each once, in the order of the old keys. */
export function crosswalkQuery(files: readonly IdentifierFile[], how: Normalisation): string {
  const each = files.flatMap((file) =>
    file.columns.map((at, turn) => {
      const type = file.typeColumns[turn];
      return (
        `SELECT ${type === undefined ? "'R'" : `COALESCE(${column(type)}, 'R')`} AS key_type, ` +
        `${normalised(column(at), how)} AS identifier FROM ${source(file)}`
      );
    }),
  );
  return `SELECT key_type AS old_key_type, old_key, key_type AS new_key_type, new_key, CAST(NULL AS VARCHAR) AS valid_from
    FROM (
      SELECT key_type, ${pseudonymOf}(identifier) AS old_key, ${newPseudonymOf}(identifier) AS new_key
      FROM (
        SELECT DISTINCT key_type, identifier FROM (${each.join(' UNION ALL ')}) AS named
        WHERE identifier IS NOT NULL
      ) AS once
    ) AS pairs
    ORDER BY old_key_type, old_key`;
}

/** Identifiers of one to nine digits get zeros in front, if asked for; all others stay as they are. */
function normalised(delivered: string, { normalise, missing = [] }: Normalisation): string {
  const nothing = missing.map(literal).join(', ');
  const text =
    missing.length === 0
      ? delivered
      : `CASE WHEN ${delivered} IN (${nothing}) THEN NULL ELSE ${delivered} END`;
  return normalise === 'none'
    ? text
    : `CASE WHEN regexp_matches(${text}, '^[0-9]{1,9}$') THEN lpad(${text}, 9, '0') ELSE ${text} END`;
}

/** Named with its table, since a header may call another column by the same name. */
const column = (at: number) => `delivered.${identifier(`c${at}`)}`;

/** Strict and without any guessing: every column is text, and a record of another width is an error. */
function source({ path, header, delimiter, encoding }: IdentifierFile): string {
  const types = header.map((_, at) => `c${at}: 'VARCHAR'`).join(', ');
  return (
    `read_csv(${literal(enginePath(path))}, columns = {${types}}, auto_detect = false, header = true, ` +
    `delim = ${literal(delimiter)}, quote = '"', escape = '"', strict_mode = true, encoding = ${literal(encoding)}, ` +
    'hive_partitioning = false) AS delivered'
  );
}
