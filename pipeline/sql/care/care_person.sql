-- Reads   record_youth_care, person, linkage_key_type, settings
-- Writes  care_person
-- One row a linked person with youth care, with or without an order. The number has no meaning; it stands in for the key.
-- Without a register of persons everybody with a key that counts is linked, and of nobody is anything known.
CREATE OR REPLACE TABLE care_person AS
WITH key AS (
  SELECT DISTINCT person_key_type, person_key
  FROM record_youth_care
)
SELECT
  row_number() OVER (ORDER BY key.person_key_type NULLS LAST, key.person_key NULLS LAST) AS person_no,
  key.person_key_type,
  key.person_key,
  COALESCE(person.sex, 'unknown') AS sex,
  person.birth_date
FROM key
CROSS JOIN settings
JOIN linkage_key_type ON linkage_key_type.key_type = key.person_key_type
LEFT JOIN person ON person.person_key_type = key.person_key_type AND person.person_key = key.person_key
WHERE NOT settings.has_persons OR (person.person_key IS NOT NULL AND NOT person.in_conflict);
