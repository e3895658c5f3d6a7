-- Reads   hazard_chunk, hazard_settings, hazard_trajectory, the macros of hazard_uniform
-- Writes  hazard_care
-- One row a record of youth care. Every child has so many places: its own trajectories take the first ones, persons without
-- an order the rest, two places a person. So the number of records is exactly what was asked for.
CREATE OR REPLACE TABLE hazard_care AS
WITH numbered AS (
  SELECT unnest(range(
    hazard_chunk.first_number * settings.places_per_child,
    LEAST(hazard_chunk.until_number * settings.places_per_child, settings.care_rows)
  )) AS number
  FROM hazard_chunk
  CROSS JOIN hazard_settings AS settings
),
placed AS (
  SELECT
    numbered.number,
    settings.*,
    own.child,
    own.starts_on AS own_start,
    own.ends_on AS own_end,
    COALESCE(own.care_missed, FALSE) AS is_missed,
    COALESCE(own.has_old_key, FALSE) AND uniform(settings.seed, numbered.number, 'old care key') < 0.5 AS is_old
  FROM numbered
  CROSS JOIN hazard_settings AS settings
  LEFT JOIN hazard_trajectory AS own
    ON own.child = numbered.number // settings.places_per_child
    AND own.place = numbered.number % settings.places_per_child
),
dated AS (
  SELECT
    *,
    CASE WHEN child IS NOT NULL THEN own_start
      ELSE observed_from + below(seed, number, 'other start', observed_days) END AS starts_on,
    uniform(seed, number, 'delivery') AS delivery_draw,
    uniform(seed, number, 'twice') AS twice_draw
  FROM placed
),
lasting AS (
  SELECT
    *,
    CASE WHEN child IS NOT NULL THEN own_end
      WHEN starts_on + below(seed, number, 'other days', care_longest) <= observed_until
        THEN starts_on + below(seed, number, 'other days', care_longest)
    END AS ends_on
  FROM dated
)
SELECT
  number,
  'C' || lpad(CAST(number AS VARCHAR), 9, '0') AS care_id,
  child,
  number // 2 AS other_person,
  is_missed,
  is_old,
  list_extract(
    ['outpatient', 'outpatient', 'neighbourhood_team', 'day_care', 'home_network', 'foster_care', 'family_home',
      'secure_residential', 'other_residential'],
    1 + below(seed, number, 'type', 9)
  ) AS care_type,
  starts_on,
  ends_on,
  list_extract(
    ['municipality', 'municipality', 'general_practitioner', 'certified_institution', 'judge', 'unknown'],
    1 + below(seed, number, 'referrer', 6)
  ) AS referrer,
  'Provider ' || lpad(CAST(1 + below(seed, number, 'provider', 900) AS VARCHAR), 3, '0') AS provider,
  CASE WHEN ends_on IS NOT NULL THEN list_extract(
    ['as_planned', 'as_planned', 'early_agreed', 'early_client', 'transfer', 'unknown'],
    1 + below(seed, number, 'end reason', 6)
  ) END AS end_reason,
  uniform(seed, number, 'crisis') < 0.05 AS crisis,
  CASE
    WHEN delivery_draw < late THEN 'late'
    WHEN delivery_draw < late + corrected THEN 'corrected'
    ELSE 'first'
  END AS delivery,
  delivery_draw >= late + corrected AND twice_draw < duplicated AS is_twice,
  delivery_draw >= late + corrected AND child IS NULL AND twice_draw >= duplicated
    AND twice_draw < duplicated + (1 - duplicated) * conflicting AS is_conflicting
FROM lasting
ORDER BY number;
