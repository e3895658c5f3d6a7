-- Reads   attacked_cohort (internal/cohort.parquet), attack_year
-- One row a place and a group of children there, in which each child and index date is once: what became of those of the
-- cohort, and why others are not in it. Dimensions that a place does not tell apart are `_T`.
WITH grouped AS (
  SELECT
    attacked_cohort.period,
    CASE WHEN excluded IS NULL THEN victim ELSE '_T' END AS victim,
    sex,
    age_group,
    measure,
    municipality,
    youth_region,
    province,
    CASE
      WHEN excluded = 'unlinked' THEN CASE WHEN is_observed THEN 'unlinked' ELSE 'unlinked_not_yet' END
      WHEN excluded IS NOT NULL THEN excluded
      WHEN follow_up_6m = 'followed' OR (keeps_leavers AND follow_up_6m = 'left') THEN help_status_6m
      WHEN follow_up_6m = 'left' THEN 'left'
      ELSE 'not_yet'
    END AS atom
  FROM attacked_cohort
  JOIN attack_year ON attack_year.period = attacked_cohort.period
)
SELECT
  COALESCE(period, '_T') AS period,
  CASE WHEN GROUPING(victim) = 0 THEN victim ELSE '_T' END AS victim,
  CASE
    WHEN GROUPING(municipality) = 0 THEN 'municipality'
    WHEN GROUPING(youth_region) = 0 THEN 'youth_region'
    WHEN GROUPING(province) = 0 THEN 'province'
    ELSE 'country'
  END AS region_level,
  COALESCE(municipality, youth_region, province, 'NL') AS region,
  COALESCE(sex, '_T') AS sex,
  COALESCE(age_group, '_T') AS age_group,
  COALESCE(measure, '_T') AS measure,
  atom,
  count(*) AS children
FROM grouped
GROUP BY GROUPING SETS (
  (atom), (atom, victim),
  (atom, period), (atom, period, victim),
  (atom, sex), (atom, sex, victim),
  (atom, age_group), (atom, age_group, victim),
  (atom, sex, age_group), (atom, sex, age_group, victim),
  (atom, measure), (atom, measure, victim),
  (atom, province), (atom, province, victim),
  (atom, youth_region), (atom, period, youth_region),
  (atom, municipality)
)
ORDER BY ALL;
