-- Reads   ledger_child, ledger_scope (the days that an earlier release is about too, and the rules)
-- One row a table of totals over the period: at how many of its places the children of the years that came to the pool are a few, in all or
-- by what became of them, or (where zeros are protected) all or none of them share what is sensitive. They are what a reader gets by
-- subtracting the earlier total. Tables are named as in ledger_change.
WITH beyond AS (
  SELECT ledger_child.*
  FROM ledger_child
  CROSS JOIN ledger_scope
  WHERE ledger_child.index_date NOT BETWEEN ledger_scope.first_day AND ledger_scope.last_day
    AND ledger_child.subject = 'outcome'
),
per_child AS (
  SELECT
    CASE
      WHEN GROUPING(municipality) = 0 THEN 'municipality'
      WHEN GROUPING(province) = 0 AND GROUPING(youth_region) = 0 THEN 'crossing'
      WHEN GROUPING(youth_region) = 0 THEN 'youth_region'
      WHEN GROUPING(province) = 0 THEN 'province'
      WHEN GROUPING(sex) = 0 AND GROUPING(age_group) = 0 THEN 'sex_age_group'
      WHEN GROUPING(sex) = 0 THEN 'sex'
      WHEN GROUPING(age_group) = 0 THEN 'age_group'
      WHEN GROUPING(measure) = 0 THEN 'measure'
      ELSE 'total'
    END AS table_id,
    GROUPING(victim) = 0 AS by_victim,
    child, victim AS place_victim, sex, age_group, measure, province, youth_region, municipality,
    max(CASE WHEN outcome = 'running' THEN 1 ELSE 0 END) AS running,
    max(CASE WHEN outcome = 'started' THEN 1 ELSE 0 END) AS started,
    max(CASE WHEN outcome = 'none' THEN 1 ELSE 0 END) AS without_help,
    max(CASE WHEN outcome = 'not_followed' THEN 1 ELSE 0 END) AS not_followed,
    max(CASE WHEN outcome <> 'not_followed' THEN 1 ELSE 0 END) AS followed,
    max(CASE WHEN victim = 'victim' THEN 1 ELSE 0 END) AS victims,
    max(CASE WHEN victim = 'other' THEN 1 ELSE 0 END) AS others
  FROM beyond
  GROUP BY GROUPING SETS (
    (child),
    (child, victim),
    (child, sex),
    (child, sex, victim),
    (child, age_group),
    (child, age_group, victim),
    (child, measure),
    (child, measure, victim),
    (child, sex, age_group),
    (child, sex, age_group, victim),
    (child, province),
    (child, province, victim),
    (child, youth_region),
    (child, province, youth_region),
    (child, municipality)
  )
),
counted AS (
  SELECT
    table_id,
    by_victim,
    count(*) AS everybody,
    sum(running) AS running,
    sum(started) AS started,
    sum(without_help) AS without_help,
    sum(not_followed) AS not_followed,
    sum(followed) AS followed,
    sum(victims) AS victims,
    sum(others) AS others
  FROM per_child
  GROUP BY table_id, by_victim, place_victim, sex, age_group, measure, province, youth_region, municipality
),
judged AS (
  SELECT
    table_id,
    by_victim,
    everybody BETWEEN 1 AND minimum_count - 1 AS few,
    running BETWEEN 1 AND minimum_count - 1
      OR started BETWEEN 1 AND minimum_count - 1
      OR without_help BETWEEN 1 AND minimum_count - 1
      OR not_followed BETWEEN 1 AND minimum_count - 1
      OR followed BETWEEN 1 AND minimum_count - 1
      OR (protects_zeros AND followed > 0 AND (running = 0 OR started = 0 OR without_help = 0)) AS few_or_alike,
    protects_zeros AND NOT by_victim AND victims + others > 0 AND (victims = 0 OR others = 0) AS same_victims
  FROM counted
  CROSS JOIN ledger_scope
),
named AS (
  SELECT table_id || CASE WHEN by_victim THEN ' victim' ELSE '' END AS table_id, few AS is_unsafe
  FROM judged
  UNION ALL
  SELECT table_id || CASE WHEN by_victim THEN ' victim outcome' ELSE ' outcome' END, few_or_alike
  FROM judged
  UNION ALL
  SELECT table_id || ' victim', same_victims
  FROM judged
)
SELECT table_id, CAST(sum(CASE WHEN is_unsafe THEN 1 ELSE 0 END) AS BIGINT) AS unsafe
FROM named
GROUP BY table_id
ORDER BY table_id;
