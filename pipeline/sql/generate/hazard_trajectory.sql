-- Reads   hazard_child, hazard_settings, the macros of hazard_uniform
-- Writes  hazard_trajectory
-- One row a trajectory of help of a child, numbered from 0: earlier help, the help that runs or starts, and up to two
-- returns. Days count from the index date; an end that is not observed is empty. Nothing starts after leaving.
CREATE OR REPLACE TABLE hazard_trajectory AS
WITH born AS (
  SELECT
    child.*,
    settings.*,
    LEAST(last_day, COALESCE(leave_day, last_day)) AS stop_day,
    CASE WHEN is_running THEN -1 - below(seed, child, 'running days', 50) ELSE help_day END AS main_from,
    COALESCE(CASE WHEN is_running THEN 0 END, help_day)
      + below(seed, child, 'help days', care_longest) AS main_until,
    NOT is_running AND uniform(seed, child, 'earlier') < care_earlier AS has_earlier,
    -2 - below(seed, child, 'earlier start', 55) AS earlier_from
  FROM hazard_child AS child
  CROSS JOIN hazard_settings AS settings
),
returned AS (
  SELECT
    *,
    CASE
      WHEN uniform(seed, child, 'return') < care_returns
        AND main_until + 2 + below(seed, child, 'gap', care_gap) <= stop_day
        THEN main_until + 2 + below(seed, child, 'gap', care_gap)
    END AS back_from
  FROM born
),
ended AS (
  SELECT *, back_from + below(seed, child, 'return days', care_longest) AS back_until FROM returned
),
twice AS (
  SELECT
    *,
    CASE
      WHEN uniform(seed, child, 'second return') < care_returns
        AND back_until + 2 + below(seed, child, 'second gap', care_gap) <= stop_day
        THEN back_until + 2 + below(seed, child, 'second gap', care_gap)
    END AS again_from
  FROM ended
),
turns AS (
  SELECT child, index_date, last_day, leave_day, care_missed, has_old_key, 0 AS turn, CAST(earlier_from AS BIGINT) AS from_day,
    CAST(earlier_from + below(seed, child, 'earlier days', -earlier_from) AS BIGINT) AS until_day
  FROM twice WHERE has_earlier
  UNION ALL
  SELECT child, index_date, last_day, leave_day, care_missed, has_old_key, 1, main_from, main_until
  FROM twice WHERE main_from IS NOT NULL
  UNION ALL
  SELECT child, index_date, last_day, leave_day, care_missed, has_old_key, 2, back_from, back_until
  FROM twice WHERE back_from IS NOT NULL
  UNION ALL
  SELECT child, index_date, last_day, leave_day, care_missed, has_old_key, 3, again_from,
    again_from + below(seed, child, 'second return days', care_longest)
  FROM twice WHERE again_from IS NOT NULL
)
SELECT
  child,
  row_number() OVER (PARTITION BY child ORDER BY turn) - 1 AS place,
  care_missed,
  has_old_key,
  index_date + CAST(from_day AS INTEGER) AS starts_on,
  CASE WHEN LEAST(until_day, COALESCE(leave_day, until_day)) <= last_day
    THEN index_date + CAST(LEAST(until_day, COALESCE(leave_day, until_day)) AS INTEGER) END AS ends_on
FROM turns
ORDER BY child, place;
