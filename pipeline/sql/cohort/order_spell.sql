-- Reads   child_order, settings
-- Writes  order_spell
-- One row an order spell: orders of a child that overlap or follow each other with at most orders.maximumGapDays days
-- between them (gaps and islands). The order that opens an island, in the order of the window, is the spell's first
-- order: earliest start, then the order of the code list, then the lowest id.
CREATE OR REPLACE TABLE order_spell AS
WITH reach AS (
  SELECT
    *,
    max(COALESCE(ends_on, DATE '9999-12-01')) OVER (
      PARTITION BY child_no
      ORDER BY starts_on NULLS LAST, measure_rank NULLS LAST, order_id NULLS LAST
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS held_until
  FROM child_order
),
opened AS (
  SELECT
    reach.*,
    CASE
      WHEN held_until IS NULL OR starts_on - held_until - 1 > settings.maximum_gap_days THEN 1
      ELSE 0
    END AS opens
  FROM reach
  CROSS JOIN settings
),
numbered AS (
  SELECT
    *,
    sum(opens) OVER (
      PARTITION BY child_no
      ORDER BY starts_on NULLS LAST, measure_rank NULLS LAST, order_id NULLS LAST
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS spell_no
  FROM opened
),
extent AS (
  SELECT child_no, spell_no, max(COALESCE(ends_on, DATE '9999-12-01')) AS holds_until, count(*) AS orders
  FROM numbered
  GROUP BY child_no, spell_no
)
SELECT
  numbered.child_no,
  CAST(numbered.spell_no AS BIGINT) AS spell_no,
  numbered.starts_on,
  CASE WHEN extent.holds_until < DATE '9999-12-01' THEN extent.holds_until END AS ends_on,
  extent.orders,
  numbered.measure,
  numbered.municipality,
  numbered.institution
FROM numbered
JOIN extent ON extent.child_no = numbered.child_no AND extent.spell_no = numbered.spell_no
WHERE numbered.opens = 1;
