-- Reads   index_state
-- One row a place of victims, of a sex or of an age (NULL: all of a dimension) and a combination of what became of the
-- index rows of a child that has several there: how many rows of each kind, and how many such children. By year a child has
-- one row at most. Places without these dimensions, where orders are counted too, stand in order_surplus.
WITH several AS (
  SELECT child_no
  FROM index_state
  GROUP BY child_no
  HAVING count(*) > 1
),
stated AS (
  SELECT index_state.*
  FROM index_state
  JOIN several ON several.child_no = index_state.child_no
),
per_child AS (
  SELECT
    victim,
    sex,
    age_group,
    measure,
    province,
    child_no,
    count(CASE WHEN state = 'unlinked_observed' THEN 1 END) AS unlinked_observed,
    count(CASE WHEN state = 'unlinked_not_observed' THEN 1 END) AS unlinked_not_observed,
    count(CASE WHEN state = 'adult' THEN 1 END) AS adult,
    count(CASE WHEN state = 'after_leaving' THEN 1 END) AS after_leaving,
    count(CASE WHEN state = 'left' THEN 1 END) AS left_early,
    count(CASE WHEN state = 'not_yet_followed' THEN 1 END) AS not_yet_followed,
    count(CASE WHEN state = 'none' THEN 1 END) AS without_help,
    count(CASE WHEN state = 'running' THEN 1 END) AS running,
    count(CASE WHEN state = 'started' THEN 1 END) AS started
  FROM stated
  GROUP BY GROUPING SETS (
    (child_no, victim),
    (child_no, sex),
    (child_no, sex, victim),
    (child_no, age_group),
    (child_no, age_group, victim),
    (child_no, sex, age_group),
    (child_no, sex, age_group, victim),
    (child_no, measure, victim),
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
  unlinked_observed,
  unlinked_not_observed,
  adult,
  after_leaving,
  left_early,
  not_yet_followed,
  without_help,
  running,
  started,
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
