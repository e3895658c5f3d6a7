-- Reads   order_spell, child_order
-- Writes  order_measure_spell
-- One row a stretch of an order spell with one measure: that of the running order that started last, then the highest in
-- the code list, then the lowest id. On days of a gap inside a spell the last measure goes on, so that the stretches of a
-- spell cover it exactly. The measure can change only on the first day of an order, to that of this order, and on the day after
-- the last of an order that ends before one that started earlier, to that of whichever runs then: when others end, one that
-- started later runs or none does. Only for the second kind of day are the orders that run looked up.
CREATE OR REPLACE TABLE order_measure_spell AS
WITH member AS (
  SELECT
    order_spell.child_no,
    order_spell.spell_no,
    child_order.order_id,
    child_order.measure,
    child_order.measure_rank,
    child_order.starts_on,
    COALESCE(child_order.ends_on, DATE '9999-12-31') AS last_day
  FROM order_spell
  JOIN child_order ON child_order.child_no = order_spell.child_no
  WHERE order_spell.orders > 1
    AND child_order.starts_on >= order_spell.starts_on
    AND (order_spell.ends_on IS NULL OR child_order.starts_on <= order_spell.ends_on)
),
ordered AS (
  SELECT
    *,
    lead(starts_on) OVER (
      PARTITION BY child_no, spell_no
      ORDER BY starts_on NULLS LAST, measure_rank DESC NULLS LAST, order_id DESC NULLS LAST
    ) AS next_on,
    max(last_day) OVER (
      PARTITION BY child_no, spell_no
      ORDER BY starts_on NULLS LAST, measure_rank DESC NULLS LAST, order_id DESC NULLS LAST
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS held_until
  FROM member
),
resumed AS (
  SELECT DISTINCT child_no, spell_no, CAST(last_day + INTERVAL '1' DAY AS DATE) AS cut_on
  FROM ordered
  WHERE last_day < held_until
),
running AS (
  SELECT
    resumed.child_no,
    resumed.spell_no,
    resumed.cut_on,
    member.measure,
    row_number() OVER (
      PARTITION BY resumed.child_no, resumed.spell_no, resumed.cut_on
      ORDER BY member.starts_on DESC NULLS LAST, member.measure_rank NULLS LAST, member.order_id NULLS LAST
    ) AS turn
  FROM resumed
  JOIN member
    ON member.child_no = resumed.child_no
    AND member.spell_no = resumed.spell_no
    AND member.starts_on <= resumed.cut_on
    AND member.last_day >= resumed.cut_on
),
cut AS (
  SELECT child_no, spell_no, starts_on AS cut_on, measure FROM ordered WHERE next_on IS NULL OR next_on > starts_on
  UNION ALL
  SELECT child_no, spell_no, cut_on, measure FROM running WHERE turn = 1
),
-- Where an order starts on such a day both tell the same measure.
followed AS (
  SELECT *, lag(measure) OVER (PARTITION BY child_no, spell_no ORDER BY cut_on NULLS LAST) AS measure_before
  FROM cut
),
changed AS (
  SELECT
    child_no,
    spell_no,
    measure,
    cut_on AS starts_on,
    lead(cut_on) OVER (PARTITION BY child_no, spell_no ORDER BY cut_on NULLS LAST) AS next_starts_on
  FROM followed
  WHERE measure_before IS NULL OR measure_before <> measure
)
SELECT child_no, spell_no, measure, starts_on, ends_on
FROM order_spell
WHERE orders = 1
UNION ALL
SELECT
  changed.child_no,
  changed.spell_no,
  changed.measure,
  changed.starts_on,
  COALESCE(CAST(changed.next_starts_on - INTERVAL '1' DAY AS DATE), order_spell.ends_on) AS ends_on
FROM changed
JOIN order_spell ON order_spell.child_no = changed.child_no AND order_spell.spell_no = changed.spell_no;
