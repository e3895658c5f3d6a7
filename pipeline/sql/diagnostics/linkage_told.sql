-- Reads   linkage_child
-- Writes  linkage_told
-- One row a dimension that orders tell of, a code and a kind of linked children who lie between those of whom orders tell
-- that code and those of whom the persons register does: `left_out` and `not_followed` (orders tell the code; not in the
-- cohort, or not followed), and in the cohort and among the followed `told_alone` (orders tell the code, the register tells
-- another) and `registered_alone` (the other way round), with the distinct children.
CREATE OR REPLACE TABLE linkage_told AS
WITH compared AS (
  SELECT
    -- A child with one row counts where that is: only of others the rows of one are to be found.
    CASE WHEN has_other_rows THEN child_no END AS child_no,
    excluded IS NULL AS in_cohort,
    followed_6m,
    'told_sex' AS dimension,
    told_sex AS told,
    sex AS registered
  FROM linkage_child
  WHERE linked
  UNION ALL
  SELECT CASE WHEN has_other_rows THEN child_no END, excluded IS NULL, followed_6m, 'told_age_group', told_age_group, age_group
  FROM linkage_child
  WHERE linked
),
between_two AS (
  SELECT dimension, told AS code, 'left_out' AS kind, child_no FROM compared WHERE NOT in_cohort
  UNION ALL
  SELECT dimension, told, 'not_followed', child_no FROM compared WHERE NOT followed_6m
  UNION ALL
  SELECT dimension, told, 'told_alone', child_no FROM compared WHERE in_cohort AND told <> registered
  UNION ALL
  SELECT dimension, registered, 'registered_alone', child_no FROM compared WHERE in_cohort AND told <> registered
  UNION ALL
  SELECT dimension, told, 'told_alone_followed', child_no FROM compared WHERE followed_6m AND told <> registered
  UNION ALL
  SELECT dimension, registered, 'registered_alone_followed', child_no
  FROM compared
  WHERE followed_6m AND told <> registered
)
SELECT dimension, code, kind, count(*) - count(child_no) + count(DISTINCT child_no) AS people
FROM between_two
GROUP BY dimension, code, kind;
