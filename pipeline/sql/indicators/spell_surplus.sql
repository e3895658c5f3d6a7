-- Reads   index_state, index_spell, child_order, child, settings
-- One row a combination of what became of the index rows of a child, how many further spells it has in the period, how many
-- orders beyond its spells in the years of the period, and how many in other years: how many such children. An order in the
-- year before that of the index date makes the orders of the period fewer than the spells.
WITH counted AS (
  SELECT child_no, state, 1 AS index_rows, 0 AS spells, 0 AS inside, 0 AS outside
  FROM index_state
  UNION ALL
  SELECT child_no, NULL, 0, 1, 0, 0
  FROM index_spell
  UNION ALL
  SELECT
    child_order.child_no,
    NULL,
    0,
    0,
    CASE
      WHEN extract(year FROM child_order.starts_on) BETWEEN extract(year FROM settings.period_from)
        AND extract(year FROM settings.period_until) THEN 1
      ELSE 0
    END,
    CASE
      WHEN extract(year FROM child_order.starts_on) BETWEEN extract(year FROM settings.period_from)
        AND extract(year FROM settings.period_until) THEN 0
      ELSE 1
    END
  FROM child_order
  CROSS JOIN settings
),
per_child AS (
  SELECT
    child_no,
    count(CASE WHEN state IN ('none', 'running', 'started') THEN 1 END) AS followed,
    count(CASE WHEN state IN ('left', 'not_yet_followed') THEN 1 END) AS not_followed,
    count(CASE WHEN state IN ('adult', 'after_leaving') THEN 1 END) AS left_out_linked,
    count(CASE WHEN state IN ('unlinked_observed', 'unlinked_not_observed') THEN 1 END) AS unlinked,
    sum(spells) - sum(index_rows) AS later_spells,
    sum(inside) - sum(spells) AS within_spells,
    sum(outside) AS outside_period
  FROM counted
  GROUP BY child_no
  HAVING sum(index_rows) > 1
    OR sum(spells) <> sum(index_rows)
    OR sum(inside) <> sum(spells)
    OR sum(outside) > 0
)
SELECT
  CAST(followed AS BIGINT) AS followed,
  CAST(not_followed AS BIGINT) AS not_followed,
  CAST(left_out_linked AS BIGINT) AS left_out_linked,
  CAST(unlinked AS BIGINT) AS unlinked,
  CAST(CASE WHEN child.linked THEN later_spells ELSE 0 END AS BIGINT) AS later_spells_linked,
  CAST(CASE WHEN child.linked THEN 0 ELSE later_spells END AS BIGINT) AS later_spells_unlinked,
  CAST(CASE WHEN child.linked THEN within_spells ELSE 0 END AS BIGINT) AS within_spells_linked,
  CAST(CASE WHEN child.linked THEN 0 ELSE within_spells END AS BIGINT) AS within_spells_unlinked,
  CAST(CASE WHEN child.linked THEN outside_period ELSE 0 END AS BIGINT) AS outside_period_linked,
  CAST(CASE WHEN child.linked THEN 0 ELSE outside_period END AS BIGINT) AS outside_period_unlinked,
  count(*) AS children
FROM per_child
JOIN child ON child.child_no = per_child.child_no
GROUP BY followed, not_followed, left_out_linked, unlinked, later_spells, within_spells, outside_period, child.linked;
