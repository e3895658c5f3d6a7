// Registers of any size as `accepted_` tables, made by the engine out of hashes of row numbers: the same every time.
const kinds =
  "['supervision', 'provisional_supervision', 'guardianship', 'provisional_guardianship', 'temporary_guardianship']";
const care =
  "['outpatient', 'neighbourhood_team', 'day_care', 'foster_care', 'home_network', 'other_residential', 'secure_residential']";
const grounds = "['neglect', 'domestic_violence', 'sexual_violence', 'other', 'unknown', 'trafficking']";
const places =
  "['GM0014', 'GM0034', 'GM0344', 'GM0363', 'GM0518', 'GM0599', 'GM0758', 'GM0855', 'GM0788', 'GM1945']";

/** A number from 0 up to `below`, by a row number and a salt. */
const pick = (salt, below) => `CAST(hash(i * 64 + ${salt}) % ${below} AS BIGINT)`;
const oneOf = (list, salt) => `list_extract(${list}, 1 + ${pick(salt, `len(${list})`)})`;
const key = (number) => `lpad(CAST(${number} AS VARCHAR), 9, '0')`;

/**
 * Statements that write the tables. Children are one person in five; each has two orders on average, and half of the care
 * is theirs. One key in a hundred is an old one that the crosswalk replaces, one in fifty is in no register of persons,
 * one row in two thousand comes twice.
 */
export function registerStatements({ orders, careRows, persons }) {
  const children = Math.floor(orders / 2);
  const stride = Math.max(1, Math.floor(persons / children));
  const child = (salt) => `${pick(salt, children)} * ${stride}`;
  const keyed = (number) => `
    CASE WHEN hash(${number}) % 100 = 0 THEN 'S' ELSE 'R' END AS person_key_type,
    CASE WHEN hash(${number}) % 100 = 0 THEN 'E' || ${key(number)} ELSE ${key(number)} END AS person_key`;
  const twice = (table, rows) =>
    `INSERT INTO ${table} SELECT * REPLACE (2 AS file_no) FROM ${table} WHERE hash(record_no) % 2000 = 0 AND record_no < ${rows}`;
  return [
    `CREATE TABLE accepted_protection_orders AS
     WITH drawn AS (SELECT i, ${child(1)} AS person, DATE '2014-01-01' + CAST(${pick(2, 1900)} AS INTEGER) AS starts_on FROM range(${orders}) AS rows(i))
     SELECT 'O' || ${key('i')} AS order_id, ${keyed('person')}, ${oneOf(kinds, 3)} AS measure, starts_on,
       CASE WHEN ${pick(4, 6)} > 0 THEN starts_on + CAST(${pick(5, 500)} AS INTEGER) END AS ends_on,
       ${oneOf(grounds, 6)} AS ground, ${oneOf(places, 7)} AS municipality, 'Institution ' || ${pick(8, 15)} AS institution,
       CAST(1 AS BIGINT) AS file_no, i + 1 AS record_no
     FROM drawn`,
    twice('accepted_protection_orders', orders),
    `CREATE TABLE accepted_youth_care AS
     WITH drawn AS (
       SELECT i, CASE WHEN i % 2 = 0 THEN ${child(9)} ELSE ${pick(10, persons)} END AS person,
         DATE '2014-01-01' + CAST(${pick(11, 2000)} AS INTEGER) AS starts_on
       FROM range(${careRows}) AS rows(i)
     )
     SELECT 'C' || ${key('i')} AS care_id, ${keyed('person')}, ${oneOf(care, 12)} AS care_type, starts_on,
       CASE WHEN ${pick(13, 5)} > 0 THEN starts_on + CAST(${pick(14, 300)} AS INTEGER) END AS ends_on,
       CASE WHEN i % 3 > 0 THEN 'municipality' END AS referrer, 'Provider ' || ${pick(15, 900)} AS provider,
       CASE WHEN i % 5 > 0 THEN 'as_planned' END AS end_reason, i % 20 = 0 AS crisis,
       CAST(1 AS BIGINT) AS file_no, i + 1 AS record_no
     FROM drawn`,
    twice('accepted_youth_care', careRows),
    `CREATE TABLE accepted_persons AS
     SELECT 'R' AS person_key_type, ${key('i')} AS person_key, CASE WHEN i % 2 = 0 THEN 'male' ELSE 'female' END AS sex,
       DATE '1998-01-01' + CAST(${pick(16, 7000)} AS INTEGER) AS birth_date,
       CASE WHEN ${pick(17, 500)} = 0 THEN DATE '2015-01-01' + CAST(${pick(18, 1500)} AS INTEGER) END AS died_on,
       CASE WHEN ${pick(19, 200)} = 0 THEN DATE '2015-01-01' + CAST(${pick(20, 1500)} AS INTEGER) END AS emigrated_on,
       CASE WHEN ${pick(19, 200)} = 0 AND i % 3 = 0 THEN DATE '2019-01-01' + CAST(${pick(21, 200)} AS INTEGER) END AS returned_on,
       CAST(1 AS BIGINT) AS file_no, i + 1 AS record_no
     FROM range(${persons}) AS rows(i)
     WHERE hash(i + 7) % 50 > 0`,
    `CREATE TABLE accepted_key_crosswalk AS
     SELECT 'S' AS old_key_type, 'E' || ${key('i')} AS old_key, 'R' AS new_key_type, ${key('i')} AS new_key,
       CAST(NULL AS DATE) AS valid_from, CAST(1 AS BIGINT) AS file_no, i + 1 AS record_no
     FROM range(${persons}) AS rows(i)
     WHERE hash(i) % 100 = 0`,
    `CREATE TABLE accepted_victim_records AS
     SELECT 'V' || ${key('i')} AS record_id, 'R' AS person_key_type, ${key(child(22))} AS person_key,
       DATE '2014-01-01' + CAST(${pick(23, 1900)} AS INTEGER) AS recorded_on, ${oneOf(grounds, 24)} AS kind,
       CAST(NULL AS VARCHAR) AS source, CAST(1 AS BIGINT) AS file_no, i + 1 AS record_no
     FROM range(${Math.floor(orders / 50)}) AS rows(i)`,
  ];
}

/** Inhabitants of every municipality in each of two years, as orders need them for a rate. */
export const populationStatement = `CREATE TABLE accepted_population AS
  SELECT CAST(year AS BIGINT) AS year, municipality, CAST(NULL AS VARCHAR) AS sex, CAST(NULL AS VARCHAR) AS age_group,
    CAST(400000 AS BIGINT) AS persons, CAST(1 AS BIGINT) AS file_no, row_number() OVER (ORDER BY year, municipality) AS record_no
  FROM (SELECT unnest([2017, 2018]) AS year) CROSS JOIN (SELECT unnest(${places}) AS municipality)`;
