-- Reads   cohort_flag, child_care
-- Returns one row a calendar year and region of the cohort (youth region, province, or municipality with its youth region):
-- its rows, those that are followed for six months, and those of a child with counted help of a neighbourhood team that ran on any day of that year.
WITH seen AS (
  SELECT DISTINCT cohort_flag.index_no
  FROM cohort_flag
  JOIN child_care ON child_care.child_no = cohort_flag.child_no
  WHERE cohort_flag.in_cohort
    AND child_care.care_type = 'neighbourhood_team'
    AND extract(year FROM child_care.starts_on) <= extract(year FROM cohort_flag.index_date)
    AND (child_care.ends_on IS NULL OR extract(year FROM child_care.ends_on) >= extract(year FROM cohort_flag.index_date))
)
SELECT
  cohort_flag.period,
  CASE WHEN GROUPING(province) = 0 THEN 'province' WHEN GROUPING(municipality) = 0 THEN 'municipality' ELSE 'youth_region' END
    AS region_level,
  COALESCE(municipality, province, youth_region) AS region,
  youth_region,
  count(*) AS children,
  CAST(sum(CASE WHEN cohort_flag.followed_6m THEN 1 ELSE 0 END) AS BIGINT) AS followed,
  count(seen.index_no) AS with_team
FROM cohort_flag
LEFT JOIN seen ON seen.index_no = cohort_flag.index_no
WHERE cohort_flag.in_cohort
GROUP BY GROUPING SETS (
  (cohort_flag.period, province),
  (cohort_flag.period, youth_region),
  (cohort_flag.period, youth_region, municipality)
);
