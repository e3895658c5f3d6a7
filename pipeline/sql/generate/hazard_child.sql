-- Reads   hazard_chunk, hazard_settings, hazard_stratum, hazard_piece, hazard_place, the macros of hazard_uniform
-- Writes  hazard_child
-- One row a child of the chunk, with all that will be true of it: on which day after its index date help starts and it
-- leaves (empty: not while observed), and which of its keys lead nowhere. Nothing here knows a record. Siblings are two
-- children of one stratum with one index date; some of them have help on one day, which changes the chance of nobody.
CREATE OR REPLACE TABLE hazard_child AS
WITH numbered AS (
  SELECT unnest(range(hazard_chunk.first_number, LEAST(hazard_chunk.until_number, hazard_settings.children))) AS child
  FROM hazard_chunk
  CROSS JOIN hazard_settings
),
related AS (
  SELECT
    numbered.child,
    settings.*,
    child - child % 2 + 1 < settings.children
      AND uniform(settings.seed, child // 2, 'siblings') < settings.siblings AS has_sibling,
    uniform(settings.seed, child // 2, 'together') < settings.siblings_together AS is_together
  FROM numbered
  CROSS JOIN hazard_settings AS settings
),
anchored AS (
  SELECT
    *,
    CASE WHEN has_sibling THEN child - child % 2 ELSE child END AS anchor,
    CASE WHEN has_sibling AND is_together THEN child - child % 2 ELSE child END AS help_anchor
  FROM related
),
drawn AS (
  SELECT
    anchored.*,
    period_from + below(seed, anchor, 'index date', period_days) AS index_date,
    uniform(seed, anchor, 'stratum') AS stratum_draw,
    uniform(seed, help_anchor, 'help') AS help_draw,
    uniform(seed, child, 'leave') AS leave_draw,
    uniform(seed, child, 'way') AS way_draw
  FROM anchored
),
placed AS (
  SELECT
    drawn.*,
    stratum.stratum,
    stratum.victim,
    stratum.measure,
    place.municipality,
    uniform(seed, child, 'running') < stratum.running AS is_running,
    uniform(seed, child, 'missed order') < stratum.missed_orders AS order_missed,
    uniform(seed, child, 'missed care') < stratum.missed_care AS care_missed,
    observed_until - index_date AS last_day,
    CAST(index_date + INTERVAL '6' MONTH AS DATE) - index_date AS horizon_day
  FROM drawn
  JOIN hazard_stratum AS stratum ON stratum_draw > stratum.above AND stratum_draw <= stratum.up_to
  JOIN hazard_place AS place
    ON place.province = stratum.province AND place.turn = below(seed, anchor, 'place', stratum.places)
),
-- A piece of the curve in which every day has one chance: the share that stays falls from `above` through `up_to`. The day
-- is where it falls below the draw; rounding does not carry it out of the piece.
timed AS (
  SELECT
    placed.*,
    CAST(LEAST(
      help.from_day + floor(ln(help_draw / help.stays_before) / help.log_stay),
      help.until_day
    ) AS BIGINT) AS any_help_day,
    CAST(LEAST(
      leave.from_day + floor(ln(leave_draw / leave.stays_before) / leave.log_stay),
      leave.until_day
    ) AS BIGINT) AS any_leave_day
  FROM placed
  LEFT JOIN hazard_piece AS help
    ON help.cause = 'help' AND help.stratum = placed.stratum
    AND help_draw <= help.stays_before AND help_draw > help.stays_after
  LEFT JOIN hazard_piece AS leave
    ON leave.cause = 'leave' AND leave.stratum = placed.stratum
    AND leave_draw <= leave.stays_before AND leave_draw > leave.stays_after
),
known AS (
  SELECT
    *,
    CASE WHEN any_leave_day <= last_day THEN any_leave_day END AS leave_day
  FROM timed
)
SELECT
  child,
  stratum,
  victim,
  measure,
  municipality,
  has_sibling,
  index_date,
  last_day,
  horizon_day,
  is_running,
  -- On one day help comes before leaving; after it nobody has help.
  CASE
    WHEN NOT is_running AND any_help_day <= last_day AND (leave_day IS NULL OR any_help_day <= leave_day)
      THEN any_help_day
  END AS help_day,
  leave_day,
  -- Nobody has an 18th birthday on 29 February who was born on one.
  CASE
    WHEN leave_day IS NULL THEN NULL
    WHEN way_draw < 0.2 OR strftime(index_date + CAST(leave_day AS INTEGER), '%m-%d') = '02-29' THEN 'died'
    WHEN way_draw < 0.6 THEN 'emigrated'
    ELSE 'adult'
  END AS leave_way,
  order_missed,
  care_missed,
  uniform(seed, child, 'old key') < old_keys AS has_old_key
FROM known
ORDER BY child;
