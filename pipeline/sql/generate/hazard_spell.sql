-- Reads   hazard_child, hazard_settings, the macros of hazard_uniform
-- Writes  hazard_spell
-- One row a child: on which days after its index date its orders begin and end (empty: no end is known, or no such order).
-- A continuation makes one spell with the first order; a further order begins after the landmark of repeat-order.
CREATE OR REPLACE TABLE hazard_spell AS
WITH lasting AS (
  SELECT
    child.*,
    settings.*,
    order_shortest + below(seed, child, 'order days', order_longest - order_shortest + 1) AS first_until,
    COALESCE(leave_day, 1000000000) AS gone
  FROM hazard_child AS child
  CROSS JOIN hazard_settings AS settings
),
followed_on AS (
  SELECT
    *,
    uniform(seed, child, 'continued') < order_continued AND first_until < LEAST(gone, last_day) AS is_continued,
    -- The continuation begins the day after, or while the first order still runs.
    CASE WHEN uniform(seed, child, 'overlap') < 0.5 THEN first_until + 1 ELSE first_until - 5 END AS second_from,
    first_until + 1 + below(seed, child, 'second order days', 300) AS second_until
  FROM lasting
),
closed AS (
  SELECT
    *,
    LEAST(CASE WHEN is_continued THEN second_until ELSE first_until END, gone) AS spell_until
  FROM followed_on
),
landed AS (
  SELECT
    *,
    GREATEST(horizon_day, spell_until + 1) AS landmark_day,
    -- From the day after the landmark on: a day earlier it would join the spell.
    1 + floor(ln(uniform(seed, child, 'further')) / order_log_stay) AS further_wait
  FROM closed
),
again AS (
  SELECT
    *,
    -- A chance of 0 has no wait.
    CASE WHEN spell_until <= last_day AND landmark_day + further_wait <= LEAST(gone, last_day)
      THEN CAST(landmark_day + further_wait AS BIGINT) END AS further_from
  FROM landed
)
SELECT
  child,
  CASE WHEN LEAST(first_until, gone) <= last_day THEN LEAST(first_until, gone) END AS first_until,
  CASE WHEN is_continued THEN second_from END AS second_from,
  CASE WHEN is_continued AND spell_until <= last_day THEN spell_until END AS second_until,
  CASE WHEN spell_until <= last_day THEN spell_until END AS spell_until,
  further_from,
  CASE WHEN LEAST(further_from + 30 + below(seed, child, 'further days', 370), gone) <= last_day
    THEN LEAST(further_from + 30 + below(seed, child, 'further days', 370), gone) END AS further_until
FROM again
ORDER BY child;
