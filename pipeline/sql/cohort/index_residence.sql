-- Reads   index_spell, child, record_residence
-- Writes  index_residence
-- One row an index date with the municipality where the child lived on that day; of overlapping residences the one that
-- started last, then the lowest code.
CREATE OR REPLACE TABLE index_residence AS
SELECT index_no, municipality
FROM (
  SELECT
    index_spell.index_no,
    residence.municipality,
    row_number() OVER (
      PARTITION BY index_spell.index_no
      ORDER BY residence.starts_on DESC NULLS LAST, residence.municipality NULLS LAST
    ) AS turn
  FROM index_spell
  JOIN child ON child.child_no = index_spell.child_no
  JOIN record_residence AS residence
    ON residence.person_key_type = child.person_key_type AND residence.person_key = child.person_key
  WHERE index_spell.is_index
    AND residence.starts_on <= index_spell.index_date
    AND (residence.ends_on IS NULL OR residence.ends_on >= index_spell.index_date)
) AS candidates
WHERE turn = 1;
