-- Reads   index_spell, cohort_flag, record_key
-- One row a step from spells to followed children: the sum of the record keys of the distinct children behind it, modulo
-- 2^48. The children of all orders are not among them: an order may begin outside the period.
WITH counted AS (
  SELECT 'spells' AS step, child_no FROM index_spell
  UNION
  SELECT 'children', child_no FROM cohort_flag
  UNION
  SELECT 'excluded', child_no FROM cohort_flag WHERE NOT in_cohort
  UNION
  SELECT 'excluded_unlinked', child_no FROM cohort_flag WHERE excluded = 'unlinked'
  UNION
  SELECT 'excluded_adult_or_after_leaving', child_no FROM cohort_flag WHERE excluded IN ('adult', 'after_leaving')
  UNION
  SELECT 'excluded_adult', child_no FROM cohort_flag WHERE excluded = 'adult'
  UNION
  SELECT 'excluded_after_leaving', child_no FROM cohort_flag WHERE excluded = 'after_leaving'
  UNION
  SELECT 'in_cohort', child_no FROM cohort_flag WHERE in_cohort
  UNION
  SELECT 'not_followed', child_no FROM cohort_flag WHERE in_cohort AND NOT followed_6m
  UNION
  SELECT 'left', child_no FROM cohort_flag WHERE left_6m AND NOT followed_6m
  UNION
  SELECT 'not_yet_followed', child_no FROM cohort_flag WHERE not_yet_followed_6m
  UNION
  SELECT 'followed', child_no FROM cohort_flag WHERE followed_6m
)
SELECT counted.step, CAST(sum(record_key.record_key) % 281474976710656 AS BIGINT) AS step_key
FROM counted
JOIN record_key ON record_key.child_no = counted.child_no
GROUP BY counted.step;
