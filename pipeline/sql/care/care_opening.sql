-- Reads   care_record, settings
-- Writes  care_opening
-- One row a care trajectory of a linked person under 18 that starts in a calendar year of the period, with the last day of all
-- care of that person that started before it (empty: there was none). Where at least a day lies between the two, it opens a
-- care spell, since trajectories without a day between are one; and the spell before ended on that day. Whoever is under 18
-- on a start was so on every earlier one: leaving out what starts later takes nothing from the care before it. Of what starts
-- before those years the last end is enough, and it is put in order for nobody.
CREATE OR REPLACE TABLE care_opening AS
WITH span AS (
  SELECT
    make_date(CAST(extract(year FROM period_from) AS BIGINT), 1, 1) AS first_day,
    make_date(CAST(extract(year FROM period_until) AS BIGINT), 12, 31) AS last_day
  FROM settings
),
young AS (
  SELECT care.person_no, care.birth_date, care.sex_no, care.care_type_no, care.starts_on, care.ends_on
  FROM care_record AS care
  CROSS JOIN span
  WHERE care.person_no IS NOT NULL
    AND care.starts_on BETWEEN span.first_day AND span.last_day
    AND (
      care.birth_date IS NULL
      -- Eighteen years are 6,573 to 6,576 days: only within these the birthday itself is looked at, which takes longer.
      OR care.starts_on - care.birth_date < 6573
      OR (
        care.starts_on - care.birth_date < 6577
        -- Born on 29 February: 18 years later there is no such day, and the birthday is 1 March.
        AND CASE
          WHEN extract(month FROM care.birth_date) = 2 AND extract(day FROM care.birth_date) = 29
            THEN care.birth_date + INTERVAL '1' DAY + INTERVAL '18' YEAR
          ELSE care.birth_date + INTERVAL '18' YEAR
        END > care.starts_on
      )
    )
),
earlier AS (
  SELECT care.person_no, max(COALESCE(care.ends_on, DATE '9999-12-31')) AS held_until
  FROM care_record AS care
  CROSS JOIN span
  WHERE care.starts_on < span.first_day AND care.person_no IN (SELECT person_no FROM young)
  GROUP BY care.person_no
),
held AS (
  SELECT
    person_no,
    birth_date,
    sex_no,
    care_type_no,
    starts_on,
    max(COALESCE(ends_on, DATE '9999-12-31')) OVER (
      PARTITION BY person_no
      ORDER BY starts_on NULLS LAST
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS held_until
  FROM young
)
SELECT
  held.person_no,
  held.birth_date,
  held.sex_no,
  held.care_type_no,
  held.starts_on,
  CASE
    WHEN earlier.held_until IS NULL OR held.held_until >= earlier.held_until THEN held.held_until
    ELSE earlier.held_until
  END AS held_until
FROM held
LEFT JOIN earlier ON earlier.person_no = held.person_no;
