-- Reads   care_opening, care_order, code_rank, settings
-- Writes  care_first
-- One row a child under 18 and a day on which the first start of its kind in a calendar year lies, with which kinds: any
-- care, secure residential care, a care spell (with the end of the spell before), and care that starts while an order
-- runs. As for orders, a later start does not stand in for a first one outside the period.
CREATE OR REPLACE TABLE care_first AS
WITH opening AS (
  SELECT
    care_opening.person_no,
    extract(year FROM care_opening.starts_on) AS year,
    care_opening.birth_date,
    care_opening.sex_no,
    care_opening.starts_on,
    care_opening.held_until,
    code_rank.code IS NOT NULL AS is_secure,
    care_opening.held_until IS NULL OR care_opening.starts_on - care_opening.held_until > 1 AS opens_spell
  FROM care_opening
  LEFT JOIN code_rank
    ON code_rank.list = 'care_type' AND code_rank.code = 'secure_residential' AND code_rank.rank = care_opening.care_type_no
),
ordered AS (
  SELECT opening.person_no, opening.year, min(opening.starts_on) AS ordered_on
  FROM opening
  JOIN care_order
    ON care_order.person_no = opening.person_no
    AND care_order.starts_on <= opening.starts_on
    AND (care_order.ends_on IS NULL OR care_order.ends_on >= opening.starts_on)
  GROUP BY opening.person_no, opening.year
),
first AS (
  SELECT
    person_no,
    year,
    min(birth_date) AS birth_date,
    min(sex_no) AS sex_no,
    min(starts_on) AS any_on,
    min(CASE WHEN is_secure THEN starts_on END) AS secure_on,
    min(CASE WHEN opens_spell THEN starts_on END) AS spell_on,
    -- Later openings of the year have later ends before them.
    min(CASE WHEN opens_spell THEN COALESCE(held_until, DATE '0001-01-01') END) AS held_until
  FROM opening
  GROUP BY person_no, year
),
placed AS (
  SELECT first.*, ordered.ordered_on
  FROM first
  LEFT JOIN ordered ON ordered.person_no = first.person_no AND ordered.year = first.year
),
days AS (
  SELECT person_no, birth_date, sex_no, any_on AS starts_on, any_on, secure_on, spell_on, held_until, ordered_on FROM placed
  UNION ALL
  SELECT person_no, birth_date, sex_no, secure_on, NULL, secure_on, spell_on, held_until, ordered_on
  FROM placed WHERE secure_on > any_on
  UNION ALL
  SELECT person_no, birth_date, sex_no, spell_on, NULL, NULL, spell_on, held_until, ordered_on
  FROM placed WHERE spell_on > any_on AND spell_on IS DISTINCT FROM secure_on
  UNION ALL
  SELECT person_no, birth_date, sex_no, ordered_on, NULL, NULL, NULL, NULL, ordered_on
  FROM placed
  WHERE ordered_on > any_on AND ordered_on IS DISTINCT FROM secure_on AND ordered_on IS DISTINCT FROM spell_on
)
SELECT
  days.person_no,
  days.birth_date,
  days.sex_no,
  days.starts_on,
  COALESCE(days.any_on = days.starts_on, FALSE) AS is_any,
  COALESCE(days.secure_on = days.starts_on, FALSE) AS is_secure,
  COALESCE(days.spell_on = days.starts_on, FALSE) AS is_spell,
  COALESCE(days.ordered_on = days.starts_on, FALSE) AS is_ordered,
  days.held_until
FROM days
CROSS JOIN settings
WHERE days.starts_on BETWEEN settings.period_from AND settings.period_until;
