-- Reads   cohort_flag
-- Writes  help_event
-- One row a child of the cohort and index date, with what came first, on which day after it: help, leaving, or the end of
-- observation. On one day help comes before leaving and leaving before the end; help that was running comes on day 0.
-- Nobody enters late: the configuration refuses a period that begins before `observedFrom` of youth care, so that care is known on
-- every index date. It could not be otherwise. Help that came and ended before that day is in no record, so nobody without running
-- help is known to have had none yet; and those whose help runs have had it. No child could enter the risk set by what is known of it.
CREATE OR REPLACE TABLE help_event AS
WITH timed AS (
  SELECT
    *,
    days_to_help AS help_day,
    leaves_on - index_date AS leave_day,
    observed_until - index_date AS last_day
  FROM cohort_flag
  WHERE in_cohort AND index_date <= observed_until
)
SELECT
  index_no,
  child_no,
  period,
  victim,
  sex,
  age_group,
  measure,
  municipality,
  youth_region,
  province,
  was_running,
  CASE
    WHEN help_day <= last_day AND (leave_day IS NULL OR help_day <= leave_day) THEN help_day
    WHEN leave_day <= last_day THEN leave_day
    ELSE last_day
  END AS day,
  CASE
    WHEN help_day <= last_day AND (leave_day IS NULL OR help_day <= leave_day) THEN 'help'
    WHEN leave_day <= last_day THEN 'left'
    ELSE 'censored'
  END AS outcome
FROM timed;
