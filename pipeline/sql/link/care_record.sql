-- Reads   record_youth_care, accepted_youth_care, linked_person, code_rank, counted_care_type, settings
-- Writes  care_key_type, care_record
-- care_record: one row a care trajectory, of whatever type, with what is known of the linked person that it belongs to, or
-- the key that links to nobody. Keys are looked up here, once: all that asks for care of all children goes by number, and
-- reads numbers for codes (code_rank), which take a fraction of the room. care_key_type: one row a delivered type of key
-- with the number of its code, which has no domain behind it. Cardinality: many trajectories to one person.
CREATE OR REPLACE TABLE care_key_type AS
SELECT delivered_key_type, code, dense_rank() OVER (ORDER BY code NULLS LAST) - 1 AS key_type_no
FROM (
  SELECT DISTINCT person_key_type AS delivered_key_type, split_part(person_key_type, chr(30), 1) AS code
  FROM accepted_youth_care
) AS delivered;

CREATE OR REPLACE TABLE care_record AS
SELECT
  linked_person.person_no,
  linked_person.birth_date,
  CAST(sex.rank AS TINYINT) AS sex_no,
  CASE WHEN linked_person.person_no IS NULL THEN care.person_key_type END AS unlinked_key_type,
  CASE WHEN linked_person.person_no IS NULL THEN care.person_key END AS unlinked_key,
  CAST(care_type.rank AS TINYINT) AS care_type_no,
  care.starts_on,
  care.ends_on,
  counted_care_type.code IS NOT NULL AND (settings.counts_crisis OR NOT COALESCE(care.crisis, FALSE)) AS counts_as_help,
  CAST(care_key_type.key_type_no AS SMALLINT) AS key_type_no,
  CAST(care.pass_no AS SMALLINT) AS pass_no,
  care.starts_on > linked_person.died_on AS after_death
FROM record_youth_care AS care
CROSS JOIN settings
JOIN code_rank AS care_type ON care_type.list = 'care_type' AND care_type.code = care.care_type
LEFT JOIN counted_care_type ON counted_care_type.code = care.care_type
JOIN care_key_type ON care_key_type.delivered_key_type = care.delivered_key_type
LEFT JOIN linked_person
  ON linked_person.person_key_type = care.person_key_type AND linked_person.person_key = care.person_key
LEFT JOIN code_rank AS sex ON sex.list = 'sex' AND sex.code = linked_person.sex;
