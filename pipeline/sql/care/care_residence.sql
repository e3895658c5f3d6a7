-- Reads   care_first, linked_person, record_residence
-- Writes  care_residence
-- One row a person and a day on which care of any kind first started in a year, with the municipality where the child lived
-- on that day; chosen as in index_residence. Cardinality: many starts to one person, many residences to one person.
CREATE OR REPLACE TABLE care_residence AS
WITH started AS (
  SELECT DISTINCT person_no, starts_on FROM care_first
)
SELECT person_no, starts_on, municipality
FROM (
  SELECT
    started.person_no,
    started.starts_on,
    residence.municipality,
    row_number() OVER (
      PARTITION BY started.person_no, started.starts_on
      ORDER BY residence.starts_on DESC NULLS LAST, residence.municipality NULLS LAST
    ) AS turn
  FROM started
  JOIN linked_person ON linked_person.person_no = started.person_no
  JOIN record_residence AS residence
    ON residence.person_key_type = linked_person.person_key_type AND residence.person_key = linked_person.person_key
  WHERE residence.starts_on <= started.starts_on
    AND (residence.ends_on IS NULL OR residence.ends_on >= started.starts_on)
) AS candidates
WHERE turn = 1;
