-- Reads   hazard_child, hazard_order, hazard_care, hazard_chunk, hazard_settings, the macros of hazard_uniform
-- Writes  one view a kind of file
-- The records of the chunk as they are delivered. A key that leads nowhere is of type S and in no crosswalk, or, for one
-- child in three, of type R and in no register of persons; it is another one in each register.
CREATE OR REPLACE VIEW hazard_delivered_order AS
SELECT
  order_id,
  CASE WHEN (is_missed AND child % 3 > 0) OR (NOT is_missed AND is_old) THEN 'S' ELSE 'R' END AS person_key_type,
  lpad(CAST(
    CASE WHEN is_missed THEN 710000000 + child WHEN is_old THEN 200000000 + child ELSE child END AS VARCHAR
  ), 9, '0') AS person_key,
  measure,
  starts_on,
  ends_on,
  ground,
  municipality,
  institution,
  number,
  is_late,
  is_twice
FROM hazard_order;

CREATE OR REPLACE VIEW file_orders AS
SELECT * EXCLUDE (number, is_late, is_twice) FROM hazard_delivered_order WHERE NOT is_late ORDER BY number;

CREATE OR REPLACE VIEW file_orders_late AS
SELECT * EXCLUDE (number, is_late, is_twice) FROM hazard_delivered_order WHERE is_late OR is_twice ORDER BY number;

CREATE OR REPLACE VIEW hazard_delivered_care AS
SELECT
  care_id,
  CASE WHEN (is_missed AND child % 3 > 0) OR (NOT is_missed AND is_old) THEN 'S' ELSE 'R' END AS person_key_type,
  lpad(CAST(
    CASE
      WHEN child IS NULL THEN 500000000 + other_person
      WHEN is_missed THEN 730000000 + child
      WHEN is_old THEN 200000000 + child
      ELSE child
    END AS VARCHAR
  ), 9, '0') AS person_key,
  care_type,
  starts_on,
  ends_on,
  referrer,
  provider,
  end_reason,
  crisis,
  number,
  delivery,
  is_twice,
  is_conflicting
FROM hazard_care;

CREATE OR REPLACE VIEW file_care AS
SELECT * EXCLUDE (number, delivery, is_twice, is_conflicting)
FROM hazard_delivered_care WHERE delivery = 'first' ORDER BY number;

CREATE OR REPLACE VIEW file_care_late AS
SELECT * EXCLUDE (number, delivery, is_twice, is_conflicting)
  REPLACE (CASE WHEN is_conflicting THEN COALESCE(ends_on + 1, starts_on) ELSE ends_on END AS ends_on)
FROM hazard_delivered_care WHERE delivery = 'late' OR is_twice OR is_conflicting ORDER BY number;

-- The first version is wrong in what it says of the help, and complete: only the later version is right.
CREATE OR REPLACE VIEW file_care_wrong AS
SELECT * EXCLUDE (number, delivery, is_twice, is_conflicting)
  REPLACE ('unknown' AS care_type, starts_on + 40 AS starts_on, ends_on + 40 AS ends_on)
FROM hazard_delivered_care WHERE delivery = 'corrected' ORDER BY number;

CREATE OR REPLACE VIEW file_care_corrected AS
SELECT * EXCLUDE (number, delivery, is_twice, is_conflicting)
FROM hazard_delivered_care WHERE delivery = 'corrected' ORDER BY number;

-- Whoever leaves by an 18th birthday is born 18 years before it; of all others that birthday comes after the last day that
-- is observed. All are born two months before their index date or earlier, and so before their earlier help. A child
-- stands before those who have its other places for care.
CREATE OR REPLACE VIEW file_persons AS
WITH born AS (
  SELECT child.*, settings.seed, settings.places_per_child, CAST(settings.observed_until - INTERVAL '18' YEAR AS DATE) + 2 AS youngest_from
  FROM hazard_child AS child
  CROSS JOIN hazard_settings AS settings
),
others AS (
  SELECT unnest(range(
    hazard_chunk.first_number * settings.places_per_child // 2,
    (LEAST(hazard_chunk.until_number * settings.places_per_child, settings.care_rows) + 1) // 2
  )) AS person
  FROM hazard_chunk
  CROSS JOIN hazard_settings AS settings
),
everybody AS (
  SELECT
    child AS number,
    child * places_per_child AS place,
    FALSE AS is_other,
    CASE WHEN uniform(seed, child, 'sex') < 0.5 THEN 'male' ELSE 'female' END AS sex,
    CASE WHEN leave_way = 'adult' THEN CAST(index_date + CAST(leave_day AS INTEGER) - INTERVAL '18' YEAR AS DATE)
      ELSE youngest_from + below(seed, child, 'birth', CAST(index_date - 60 - youngest_from AS INTEGER))
    END AS birth_date,
    CASE WHEN leave_way = 'died' THEN index_date + CAST(leave_day AS INTEGER) END AS died_on,
    CASE WHEN leave_way = 'emigrated' THEN index_date + CAST(leave_day AS INTEGER) END AS emigrated_on
  FROM born
  UNION ALL
  SELECT
    500000000 + person,
    person * 2,
    TRUE,
    CASE WHEN uniform(settings.seed, person, 'other sex') < 0.5 THEN 'male' ELSE 'female' END,
    settings.observed_from - below(settings.seed, person, 'other birth', 4000),
    NULL,
    NULL
  FROM others
  CROSS JOIN hazard_settings AS settings
)
SELECT
  'R' AS person_key_type,
  lpad(CAST(number AS VARCHAR), 9, '0') AS person_key,
  sex,
  birth_date,
  died_on,
  emigrated_on,
  CAST(NULL AS DATE) AS returned_on
FROM everybody
ORDER BY place, is_other;

CREATE OR REPLACE VIEW file_victims AS
SELECT
  'V' || lpad(CAST(child AS VARCHAR), 9, '0') AS record_id,
  'R' AS person_key_type,
  lpad(CAST(child AS VARCHAR), 9, '0') AS person_key,
  index_date - below(seed, child, 'recorded', 60) AS recorded_on,
  CASE WHEN uniform(seed, child, 'kind') < 0.7 THEN 'sexual_violence' ELSE 'trafficking' END AS kind,
  CAST(NULL AS VARCHAR) AS source
FROM hazard_child
CROSS JOIN hazard_settings
WHERE victim = 'victim' AND child % 4 >= 2
ORDER BY child;

CREATE OR REPLACE VIEW file_crosswalk AS
SELECT
  'S' AS old_key_type,
  lpad(CAST(200000000 + child AS VARCHAR), 9, '0') AS old_key,
  'R' AS new_key_type,
  lpad(CAST(child AS VARCHAR), 9, '0') AS new_key,
  period_from AS valid_from
FROM hazard_child
CROSS JOIN hazard_settings
WHERE has_old_key
ORDER BY child;
