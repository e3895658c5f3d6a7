-- Reads   linkage_child, linkage_order, linkage_care_count, linkage_victim
-- Writes  linkage_count
-- One row a register, a dimension, a code and whether linked: how many units (index rows, orders, trajectories,
-- records) and how many distinct people stand behind them. The dimension total has the code _T. People linked and not
-- linked are different people, whatever the register.
CREATE OR REPLACE TABLE linkage_count AS
SELECT
  'children' AS register,
  CASE
    WHEN GROUPING(period) = 0 THEN 'year'
    WHEN GROUPING(measure) = 0 THEN 'measure'
    WHEN GROUPING(province) = 0 THEN 'province'
    WHEN GROUPING(youth_region) = 0 THEN 'youth_region'
    WHEN GROUPING(municipality) = 0 THEN 'municipality'
    WHEN GROUPING(sex) = 0 THEN 'sex'
    WHEN GROUPING(age_group) = 0 THEN 'age_group'
    WHEN GROUPING(pass) = 0 THEN 'pass'
    WHEN GROUPING(ground_known) = 0 THEN 'ground_known'
    WHEN GROUPING(spell_open) = 0 THEN 'spell_open'
    WHEN GROUPING(several_orders) = 0 THEN 'several_orders'
    WHEN GROUPING(told_sex) = 0 THEN 'told_sex'
    WHEN GROUPING(told_age_group) = 0 THEN 'told_age_group'
    ELSE 'total'
  END AS dimension,
  COALESCE(
    period, measure, province, youth_region, municipality, sex, age_group, pass, ground_known, spell_open,
    several_orders, told_sex, told_age_group, '_T'
  ) AS code,
  linked,
  count(*) AS units,
  count(*) FILTER (WHERE NOT has_other_rows) + count(DISTINCT child_no) FILTER (WHERE has_other_rows) AS people
FROM linkage_child
GROUP BY GROUPING SETS (
  (linked),
  (linked, period),
  (linked, measure),
  (linked, province),
  (linked, youth_region),
  (linked, municipality),
  (linked, sex),
  (linked, age_group),
  (linked, pass),
  (linked, ground_known),
  (linked, spell_open),
  (linked, several_orders),
  (linked, told_sex),
  (linked, told_age_group)
)
UNION ALL
SELECT
  'protection_orders',
  CASE
    WHEN GROUPING(period) = 0 THEN 'year'
    WHEN GROUPING(measure) = 0 THEN 'measure'
    WHEN GROUPING(province) = 0 THEN 'province'
    WHEN GROUPING(youth_region) = 0 THEN 'youth_region'
    WHEN GROUPING(municipality) = 0 THEN 'municipality'
    WHEN GROUPING(key_type) = 0 THEN 'key_type'
    WHEN GROUPING(pass) = 0 THEN 'pass'
    ELSE 'total'
  END,
  COALESCE(period, measure, province, youth_region, municipality, key_type, pass, '_T'),
  linked,
  count(*),
  count(DISTINCT child_no)
FROM linkage_order
GROUP BY GROUPING SETS (
  (linked),
  (linked, period),
  (linked, measure),
  (linked, province),
  (linked, youth_region),
  (linked, municipality),
  (linked, key_type),
  (linked, pass)
)
UNION ALL
SELECT 'youth_care', dimension, code, linked, units, people
FROM linkage_care_count
UNION ALL
-- Keys of different types are different people, so that their numbers add up.
SELECT 'victim_records', dimension, code, linked, CAST(sum(units) AS BIGINT), CAST(sum(people) AS BIGINT)
FROM (
  SELECT
    CASE
      WHEN GROUPING(key_type) = 0 THEN 'key_type'
      WHEN GROUPING(pass) = 0 THEN 'pass'
      ELSE 'total'
    END AS dimension,
    COALESCE(key_type, pass, '_T') AS code,
    linked,
    count(*) AS units,
    count(DISTINCT person_key) AS people
  FROM linkage_victim
  GROUP BY GROUPING SETS (
    (person_key_type, linked),
    (person_key_type, linked, key_type),
    (person_key_type, linked, pass)
  )
) AS counted
GROUP BY dimension, code, linked;
