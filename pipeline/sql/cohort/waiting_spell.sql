-- Reads   order_spell, child, settings
-- Writes  waiting_spell
-- One row a linked child under 18 who is under an order on the last observed day and in the country then, with the index
-- date of the spell that runs; without those who had left the country on that date. Cardinality: one child to one running
-- spell.
CREATE OR REPLACE TABLE waiting_spell AS
WITH running AS (
  SELECT
    order_spell.child_no,
    order_spell.measure,
    order_spell.municipality,
    child.sex,
    child.birth_date,
    child.emigrated_on,
    child.returned_on,
    CASE
      WHEN child.birth_date > order_spell.starts_on
        AND child.birth_date <= order_spell.starts_on + INTERVAL '9' MONTH THEN child.birth_date
      ELSE order_spell.starts_on
    END AS index_date
  FROM order_spell
  CROSS JOIN settings
  JOIN child ON child.child_no = order_spell.child_no
  WHERE child.linked
    AND order_spell.starts_on <= settings.observed_until
    AND (order_spell.ends_on IS NULL OR order_spell.ends_on >= settings.observed_until)
    AND (child.died_on IS NULL OR child.died_on > settings.observed_until)
    AND (
      child.emigrated_on IS NULL
      OR child.emigrated_on > settings.observed_until
      OR child.returned_on <= settings.observed_until
    )
    -- Born on 29 February: 18 years later there is no such day, and the birthday is 1 March.
    AND (
      child.birth_date IS NULL
      OR CASE
        WHEN extract(month FROM child.birth_date) = 2 AND extract(day FROM child.birth_date) = 29
          THEN child.birth_date + INTERVAL '1' DAY + INTERVAL '18' YEAR
        ELSE child.birth_date + INTERVAL '18' YEAR
      END > settings.observed_until
    )
)
SELECT
  running.child_no,
  running.measure,
  running.municipality,
  running.sex,
  running.birth_date,
  running.index_date,
  settings.observed_until
FROM running
CROSS JOIN settings
WHERE running.index_date <= settings.observed_until
  AND (running.emigrated_on IS NULL OR running.emigrated_on > running.index_date OR running.returned_on <= running.index_date);
