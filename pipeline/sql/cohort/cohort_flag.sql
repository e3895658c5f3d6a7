-- Reads   cohort
-- Writes  cohort_flag
-- One row as in cohort, with the flags that indicators count, and whether the child has other rows in the cohort too:
-- only those children can be counted twice where years are added.
CREATE OR REPLACE TABLE cohort_flag AS
SELECT
  *,
  followed_6m AND help_status_6m = 'running' AS running_6m,
  followed_6m AND help_status_6m = 'started' AS started_6m,
  followed_6m AND help_status_6m = 'none' AS none_6m,
  sum(CASE WHEN in_cohort THEN 1 ELSE 0 END) OVER (PARTITION BY child_no) > 1 AS has_other_rows
FROM cohort;
