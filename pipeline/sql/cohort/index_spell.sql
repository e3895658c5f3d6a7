-- Reads   order_spell, child, settings
-- Writes  index_spell
-- One row a spell that begins in the period, and whether it makes an index date, by the option cohort.index: the first of a child
-- in its year, the first in the period, or every spell. An order that starts up to nine months before birth counts from the day of
-- birth; two spells before birth have the same index date.
CREATE OR REPLACE TABLE index_spell AS
WITH dated AS (
  SELECT
    order_spell.*,
    CASE
      WHEN child.birth_date > order_spell.starts_on
        AND child.birth_date <= order_spell.starts_on + INTERVAL '9' MONTH THEN child.birth_date
      ELSE order_spell.starts_on
    END AS index_date
  FROM order_spell
  JOIN child ON child.child_no = order_spell.child_no
),
placed AS (
  SELECT
    dated.*,
    index_date BETWEEN settings.period_from AND settings.period_until AS in_period,
    settings.index_rule
  FROM dated
  CROSS JOIN settings
  -- A spell before the period may be the first of a year in it; one of other years is nothing to any in it.
  WHERE extract(year FROM index_date) BETWEEN extract(year FROM settings.period_from) AND extract(year FROM settings.period_until)
),
ranked AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY
        child_no,
        CASE
          WHEN index_rule = 'first-in-year' THEN extract(year FROM index_date)
          WHEN in_period THEN 1
          ELSE 0
        END
      ORDER BY index_date NULLS LAST, starts_on NULLS LAST, spell_no NULLS LAST
    ) AS turn
  FROM placed
)
SELECT
  row_number() OVER (ORDER BY child_no NULLS LAST, index_date NULLS LAST, spell_no NULLS LAST) AS index_no,
  child_no,
  spell_no,
  index_date,
  starts_on,
  ends_on,
  measure,
  municipality,
  institution,
  index_rule = 'every-spell' OR turn = 1 AS is_index
FROM ranked
WHERE in_period;
