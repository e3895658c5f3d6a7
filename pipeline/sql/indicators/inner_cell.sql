-- Reads   cohort_flag
-- One row a finest group of children by each of six ways to divide them, and what became of them: the inner cells of
-- which the counts of the cohort are sums. Ways that share a margin agree in it.
SELECT
  CASE
    WHEN GROUPING(municipality) = 0 THEN 'municipality'
    WHEN GROUPING(youth_region) = 0 THEN 'year_youth_region'
    WHEN GROUPING(province) = 0 THEN 'province'
    WHEN GROUPING(period) = 0 THEN 'year'
    WHEN GROUPING(sex) = 0 THEN 'sex_age_group'
    ELSE 'measure'
  END AS plane,
  municipality,
  youth_region,
  province,
  period,
  sex,
  age_group,
  measure,
  victim,
  CASE WHEN running_6m THEN 'running' WHEN started_6m THEN 'started' WHEN none_6m THEN 'none' ELSE 'not_followed' END
    AS outcome,
  count(*) AS children
FROM cohort_flag
WHERE in_cohort
GROUP BY GROUPING SETS (
  (outcome, municipality, youth_region, province),
  (outcome, victim, province),
  (outcome, victim, period),
  (outcome, victim, sex, age_group),
  (outcome, victim, measure),
  (outcome, period, youth_region)
)
ORDER BY ALL;
