-- Reads   index_state, linkage_order
-- One row a year, a measure, a province (NULL: all of them) and a combination of what became of the index rows of a child
-- there (summed as in index_state), and of how many orders more than index rows it has there (fewer, where an order and its index
-- date stand at different places), linked or not: how many such children. Only children with several index rows, or another
-- number of orders.
WITH counted AS (
  SELECT child_no, linked, period, measure, province, set_aside, lost, followed, 1 AS index_row
  FROM index_state
  UNION ALL
  SELECT child_no, linked, period, measure, province, 0, 0, 0, NULL
  FROM linkage_order
),
per_child AS (
  SELECT
    period,
    measure,
    province,
    -- A child is linked or not: that need not be grouped by.
    count(CASE WHEN linked THEN 1 END) > 0 AS linked,
    sum(set_aside) AS set_aside,
    sum(lost) AS lost,
    sum(followed) AS followed,
    count(index_row) AS index_rows,
    count(*) - count(index_row) AS orders
  FROM counted
  GROUP BY GROUPING SETS ((child_no), (child_no, period), (child_no, measure), (child_no, province))
)
SELECT
  period,
  measure,
  province,
  linked,
  set_aside,
  lost,
  followed,
  orders - index_rows AS further_orders,
  count(*) AS children
FROM per_child
WHERE index_rows > 1 OR orders <> index_rows
GROUP BY period, measure, province, linked, set_aside, lost, followed, further_orders;
