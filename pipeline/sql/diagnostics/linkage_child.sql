-- Reads   cohort_flag, child, child_order, child_told, settings
-- Writes  linkage_child
-- One row as in cohort_flag, excluded ones too, with whether and how the child is linked, and what is known of it from
-- its own orders alone: that is all there is of a child that is not linked. Sex and age are those of linked children;
-- told_sex and told_age_group are what the orders themselves tell of everybody. Only a child with other rows (has_other_rows)
-- can be counted twice.
CREATE OR REPLACE TABLE linkage_child AS
WITH several AS (
  SELECT child_no FROM cohort_flag GROUP BY child_no HAVING count(*) > 1
),
own AS (
  SELECT
    child_no,
    count(*) AS orders,
    min(CASE WHEN ground <> 'unknown' THEN starts_on END) AS ground_known_on
  FROM child_order
  GROUP BY child_no
),
aged AS (
  SELECT
    cohort_flag.index_no,
    child_told.sex,
    extract(year FROM cohort_flag.index_date) - extract(year FROM child_told.birth_date)
      - CASE
          WHEN extract(month FROM cohort_flag.index_date) * 100 + extract(day FROM cohort_flag.index_date)
            < extract(month FROM child_told.birth_date) * 100 + extract(day FROM child_told.birth_date) THEN 1
          ELSE 0
        END AS age
  FROM cohort_flag
  JOIN child_told ON child_told.child_no = cohort_flag.child_no
)
SELECT
  cohort_flag.index_no,
  cohort_flag.child_no,
  several.child_no IS NOT NULL AS has_other_rows,
  child.linked,
  child.pass,
  cohort_flag.excluded,
  cohort_flag.followed_6m,
  cohort_flag.period,
  cohort_flag.victim,
  cohort_flag.sex,
  cohort_flag.age_group,
  cohort_flag.measure,
  cohort_flag.municipality,
  cohort_flag.youth_region,
  cohort_flag.province,
  CASE
    WHEN settings.follow_by_year
      THEN make_date(CAST(cohort_flag.period AS BIGINT), 12, 31) + INTERVAL '6' MONTH <= settings.observed_until
    ELSE cohort_flag.horizon_6m <= settings.observed_until
  END AS is_observed,
  CASE WHEN own.ground_known_on <= cohort_flag.index_date THEN 'yes' ELSE 'no' END AS ground_known,
  CASE WHEN cohort_flag.spell_ends_on IS NULL THEN 'yes' ELSE 'no' END AS spell_open,
  CASE WHEN own.orders > 1 THEN 'yes' ELSE 'no' END AS several_orders,
  COALESCE(aged.sex, 'unknown') AS told_sex,
  CASE
    WHEN aged.age BETWEEN 0 AND 3 THEN '0-3'
    WHEN aged.age BETWEEN 4 AND 11 THEN '4-11'
    WHEN aged.age BETWEEN 12 AND 17 THEN '12-17'
    ELSE 'unknown'
  END AS told_age_group
FROM cohort_flag
CROSS JOIN settings
JOIN child ON child.child_no = cohort_flag.child_no
LEFT JOIN several ON several.child_no = cohort_flag.child_no
JOIN own ON own.child_no = cohort_flag.child_no
LEFT JOIN aged ON aged.index_no = cohort_flag.index_no;
