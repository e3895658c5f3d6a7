-- Reads   linkage_child, cohort_flag
-- Writes  index_state
-- One row as in linkage_child, with what became of it.
CREATE OR REPLACE TABLE index_state AS
SELECT
  linkage_child.child_no,
  linkage_child.linked,
  linkage_child.period,
  linkage_child.victim,
  linkage_child.sex,
  linkage_child.age_group,
  linkage_child.measure,
  linkage_child.province,
  CASE
    WHEN NOT linkage_child.linked AND linkage_child.is_observed THEN 'unlinked_observed'
    WHEN NOT linkage_child.linked THEN 'unlinked_not_observed'
    WHEN linkage_child.excluded IS NOT NULL THEN linkage_child.excluded
    WHEN cohort_flag.none_6m THEN 'none'
    WHEN cohort_flag.running_6m THEN 'running'
    WHEN cohort_flag.started_6m THEN 'started'
    WHEN cohort_flag.not_yet_followed_6m THEN 'not_yet_followed'
    ELSE 'left'
  END AS state
FROM linkage_child
JOIN cohort_flag ON cohort_flag.index_no = linkage_child.index_no;
