import { literal } from '../../src/duckdb/quote.ts';

/** Keys of persons without an order start here, above those of any copy. */
export const firstOther = 500_000_000;

const types = ['outpatient', 'outpatient', 'neighbourhood_team', 'day_care', 'foster_care', 'home_network'];

/** How many persons share so many records of care. */
export function otherPersons(records: number): number {
  return Math.max(1, Math.floor((records * 2) / 5));
}

/** Care of persons who have no order: two or three trajectories each, spread over the years by plain arithmetic. */
export function otherCareQuery(records: number): string {
  return `SELECT
    'X' || lpad(CAST(i AS VARCHAR), 9, '0') AS care_id,
    'R' AS person_key_type,
    CAST(${firstOther} + (i * 7919) % ${otherPersons(records)} AS VARCHAR) AS person_key,
    [${types.map(literal).join(', ')}][1 + i % ${types.length}] AS care_type,
    DATE '2014-01-01' + CAST((i * 104729) % 2000 AS INTEGER) AS starts_on,
    CASE WHEN i % 5 > 0 THEN DATE '2014-01-10' + CAST((i * 104729) % 2000 + (i * 31) % 300 AS INTEGER) END AS ends_on,
    CASE WHEN i % 3 > 0 THEN 'municipality' END AS referrer,
    'Provider ' || (1 + i % 900) AS provider,
    CASE WHEN i % 5 > 0 THEN 'as_planned' END AS end_reason,
    i % 20 = 0 AS crisis
  FROM range(${records}) AS numbers(i)`;
}

/** The rows of those persons in the population register, where links are missed on purpose; all are born before their care. */
export function otherPersonsQuery(records: number): string {
  return `SELECT
    'R' AS person_key_type,
    CAST(${firstOther} + i AS VARCHAR) AS person_key,
    CASE WHEN i % 2 = 0 THEN 'male' ELSE 'female' END AS sex,
    CAST(DATE '2001-07-01' + CAST((i * 7907) % 4000 AS INTEGER) AS VARCHAR) AS birth_date,
    NULL AS died_on,
    NULL AS emigrated_on,
    NULL AS returned_on
  FROM range(${otherPersons(records)}) AS numbers(i)`;
}

/** Those persons as candidates for a missed link, numbered from `firstNumber`; reads `other_care`. */
export function otherCandidatesQuery(firstNumber: number): string {
  return `SELECT
    ${firstNumber} + CAST(person_key AS BIGINT) - ${firstOther} AS person,
    CASE WHEN CAST(person_key AS BIGINT) % 2 = 0 THEN 'male' ELSE 'female' END AS sex,
    arg_min(care_type, CAST(starts_on AS VARCHAR) || care_id) AS care_type,
    'no order' AS kind
  FROM other_care
  GROUP BY person_key`;
}
