-- Reads   record_persons (resolved keys, identical rows once), repeated_persons
-- Writes  person_gathered, and the view person
-- One row a person: the facts of all its rows together. Rows that differ in a known sex or birth date are in conflict;
-- of several deaths or emigrations the earliest holds, and the first return on or after that emigration. Nearly every
-- person has one row, which is looked at where it stands: only persons with several rows are gathered and stored. The number
-- has no meaning; it is that of the first row, and stands in for the key, which is long to compare.
CREATE OR REPLACE TABLE person_gathered AS
WITH placed AS (
  SELECT record_persons.*
  FROM record_persons
  JOIN repeated_persons
    ON repeated_persons.person_key_type = record_persons.person_key_type
    AND repeated_persons.person_key = record_persons.person_key
),
gathered AS (
  SELECT
    min(file_no * 1099511627776 + record_no) AS person_no,
    person_key_type,
    person_key,
    COALESCE(min(CASE WHEN sex <> 'unknown' THEN sex END) <> max(CASE WHEN sex <> 'unknown' THEN sex END), FALSE)
      OR COALESCE(min(birth_date) <> max(birth_date), FALSE) AS in_conflict,
    COALESCE(max(CASE WHEN sex <> 'unknown' THEN sex END), 'unknown') AS sex,
    min(birth_date) AS birth_date,
    min(died_on) AS died_on,
    min(emigrated_on) AS emigrated_on
  FROM placed
  GROUP BY person_key_type, person_key
),
returned AS (
  SELECT gathered.person_key_type, gathered.person_key, min(placed.returned_on) AS returned_on
  FROM gathered
  JOIN placed ON placed.person_key_type = gathered.person_key_type AND placed.person_key = gathered.person_key
  WHERE placed.returned_on >= gathered.emigrated_on
  GROUP BY gathered.person_key_type, gathered.person_key
)
SELECT gathered.*, returned.returned_on
FROM gathered
LEFT JOIN returned
  ON returned.person_key_type = gathered.person_key_type AND returned.person_key = gathered.person_key;

CREATE OR REPLACE VIEW person AS
SELECT
  record_persons.file_no * 1099511627776 + record_persons.record_no AS person_no,
  record_persons.person_key_type,
  record_persons.person_key,
  FALSE AS in_conflict,
  COALESCE(record_persons.sex, 'unknown') AS sex,
  record_persons.birth_date,
  record_persons.died_on,
  record_persons.emigrated_on,
  CASE WHEN record_persons.returned_on >= record_persons.emigrated_on THEN record_persons.returned_on END AS returned_on
FROM record_persons
LEFT JOIN repeated_persons
  ON repeated_persons.person_key_type = record_persons.person_key_type
  AND repeated_persons.person_key = record_persons.person_key
WHERE repeated_persons.person_key IS NULL
UNION ALL
SELECT person_no, person_key_type, person_key, in_conflict, sex, birth_date, died_on, emigrated_on, returned_on
FROM person_gathered;
