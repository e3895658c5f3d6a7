-- Reads   waiting_spell, child, record_residence
-- Writes  waiting_residence
-- One row a child that may wait, with the municipality where it lived on its index date; chosen as in index_residence.
CREATE OR REPLACE TABLE waiting_residence AS
SELECT child_no, municipality
FROM (
  SELECT
    waiting_spell.child_no,
    residence.municipality,
    row_number() OVER (
      PARTITION BY waiting_spell.child_no
      ORDER BY residence.starts_on DESC NULLS LAST, residence.municipality NULLS LAST
    ) AS turn
  FROM waiting_spell
  JOIN child ON child.child_no = waiting_spell.child_no
  JOIN record_residence AS residence
    ON residence.person_key_type = child.person_key_type AND residence.person_key = child.person_key
  WHERE residence.starts_on <= waiting_spell.index_date
    AND (residence.ends_on IS NULL OR residence.ends_on >= waiting_spell.index_date)
) AS candidates
WHERE turn = 1;
