-- Reads   order_spell, child
-- Writes  order_stay
-- One row a stretch of days on which a linked child under 18 is under an order. It starts with the order spell (or with
-- birth, where that came up to nine months later) and its last day is the last of the spell, the day before the 18th
-- birthday, the day of death or the day of emigration, whichever comes first. A child that comes back starts a new
-- stretch of the same spell on the day of its return. A spell without any such day has no row.
CREATE OR REPLACE TABLE order_stay AS
WITH spell AS (
  SELECT
    order_spell.child_no,
    order_spell.spell_no,
    order_spell.municipality,
    CASE
      WHEN child.birth_date > order_spell.starts_on
        AND child.birth_date <= order_spell.starts_on + INTERVAL '9' MONTH THEN child.birth_date
      ELSE order_spell.starts_on
    END AS first_day,
    COALESCE(order_spell.ends_on, DATE '9999-12-31') AS spell_until,
    -- Born on 29 February: 18 years later there is no such day, the birthday is 1 March, the day before it the 28th.
    COALESCE(
      CAST(
        CASE
          WHEN extract(month FROM child.birth_date) = 2 AND extract(day FROM child.birth_date) = 29
            THEN child.birth_date + INTERVAL '18' YEAR
          ELSE child.birth_date + INTERVAL '18' YEAR - INTERVAL '1' DAY
        END AS DATE
      ),
      DATE '9999-12-31'
    ) AS minor_until,
    COALESCE(child.died_on, DATE '9999-12-31') AS alive_until,
    -- Back the next day or before: no day away.
    CASE
      WHEN child.returned_on IS NULL OR child.returned_on > child.emigrated_on + INTERVAL '1' DAY
        THEN child.emigrated_on
    END AS here_until,
    child.returned_on
  FROM order_spell
  JOIN child ON child.child_no = order_spell.child_no
  WHERE child.linked
),
bounded AS (
  SELECT
    child_no,
    spell_no,
    municipality,
    first_day,
    LEAST(spell_until, minor_until, alive_until) AS last_day,
    here_until,
    returned_on
  FROM spell
),
stay AS (
  SELECT
    child_no,
    spell_no,
    municipality,
    first_day AS starts_on,
    LEAST(last_day, COALESCE(here_until, DATE '9999-12-31')) AS last_day
  FROM bounded
  UNION ALL
  SELECT child_no, spell_no, municipality, GREATEST(first_day, returned_on), last_day
  FROM bounded
  WHERE here_until IS NOT NULL AND returned_on IS NOT NULL
)
SELECT child_no, spell_no, municipality, starts_on, last_day
FROM stay
WHERE starts_on <= last_day;
