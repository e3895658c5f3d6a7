-- Reads   cohort
-- Writes  cohort_flag (a view)
-- One row as in cohort, with the flags that indicators count.
CREATE OR REPLACE VIEW cohort_flag AS
SELECT
  *,
  followed_6m AND help_status_6m = 'running' AS running_6m,
  followed_6m AND help_status_6m = 'started' AS started_6m,
  followed_6m AND help_status_6m = 'none' AS none_6m
FROM cohort;
