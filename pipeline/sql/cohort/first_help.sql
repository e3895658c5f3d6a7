-- Reads   index_help, index_spell, child_care, code_rank
-- Writes  first_help
-- One row an index date after which help started: the trajectory with the earliest start on or after it; of several that
-- start on one day the one that ends last (one without an end is last), then the first of the code list, then the lowest id.
CREATE OR REPLACE TABLE first_help AS
SELECT index_no, child_no, care_type, referrer, starts_on, ends_on, end_reason
FROM (
  SELECT
    index_spell.index_no,
    index_spell.child_no,
    child_care.care_type,
    COALESCE(child_care.referrer, 'unknown') AS referrer,
    child_care.starts_on,
    child_care.ends_on,
    child_care.end_reason,
    row_number() OVER (
      PARTITION BY index_spell.index_no
      ORDER BY
        COALESCE(child_care.ends_on, DATE '9999-12-31') DESC NULLS LAST,
        code_rank.rank NULLS LAST,
        child_care.care_id NULLS LAST
    ) AS turn
  FROM index_help
  JOIN index_spell ON index_spell.index_no = index_help.index_no
  JOIN child_care
    ON child_care.child_no = index_spell.child_no AND child_care.starts_on = index_help.first_start
  JOIN code_rank ON code_rank.list = 'care_type' AND code_rank.code = child_care.care_type
) AS candidates
WHERE turn = 1;
