-- Reads   index_spell, child_care
-- Writes  index_help
-- One row an index date of a child with any counted help: whether help was running, and when the first new help began.
CREATE OR REPLACE TABLE index_help AS
SELECT
  index_spell.index_no,
  max(
    CASE
      WHEN child_care.starts_on < index_spell.index_date
        AND (child_care.ends_on IS NULL OR child_care.ends_on >= index_spell.index_date) THEN 1
      ELSE 0
    END
  ) = 1 AS was_running,
  min(CASE WHEN child_care.starts_on >= index_spell.index_date THEN child_care.starts_on END) AS first_start
FROM index_spell
JOIN child_care ON child_care.child_no = index_spell.child_no
WHERE index_spell.is_index
GROUP BY index_spell.index_no;
