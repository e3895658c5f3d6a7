-- Reads   linkage_child, cohort_flag
-- Writes  index_state
-- One row as in linkage_child, with what became of it (state), and the same as a number in one of three columns, so that three
-- sums count nine states: in each, one row of the first state counts 1, of the second 2^17 and of the third 2^34. The spells
-- of a child begin on different days, and 2^17 days are 358 years: no count reaches the next. Doubles hold whole numbers to 2^53.
-- pipeline/cube/state-rows.ts takes them apart again.
CREATE OR REPLACE TABLE index_state AS
WITH stated AS (
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
  JOIN cohort_flag ON cohort_flag.index_no = linkage_child.index_no
)
SELECT
  *,
  CASE state
    WHEN 'unlinked_observed' THEN CAST(1 AS DOUBLE)
    WHEN 'unlinked_not_observed' THEN 131072
    WHEN 'adult' THEN 17179869184
    ELSE 0
  END AS set_aside,
  CASE state
    WHEN 'after_leaving' THEN CAST(1 AS DOUBLE)
    WHEN 'left' THEN 131072
    WHEN 'not_yet_followed' THEN 17179869184
    ELSE 0
  END AS lost,
  CASE state
    WHEN 'none' THEN CAST(1 AS DOUBLE)
    WHEN 'running' THEN 131072
    WHEN 'started' THEN 17179869184
    ELSE 0
  END AS followed
FROM stated;
