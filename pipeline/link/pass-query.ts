import type { LinkagePass, LinkingAttribute } from '../../schemas/linking.ts';
import { identifier } from '../../src/duckdb/quote.ts';

/** What a pass makes of a key, the first that applies. */
export const passOutcomes = [
  'key-in-doubt',
  'incomplete',
  'no-match',
  'several-persons',
  'several-keys',
  'person-in-doubt',
  'person-taken',
  'contradicted',
  'linked',
] as const;
export type PassOutcome = (typeof passOutcomes)[number];

/** Keys that fit a person, whom another key fits too or leads to already, or that fit several persons, or are several people's. */
export const tieOutcomes: readonly PassOutcome[] = [
  'key-in-doubt',
  'several-persons',
  'several-keys',
  'person-taken',
];

/**
 * The query that judges a pass: one row an open key, with its outcome and, where one person alone fits it, that person. It
 * reads `open_key`, `open_use`, `key_attribute`, `person_attribute`, `used_key` and `pass_link`.
 *
 * A key and a person fit when they agree in a whole combination of `on`; either may have several, of several records. A key
 * is linked when one person fits it, and no other open key fits that person which is delivered in the same register under
 * the same type: in one register two keys of one type are two people, or an error; in two registers they may well be one.
 * Both sides are first counted by combination, so that a common combination costs a row and not a product.
 */
export function passQuery(pass: LinkagePass): string {
  const columns = pass.on.map(identifier);
  const compared =
    pass.unlessDiffer.length === 0 ? '' : `,\ncompared AS (${comparedQuery(pass.unlessDiffer)})`;
  return `
WITH ${sides(columns)},
${fits(columns)},
${rivals}${compared}
${outcomes(pass)}`;
}

/** Both sides as distinct combinations; how many keys of a register and type, and how many persons, have each. */
function sides(columns: readonly string[]): string {
  const all = columns.join(', ');
  const whole = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
  return `key_side AS (
  SELECT DISTINCT told.person_key_type, told.person_key, ${all}
  FROM key_attribute AS told JOIN open_key ON ${sameKey('open_key', 'told')}
  WHERE NOT open_key.in_doubt AND ${whole}
),
person_side AS (
  SELECT DISTINCT person_key_type, person_key, ${all} FROM person_attribute WHERE ${whole}
),
key_combination AS (
  SELECT
    open_use.register, open_use.delivered_type, ${all},
    count(DISTINCT (key_side.person_key_type, key_side.person_key)) AS keys,
    min(key_side.person_key_type) AS person_key_type, min(key_side.person_key) AS person_key
  FROM key_side JOIN open_use ON ${sameKey('open_use', 'key_side')}
  GROUP BY open_use.register, open_use.delivered_type, ${all}
),
person_combination AS (
  SELECT ${all}, count(*) AS persons, min(person_key_type) AS person_key_type, min(person_key) AS person_key
  FROM person_side GROUP BY ${all}
)`;
}

/** Whether one person alone fits a key, and which; and whether one key alone, of each register and type, fits a person. */
function fits(columns: readonly string[]): string {
  const agrees = (side: string) =>
    columns.map((column) => `found.${column} = ${side}.${column}`).join(' AND ');
  const isOne = `min(found.person_key_type) = max(found.person_key_type)
      AND min(found.person_key) = max(found.person_key)`;
  return `key_found AS (
  SELECT
    key_side.person_key_type, key_side.person_key,
    max(found.persons) = 1 AND ${isOne} AS is_one,
    min(found.person_key_type) AS new_key_type, min(found.person_key) AS new_key
  FROM key_side JOIN person_combination AS found ON ${agrees('key_side')}
  GROUP BY key_side.person_key_type, key_side.person_key
),
person_found AS (
  SELECT
    found.register, found.delivered_type, person_side.person_key_type, person_side.person_key,
    max(found.keys) = 1 AND ${isOne} AS is_one
  FROM person_side JOIN key_combination AS found ON ${agrees('person_side')}
  GROUP BY found.register, found.delivered_type, person_side.person_key_type, person_side.person_key
)`;
}

