-- Reads   release_a, release_b (the public cells of two releases)
-- One row: how many cells both have, how many one alone has, and how many each withholds.
SELECT
  CAST(sum(CASE WHEN release_a.status IS NOT NULL AND release_b.status IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT) AS in_both,
  CAST(sum(CASE WHEN release_b.status IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS in_a_alone,
  CAST(sum(CASE WHEN release_a.status IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS in_b_alone,
  CAST(sum(CASE WHEN release_a.status = 'suppressed' THEN 1 ELSE 0 END) AS BIGINT) AS withheld_a,
  CAST(sum(CASE WHEN release_b.status = 'suppressed' THEN 1 ELSE 0 END) AS BIGINT) AS withheld_b
FROM release_a
FULL JOIN release_b
  USING (indicator, statistic, period, victim, region_level, region, sex, age_group, measure, help_status, category, unit);
