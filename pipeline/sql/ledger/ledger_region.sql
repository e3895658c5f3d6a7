-- Reads   ledger_child, ledger_before (the same of an earlier release, with the regions of then), ledger_scope
-- One row a table of regions, named as in ledger_change: of how many intersections of an old and a new region are there a few children, or a few by what became of
-- them. A region less one of before is made of such intersections; one that is all of both is no difference.
WITH per_child AS (
  SELECT
    CASE
      WHEN GROUPING(ledger_child.municipality) = 0 THEN 'municipality'
      WHEN GROUPING(ledger_child.youth_region) = 0 THEN 'youth_region'
      ELSE 'province'
    END
      || CASE WHEN GROUPING(ledger_child.victim) = 0 THEN ' victim' ELSE '' END AS table_id,
    ledger_child.child,
    ledger_child.victim,
    COALESCE(ledger_child.municipality, ledger_child.youth_region, ledger_child.province) AS region,
    COALESCE(ledger_before.municipality, ledger_before.youth_region, ledger_before.province) AS old_region,
    max(CASE WHEN ledger_child.outcome = 'running' THEN 1 ELSE 0 END) AS running,
    max(CASE WHEN ledger_child.outcome = 'started' THEN 1 ELSE 0 END) AS started,
    max(CASE WHEN ledger_child.outcome = 'none' THEN 1 ELSE 0 END) AS without_help,
    max(CASE WHEN ledger_child.outcome = 'not_followed' THEN 1 ELSE 0 END) AS not_followed
  FROM ledger_child
  JOIN ledger_before
    ON ledger_before.child = ledger_child.child AND ledger_before.index_date = ledger_child.index_date
    AND ledger_before.subject = ledger_child.subject
  WHERE ledger_child.subject = 'outcome'
  GROUP BY GROUPING SETS (
    (ledger_child.child, ledger_child.province, ledger_before.province),
    (ledger_child.child, ledger_child.province, ledger_before.province, ledger_child.victim),
    (ledger_child.child, ledger_child.youth_region, ledger_before.youth_region),
    (ledger_child.child, ledger_child.municipality, ledger_before.municipality)
  )
),
crossed AS (
  SELECT
    table_id,
    victim,
    region,
    old_region,
    count(*) AS everybody,
    sum(running) AS running,
    sum(started) AS started,
    sum(without_help) AS without_help,
    sum(not_followed) AS not_followed
  FROM per_child
  GROUP BY table_id, victim, region, old_region
),
shared AS (
  SELECT
    *,
    count(*) OVER (PARTITION BY table_id, victim, region) AS parts_of_region,
    count(*) OVER (PARTITION BY table_id, victim, old_region) AS parts_of_old_region
  FROM crossed
),
judged AS (
  SELECT
    table_id,
    everybody BETWEEN 1 AND minimum_count - 1 AS few,
    running BETWEEN 1 AND minimum_count - 1
      OR started BETWEEN 1 AND minimum_count - 1
      OR without_help BETWEEN 1 AND minimum_count - 1
      OR not_followed BETWEEN 1 AND minimum_count - 1 AS few_by_outcome
  FROM shared
  CROSS JOIN ledger_scope
  WHERE parts_of_region > 1 OR parts_of_old_region > 1
),
named AS (
  SELECT table_id, few AS is_unsafe FROM judged
  UNION ALL
  SELECT table_id || ' outcome', few_by_outcome FROM judged
)
SELECT table_id, CAST(sum(CASE WHEN is_unsafe THEN 1 ELSE 0 END) AS BIGINT) AS unsafe
FROM named
GROUP BY table_id
ORDER BY table_id;
