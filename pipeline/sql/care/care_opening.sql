-- Reads   care_record, settings
-- Writes  care_opening
-- One row a care trajectory of a linked person that starts in a calendar year of the period, with the last day of all care
-- of that person that started before it (empty: there was none). Where at least a day lies between the two, it opens a care
-- spell, since trajectories without a day between are one; and the spell before ended on that day.
CREATE OR REPLACE TABLE care_opening AS
WITH span AS (
  SELECT
    make_date(CAST(extract(year FROM period_from) AS BIGINT), 1, 1) AS first_day,
    make_date(CAST(extract(year FROM period_until) AS BIGINT), 12, 31) AS last_day
  FROM settings
),
told AS (
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
  FROM care_record
  CROSS JOIN span
  WHERE person_no IS NOT NULL AND starts_on <= span.last_day
)
SELECT told.*
FROM told
CROSS JOIN span
WHERE told.starts_on >= span.first_day;
