-- Reads   record_persons (resolved keys, identical rows once)
-- Writes  person
-- One row a person: the facts of all its rows together. Rows that differ in a known sex or birth date are in conflict;
-- of several deaths or emigrations the earliest holds, and the first return on or after that emigration.
CREATE OR REPLACE TABLE person AS
WITH gathered AS (
  SELECT
    person_key_type,
    person_key,
    COALESCE(min(CASE WHEN sex <> 'unknown' THEN sex END) <> max(CASE WHEN sex <> 'unknown' THEN sex END), FALSE)
      OR COALESCE(min(birth_date) <> max(birth_date), FALSE) AS in_conflict,
    COALESCE(max(CASE WHEN sex <> 'unknown' THEN sex END), 'unknown') AS sex,
    min(birth_date) AS birth_date,
    min(died_on) AS died_on,
    min(emigrated_on) AS emigrated_on
  FROM record_persons
  GROUP BY person_key_type, person_key
),
returned AS (
  SELECT gathered.person_key_type, gathered.person_key, min(record_persons.returned_on) AS returned_on
  FROM gathered
  JOIN record_persons
    ON record_persons.person_key_type = gathered.person_key_type
    AND record_persons.person_key = gathered.person_key
  WHERE record_persons.returned_on >= gathered.emigrated_on
  GROUP BY gathered.person_key_type, gathered.person_key
)
SELECT gathered.*, returned.returned_on
FROM gathered
LEFT JOIN returned
  ON returned.person_key_type = gathered.person_key_type AND returned.person_key = gathered.person_key;
