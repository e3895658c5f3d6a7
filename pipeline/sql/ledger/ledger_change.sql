-- Reads   ledger_child, ledger_before (the same of an earlier release), ledger_scope (the days that both are about)
-- Writes  ledger_change
-- One row a table, a place in it and an outcome whose children are not all the same as before: how many distinct children were
-- added, how many were removed, and by how many rows the count differs. Who has as many rows there as before is no change there.
-- A table is named by its margin, by whether it tells victims apart, and by the subject of which it tells the outcomes, if any. The margin crossing is what provinces and youth
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
    child, period, victim, sex, age_group, measure, province, youth_region, municipality, subject, outcome,
    sum(moved) AS moved
  FROM signed
  GROUP BY child, period, victim, sex, age_group, measure, province, youth_region, municipality, subject, outcome
  HAVING sum(moved) <> 0
),
-- Who has a single row that changed is added or removed wherever it counts; only those with several (else NULL) are looked at child
-- by child.
counted AS (
  SELECT *, CASE WHEN count(*) OVER (PARTITION BY child, subject) > 1 THEN child END AS several
  FROM changed
),
placed AS (
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
      || CASE WHEN GROUPING(outcome) = 0 THEN ' ' || subject ELSE '' END AS table_id,
    subject, several, period, victim, sex, age_group, measure, province, youth_region, municipality, outcome,
    sum(CASE WHEN moved > 0 THEN 1 ELSE 0 END) AS came,
    sum(CASE WHEN moved < 0 THEN 1 ELSE 0 END) AS went,
    sum(moved) AS net
  FROM counted
  GROUP BY GROUPING SETS (
    (subject, several),
    (subject, several, outcome),
    (subject, several, victim),
    (subject, several, victim, outcome),
    (subject, several, period),
    (subject, several, period, outcome),
    (subject, several, period, victim),
    (subject, several, period, victim, outcome),
    (subject, several, sex),
    (subject, several, sex, outcome),
    (subject, several, sex, victim),
    (subject, several, sex, victim, outcome),
    (subject, several, age_group),
    (subject, several, age_group, outcome),
    (subject, several, age_group, victim),
    (subject, several, age_group, victim, outcome),
    (subject, several, measure),
    (subject, several, measure, outcome),
    (subject, several, measure, victim),
    (subject, several, measure, victim, outcome),
    (subject, several, sex, age_group),
    (subject, several, sex, age_group, outcome),
    (subject, several, sex, age_group, victim),
    (subject, several, sex, age_group, victim, outcome),
    (subject, several, province),
    (subject, several, province, outcome),
    (subject, several, province, victim),
    (subject, several, province, victim, outcome),
    (subject, several, youth_region),
    (subject, several, youth_region, outcome),
    (subject, several, youth_region, period),
    (subject, several, youth_region, period, outcome),
    (subject, several, province, youth_region),
    (subject, several, province, youth_region, outcome),
    (subject, several, municipality),
    (subject, several, municipality, outcome)
  )
),
moves AS (
  SELECT
    table_id, period, victim, sex, age_group, measure, province, youth_region, municipality, outcome, net,
    CASE WHEN several IS NULL THEN came WHEN net > 0 THEN 1 ELSE 0 END AS added,
    CASE WHEN several IS NULL THEN went WHEN net < 0 THEN 1 ELSE 0 END AS removed
  FROM placed
  WHERE (several IS NULL OR net <> 0)
    -- Everybody at a place is counted once, whatever the subjects.
    AND (outcome IS NOT NULL OR subject = 'outcome')
)
SELECT
  table_id, period, victim, sex, age_group, measure, province, youth_region, municipality, outcome,
  CAST(sum(added) AS BIGINT) AS added,
  CAST(sum(removed) AS BIGINT) AS removed,
  CAST(sum(net) AS BIGINT) AS net
FROM moves
GROUP BY table_id, period, victim, sex, age_group, measure, province, youth_region, municipality, outcome
HAVING sum(added) + sum(removed) > 0;