/** What else leads to the person, in some register in which the key is delivered, under the type that it has there. */
const rivals = `taken AS (
  SELECT register, delivered_type, person_key_type, person_key FROM used_key WHERE links
  UNION
  SELECT used_key.register, used_key.delivered_type, pass_link.new_key_type, pass_link.new_key
  FROM pass_link
  JOIN used_key ON used_key.person_key_type = pass_link.old_key_type AND used_key.person_key = pass_link.old_key
),
rival AS (
  SELECT
    open_use.person_key_type, open_use.person_key,
    max(CASE WHEN person_found.is_one THEN 0 ELSE 1 END) = 1 AS has_other,
    max(CASE WHEN taken.person_key IS NULL THEN 0 ELSE 1 END) = 1 AS is_taken
  FROM open_use
  JOIN key_found ON ${sameKey('key_found', 'open_use')}
  LEFT JOIN person_found ON ${sameUse('person_found')} AND ${samePerson('person_found')}
  LEFT JOIN taken ON ${sameUse('taken')} AND ${samePerson('taken')}
  GROUP BY open_use.person_key_type, open_use.person_key
)`;

function outcomes({ cardinality, unlessDiffer }: LinkagePass): string {
  const isOneToOne = cardinality === 'one-to-one';
  const compares = unlessDiffer.length > 0;
  return `SELECT
  open_key.person_key_type AS old_key_type, open_key.person_key AS old_key,
  key_found.new_key_type, key_found.new_key,
  CASE
    WHEN open_key.in_doubt THEN 'key-in-doubt'
    WHEN whole_key.person_key IS NULL THEN 'incomplete'
    WHEN key_found.person_key IS NULL THEN 'no-match'
    WHEN NOT key_found.is_one THEN 'several-persons'
    WHEN rival.has_other THEN 'several-keys'
    WHEN NOT able.can_link THEN 'person-in-doubt'
    ${isOneToOne ? "WHEN rival.is_taken THEN 'person-taken'" : ''}
    ${compares ? "WHEN compared.differs THEN 'contradicted'" : ''}
    ELSE 'linked'
  END AS outcome
FROM open_key
LEFT JOIN (SELECT DISTINCT person_key_type, person_key FROM key_side) AS whole_key ON ${sameKey('whole_key', 'open_key')}
LEFT JOIN key_found ON ${sameKey('key_found', 'open_key')}
LEFT JOIN rival ON ${sameKey('rival', 'open_key')}
LEFT JOIN (SELECT DISTINCT person_key_type, person_key, can_link FROM person_attribute) AS able ON ${samePerson('able')}
${compares ? `LEFT JOIN compared ON ${sameKey('compared', 'open_key')}` : ''}`;
}

/** Whether a key and the one person that fits it both tell one of these attributes, and never the same. */
function comparedQuery(attributes: readonly LinkingAttribute[]): string {
  const differs = attributes.map(identifier).map(
    (column) => `(count(CASE WHEN told.${column} IS NOT NULL AND person.${column} IS NOT NULL THEN 1 END) > 0
      AND count(CASE WHEN told.${column} = person.${column} THEN 1 END) = 0)`,
  );
  return `
  SELECT key_found.person_key_type, key_found.person_key, ${differs.join(' OR ')} AS differs
  FROM key_found
  JOIN key_attribute AS told ON ${sameKey('told', 'key_found')}
  JOIN person_attribute AS person ON ${samePerson('person')}
  WHERE key_found.is_one
  GROUP BY key_found.person_key_type, key_found.person_key`;
}

function sameKey(one: string, other: string): string {
  return `${one}.person_key_type = ${other}.person_key_type AND ${one}.person_key = ${other}.person_key`;
}

function samePerson(one: string): string {
  return `${one}.person_key_type = key_found.new_key_type AND ${one}.person_key = key_found.new_key`;
}

function sameUse(one: string): string {
  return `${one}.register = open_use.register AND ${one}.delivered_type = open_use.delivered_type`;
}
