-- Reads   record_protection_orders, person, lone_key, linkage_key_type, linkage_pass, settings
-- Writes  child
-- One row a child with an order, linked or not. Facts of the population register are taken over for linked children
-- only. The number has no meaning; it stands in for the key from here on. The pass is the first that found the child in
-- one of its orders. The number of the person leads to care of all children. Cardinality: one child to one person.
CREATE OR REPLACE TABLE child AS
WITH key AS (
  SELECT person_key_type, person_key, min(pass_no) AS pass_no
  FROM record_protection_orders
  GROUP BY person_key_type, person_key
),
judged AS (
  SELECT
    key.person_key_type,
    key.person_key,
    key.pass_no,
    CASE
      WHEN linkage_key_type.key_type IS NULL THEN 'key_type'
      WHEN NOT settings.has_persons THEN NULL
      WHEN person.person_key IS NULL THEN 'not_in_persons'
      WHEN person.in_conflict THEN 'conflicting_person'
    END AS unlinked_reason,
    COALESCE(person.person_no, lone_key.person_no) AS person_no,
    person.sex,
    person.birth_date,
    person.died_on,
    person.emigrated_on,
    person.returned_on
  FROM key
  CROSS JOIN settings
  LEFT JOIN linkage_key_type ON linkage_key_type.key_type = key.person_key_type
  LEFT JOIN person ON person.person_key_type = key.person_key_type AND person.person_key = key.person_key
  LEFT JOIN lone_key ON lone_key.person_key_type = key.person_key_type AND lone_key.person_key = key.person_key
)
SELECT
  row_number() OVER (ORDER BY person_key_type NULLS LAST, person_key NULLS LAST) AS child_no,
  person_key_type,
  person_key,
  unlinked_reason IS NULL AS linked,
  unlinked_reason,
  CASE WHEN unlinked_reason IS NULL THEN person_no END AS person_no,
  CASE WHEN unlinked_reason IS NULL THEN linkage_pass.id END AS pass,
  CASE WHEN unlinked_reason IS NULL THEN COALESCE(sex, 'unknown') ELSE 'unknown' END AS sex,
  CASE WHEN unlinked_reason IS NULL THEN birth_date END AS birth_date,
  CASE WHEN unlinked_reason IS NULL THEN died_on END AS died_on,
  CASE WHEN unlinked_reason IS NULL THEN emigrated_on END AS emigrated_on,
  CASE WHEN unlinked_reason IS NULL THEN returned_on END AS returned_on
FROM judged
JOIN linkage_pass ON linkage_pass.pass_no = judged.pass_no;
