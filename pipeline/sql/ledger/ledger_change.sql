-- Reads   ledger_child, ledger_before (the same of an earlier release), ledger_scope (the days that both are about)
-- Writes  ledger_change
-- One row a table, a place in it and an outcome whose children are not all the same as before: how many distinct children were
-- added, how many were removed, and by how many rows the count differs. Who has as many rows there as before is no change there.
-- A table is named by its margin, and by whether it tells victims and outcomes apart. The margin crossing is what provinces and youth
-- regions have in common. NULL stands for all of a dimension.
CREATE OR REPLACE TABLE ledger_change AS
WITH signed AS (
  SELECT ledger_child.*, 1 AS moved
  FROM ledger_child
  CROSS JOIN ledger_scope
  WHERE ledger_child.index_date BETWEEN ledger_scope.first_day AND ledger_scope.last_day
  UNION ALL
  SELECT ledger_before.*, -1
  FROM ledger_before
  CROSS JOIN ledger_scope
  WHERE ledger_before.index_date BETWEEN ledger_scope.first_day AND ledger_scope.last_day
),
changed AS (
  SELECT
    child, period, victim, sex, age_group, measure, province, youth_region, municipality, outcome,
    sum(moved) AS moved
  FROM signed
  GROUP BY child, period, victim, sex, age_group, measure, province, youth_region, municipality, outcome
  HAVING sum(moved) <> 0
),
counted AS (
  SELECT *, count(*) OVER (PARTITION BY child) AS rows_of_child
  FROM changed
),
-- Who has a single row that changed is added or removed wherever it counts; only the others need be looked at child by child.
lone AS (
  SELECT
    CASE
      WHEN GROUPING(municipality) = 0 THEN 'municipality'
      WHEN GROUPING(province) = 0 AND GROUPING(youth_region) = 0 THEN 'crossing'
      WHEN GROUPING(youth_region) = 0 AND GROUPING(period) = 0 THEN 'year_youth_region'
      WHEN GROUPING(youth_region) = 0 THEN 'youth_region'
      WHEN GROUPING(province) = 0 THEN 'province'
      WHEN GROUPING(sex) = 0 AND GROUPING(age_group) = 0 THEN 'sex_age_group'
      WHEN GROUPING(sex) = 0 THEN 'sex'
      WHEN GROUPING(age_group) = 0 THEN 'age_group'
      WHEN GROUPING(measure) = 0 THEN 'measure'
      WHEN GROUPING(period) = 0 THEN 'year'
      ELSE 'total'
    END
      || CASE WHEN GROUPING(victim) = 0 THEN ' victim' ELSE '' END
      || CASE WHEN GROUPING(outcome) = 0 THEN ' outcome' ELSE '' END AS table_id,
    period, victim, sex, age_group, measure, province, youth_region, municipality, outcome,
    sum(CASE WHEN moved > 0 THEN 1 ELSE 0 END) AS added,
    sum(CASE WHEN moved < 0 THEN 1 ELSE 0 END) AS removed,
    sum(moved) AS net
  FROM counted
  WHERE rows_of_child = 1
  GROUP BY GROUPING SETS (
    (),
    (outcome),
    (victim),
    (victim, outcome),
    (period),
    (period, outcome),
    (period, victim),
    (period, victim, outcome),
    (sex),
    (sex, outcome),
    (sex, victim),
    (sex, victim, outcome),
    (age_group),
    (age_group, outcome),
    (age_group, victim),
    (age_group, victim, outcome),
    (measure),
    (measure, outcome),
    (measure, victim),
    (measure, victim, outcome),
    (sex, age_group),
    (sex, age_group, outcome),
    (sex, age_group, victim),
    (sex, age_group, victim, outcome),
    (province),
    (province, outcome),
    (province, victim),
    (province, victim, outcome),
    (youth_region),
    (youth_region, outcome),
    (youth_region, period),
    (youth_region, period, outcome),
    (province, youth_region),
    (province, youth_region, outcome),
    (municipality),
    (municipality, outcome)
  )
),
per_child AS (
  SELECT
    CASE
      WHEN GROUPING(municipality) = 0 THEN 'municipality'
      WHEN GROUPING(province) = 0 AND GROUPING(youth_region) = 0 THEN 'crossing'
      WHEN GROUPING(youth_region) = 0 AND GROUPING(period) = 0 THEN 'year_youth_region'
      WHEN GROUPING(youth_region) = 0 THEN 'youth_region'
      WHEN GROUPING(province) = 0 THEN 'province'
      WHEN GROUPING(sex) = 0 AND GROUPING(age_group) = 0 THEN 'sex_age_group'
      WHEN GROUPING(sex) = 0 THEN 'sex'
      WHEN GROUPING(age_group) = 0 THEN 'age_group'
      WHEN GROUPING(measure) = 0 THEN 'measure'
      WHEN GROUPING(period) = 0 THEN 'year'
      ELSE 'total'
    END
      || CASE WHEN GROUPING(victim) = 0 THEN ' victim' ELSE '' END
      || CASE WHEN GROUPING(outcome) = 0 THEN ' outcome' ELSE '' END AS table_id,
    child, period, victim, sex, age_group, measure, province, youth_region, municipality, outcome,
    sum(moved) AS moved
  FROM counted
  WHERE rows_of_child > 1
  GROUP BY GROUPING SETS (
    (child),
    (child, outcome),
    (child, victim),
    (child, victim, outcome),
    (child, period),
    (child, period, outcome),
    (child, period, victim),
    (child, period, victim, outcome),
    (child, sex),
    (child, sex, outcome),
    (child, sex, victim),
    (child, sex, victim, outcome),
    (child, age_group),
    (child, age_group, outcome),
    (child, age_group, victim),
    (child, age_group, victim, outcome),
    (child, measure),
    (child, measure, outcome),
    (child, measure, victim),
    (child, measure, victim, outcome),
    (child, sex, age_group),
    (child, sex, age_group, outcome),
    (child, sex, age_group, victim),
    (child, sex, age_group, victim, outcome),
    (child, province),
    (child, province, outcome),
    (child, province, victim),
    (child, province, victim, outcome),
    (child, youth_region),
    (child, youth_region, outcome),
    (child, youth_region, period),
    (child, youth_region, period, outcome),
    (child, province, youth_region),
    (child, province, youth_region, outcome),
    (child, municipality),
    (child, municipality, outcome)
  )
  HAVING sum(moved) <> 0
),
moves AS (
  SELECT table_id, period, victim, sex, age_group, measure, province, youth_region, municipality, outcome, added, removed, net
  FROM lone
  UNION ALL
  SELECT
    table_id, period, victim, sex, age_group, measure, province, youth_region, municipality, outcome,
    CASE WHEN moved > 0 THEN 1 ELSE 0 END,
    CASE WHEN moved < 0 THEN 1 ELSE 0 END,
    moved
  FROM per_child
)
SELECT
  table_id, period, victim, sex, age_group, measure, province, youth_region, municipality, outcome,
  CAST(sum(added) AS BIGINT) AS added,
  CAST(sum(removed) AS BIGINT) AS removed,
  CAST(sum(net) AS BIGINT) AS net
FROM moves
GROUP BY table_id, period, victim, sex, age_group, measure, province, youth_region, municipality, outcome
HAVING sum(added) + sum(removed) > 0;
