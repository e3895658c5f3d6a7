-- Reads   child_order, index_spell, cohort_flag
-- One row a step from orders to followed children: how many units, and how many distinct children stand behind them.
SELECT 'orders' AS step, count(*) AS units, count(DISTINCT child_no) AS children
FROM child_order
UNION ALL
SELECT 'spells', count(*), count(DISTINCT child_no) FROM index_spell
UNION ALL
SELECT 'children', count(*), count(DISTINCT child_no) FROM cohort_flag
UNION ALL
SELECT 'excluded', count(*), count(DISTINCT child_no) FROM cohort_flag WHERE NOT in_cohort
UNION ALL
SELECT 'excluded_unlinked', count(*), count(DISTINCT child_no) FROM cohort_flag WHERE excluded = 'unlinked'
UNION ALL
SELECT 'excluded_adult_or_after_leaving', count(*), count(DISTINCT child_no)
FROM cohort_flag WHERE excluded IN ('adult', 'after_leaving')
UNION ALL
SELECT 'excluded_adult', count(*), count(DISTINCT child_no) FROM cohort_flag WHERE excluded = 'adult'
UNION ALL
SELECT 'excluded_after_leaving', count(*), count(DISTINCT child_no) FROM cohort_flag WHERE excluded = 'after_leaving'
UNION ALL
SELECT 'linked', count(*), count(DISTINCT child_no) FROM cohort_flag WHERE excluded IS NULL OR excluded <> 'unlinked'
UNION ALL
SELECT 'in_cohort', count(*), count(DISTINCT child_no) FROM cohort_flag WHERE in_cohort
UNION ALL
SELECT 'not_followed', count(*), count(DISTINCT child_no) FROM cohort_flag WHERE in_cohort AND NOT followed_6m
UNION ALL
SELECT 'left', count(*), count(DISTINCT child_no) FROM cohort_flag WHERE left_6m AND NOT followed_6m
UNION ALL
SELECT 'not_yet_followed', count(*), count(DISTINCT child_no) FROM cohort_flag WHERE not_yet_followed_6m
UNION ALL
SELECT 'followed', count(*), count(DISTINCT child_no) FROM cohort_flag WHERE followed_6m;
