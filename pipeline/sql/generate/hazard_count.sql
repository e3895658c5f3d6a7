-- Reads   hazard_child, hazard_spell, hazard_settings
-- Writes  adds to hazard_count
-- One row a stratum of the chunk and version of the truth: `true`, as the children are, and `counted`, as a run can see
-- them through the keys: no child whose orders are missed, and no help of a child whose care is.
INSERT INTO hazard_count
WITH versions AS (
  SELECT 'true' AS version, child, is_running, help_day FROM hazard_child
  UNION ALL
  SELECT 'counted', child, is_running AND NOT care_missed, CASE WHEN NOT care_missed THEN help_day END
  FROM hazard_child
  WHERE NOT order_missed
),
told AS (
  SELECT
    versions.version,
    versions.is_running,
    versions.help_day,
    child.* EXCLUDE (is_running, help_day),
    spell.spell_until,
    spell.further_from,
    settings.observed_until,
    make_date(CAST(extract(year FROM index_date) AS BIGINT), 12, 31) AS year_end,
    CASE
      WHEN leave_day <= horizon_day THEN 'left'
      WHEN versions.is_running THEN 'running'
      WHEN versions.help_day <= horizon_day THEN 'started'
      ELSE 'none'
    END AS status,
    CASE
      WHEN versions.help_day IS NOT NULL THEN 'help'
      WHEN leave_day IS NOT NULL THEN 'left'
      ELSE 'censored'
    END AS outcome,
    COALESCE(versions.help_day, leave_day, last_day) AS day,
    index_date + CAST(GREATEST(horizon_day, spell_until + 1) AS INTEGER) AS landmark
  FROM versions
  JOIN hazard_child AS child ON child.child = versions.child
  JOIN hazard_spell AS spell ON spell.child = child.child
  CROSS JOIN hazard_settings AS settings
),
-- A spell that ended, an observed landmark with so many months behind it, and nobody who left on or before their last day.
landed AS (
  SELECT
    *,
    CAST(landmark + INTERVAL '12' MONTH AS DATE) - index_date AS day_12m,
    CAST(landmark + INTERVAL '24' MONTH AS DATE) - index_date AS day_24m,
    status <> 'left' AND spell_until IS NOT NULL AND year_end + INTERVAL '6' MONTH + INTERVAL '12' MONTH <= observed_until
      AS is_observed_12m,
    status <> 'left' AND spell_until IS NOT NULL AND year_end + INTERVAL '6' MONTH + INTERVAL '24' MONTH <= observed_until
      AS is_observed_24m
  FROM told
),
judged AS (
  SELECT
    *,
    is_observed_12m AND day_12m <= last_day AND (leave_day IS NULL OR leave_day > day_12m) AS is_known_12m,
    is_observed_24m AND day_24m <= last_day AND (leave_day IS NULL OR leave_day > day_24m) AS is_known_24m
  FROM landed
)
SELECT
  version,
  stratum,
  count(*) AS children,
  count(*) FILTER (status = 'left') AS left_6m,
  count(*) FILTER (status = 'running') AS running_6m,
  count(*) FILTER (status = 'started') AS started_6m,
  count(*) FILTER (status = 'none') AS none_6m,
  count(*) FILTER (NOT is_running) AS waiting,
  count(*) FILTER (NOT is_running AND outcome = 'help' AND day <= 42) AS help_42,
  count(*) FILTER (NOT is_running AND outcome = 'help' AND day <= 91) AS help_91,
  count(*) FILTER (NOT is_running AND outcome = 'help' AND day <= 183) AS help_183,
  count(*) FILTER (NOT is_running AND outcome = 'help' AND day <= 365) AS help_365,
  count(*) FILTER (NOT is_running AND outcome = 'left' AND day <= 42) AS left_42,
  count(*) FILTER (NOT is_running AND outcome = 'left' AND day <= 91) AS left_91,
  count(*) FILTER (NOT is_running AND outcome = 'left' AND day <= 183) AS left_183,
  count(*) FILTER (NOT is_running AND outcome = 'left' AND day <= 365) AS left_365,
  count(*) FILTER (NOT is_running AND outcome = 'censored' AND day <= 42) AS censored_42,
  count(*) FILTER (NOT is_running AND outcome = 'censored' AND day <= 91) AS censored_91,
  count(*) FILTER (NOT is_running AND outcome = 'censored' AND day <= 183) AS censored_183,
  count(*) FILTER (NOT is_running AND outcome = 'censored' AND day <= 365) AS censored_365,
  count(*) FILTER (is_known_12m) AS repeat_known_12m,
  count(*) FILTER (is_known_12m AND further_from <= day_12m) AS repeats_12m,
  count(*) FILTER (is_known_24m) AS repeat_known_24m,
  count(*) FILTER (is_known_24m AND further_from <= day_24m) AS repeats_24m,
  count(*) FILTER (has_sibling) AS siblings,
  count(*) FILTER (order_missed) AS missed_orders,
  count(*) FILTER (care_missed AND (is_running OR help_day IS NOT NULL)) AS missed_help
FROM judged
GROUP BY version, stratum;
