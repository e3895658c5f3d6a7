-- Reads   release_a, release_b (the public cells of two releases)
-- One row a cell of either whose figures, state or reason are not the same in both, with those of each. A cell that only one has is
-- absent from the other. In the order of the keys.
SELECT
  indicator, statistic, period, victim, region_level, region, sex, age_group, measure, help_status, category, unit,
  CASE WHEN release_a.status IS NULL THEN 'absent' ELSE release_a.status END AS a_status,
  release_a.numerator AS a_numerator,
  release_a.denominator AS a_denominator,
  release_a.value AS a_value,
  release_a.reason AS a_reason,
  CASE WHEN release_b.status IS NULL THEN 'absent' ELSE release_b.status END AS b_status,
  release_b.numerator AS b_numerator,
  release_b.denominator AS b_denominator,
  release_b.value AS b_value,
  release_b.reason AS b_reason
FROM release_a
FULL JOIN release_b
  USING (indicator, statistic, period, victim, region_level, region, sex, age_group, measure, help_status, category, unit)
WHERE release_a.status IS DISTINCT FROM release_b.status
  OR release_a.numerator IS DISTINCT FROM release_b.numerator
  OR release_a.denominator IS DISTINCT FROM release_b.denominator
  OR release_a.value IS DISTINCT FROM release_b.value
  OR release_a.lower IS DISTINCT FROM release_b.lower
  OR release_a.upper IS DISTINCT FROM release_b.upper
  OR release_a.reason IS DISTINCT FROM release_b.reason
ORDER BY
  indicator, statistic, period, victim, region_level, region, sex, age_group, measure, help_status, category, unit;
