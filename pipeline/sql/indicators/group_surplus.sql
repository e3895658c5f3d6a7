-- Reads   linkage_child, cohort_flag
-- One row a place (NULL: all of a dimension) and a combination of what became of the index rows of a child that has
-- several there: how many rows of each kind, and how many such children. By year a child has one row at most.
WITH several AS (
  SELECT child_no
  FROM linkage_child
  GROUP BY child_no
  HAVING count(*) > 1
),
stated AS (
  SELECT
    linkage_child.child_no,
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
  JOIN several ON several.child_no = linkage_child.child_no
  JOIN cohort_flag ON cohort_flag.index_no = linkage_child.index_no
),
per_child AS (
  SELECT
    victim,
    sex,
    age_group,
    measure,
    province,
    child_no,
    sum(CASE WHEN state = 'unlinked_observed' THEN 1 ELSE 0 END) AS unlinked_observed,
    sum(CASE WHEN state = 'unlinked_not_observed' THEN 1 ELSE 0 END) AS unlinked_not_observed,
    sum(CASE WHEN state = 'adult' THEN 1 ELSE 0 END) AS adult,
    sum(CASE WHEN state = 'after_leaving' THEN 1 ELSE 0 END) AS after_leaving,
    sum(CASE WHEN state = 'left' THEN 1 ELSE 0 END) AS left_early,
    sum(CASE WHEN state = 'not_yet_followed' THEN 1 ELSE 0 END) AS not_yet_followed,
    sum(CASE WHEN state = 'none' THEN 1 ELSE 0 END) AS without_help,
    sum(CASE WHEN state = 'running' THEN 1 ELSE 0 END) AS running,
    sum(CASE WHEN state = 'started' THEN 1 ELSE 0 END) AS started
  FROM stated
  GROUP BY GROUPING SETS (
    (child_no),
    (child_no, victim),
    (child_no, sex),
    (child_no, sex, victim),
    (child_no, age_group),
    (child_no, age_group, victim),
    (child_no, sex, age_group),
    (child_no, sex, age_group, victim),
    (child_no, measure),
    (child_no, measure, victim),
    (child_no, province),
    (child_no, province, victim)
  )
  HAVING count(*) > 1
)
SELECT
  victim,
  sex,
  age_group,
  measure,
  province,
  CAST(unlinked_observed AS BIGINT) AS unlinked_observed,
  CAST(unlinked_not_observed AS BIGINT) AS unlinked_not_observed,
  CAST(adult AS BIGINT) AS adult,
  CAST(after_leaving AS BIGINT) AS after_leaving,
  CAST(left_early AS BIGINT) AS left_early,
  CAST(not_yet_followed AS BIGINT) AS not_yet_followed,
  CAST(without_help AS BIGINT) AS without_help,
  CAST(running AS BIGINT) AS running,
  CAST(started AS BIGINT) AS started,
  count(*) AS children
FROM per_child
GROUP BY
  victim,
  sex,
  age_group,
  measure,
  province,
  unlinked_observed,
  unlinked_not_observed,
  adult,
  after_leaving,
  left_early,
  not_yet_followed,
  without_help,
  running,
  started;
