-- Reads   index_state, linkage_order
-- One row a year, a measure, a province (NULL: all of them) and a combination of what became of the index rows of a child
-- there, and of how many orders more than index rows it has there (fewer, where an order and its index date stand at
-- different places): how many such children. Only children with several index rows, or another number of orders.
WITH counted AS (
  SELECT child_no, linked, period, measure, province, state
  FROM index_state
  UNION ALL
  SELECT child_no, linked, period, measure, province, NULL
  FROM linkage_order
),
per_child AS (
  SELECT
    period,
    measure,
    province,
    child_no,
    linked,
    count(CASE WHEN state = 'unlinked_observed' THEN 1 END) AS unlinked_observed,
    count(CASE WHEN state = 'unlinked_not_observed' THEN 1 END) AS unlinked_not_observed,
    count(CASE WHEN state = 'adult' THEN 1 END) AS adult,
    count(CASE WHEN state = 'after_leaving' THEN 1 END) AS after_leaving,
    count(CASE WHEN state = 'left' THEN 1 END) AS left_early,
    count(CASE WHEN state = 'not_yet_followed' THEN 1 END) AS not_yet_followed,
    count(CASE WHEN state = 'none' THEN 1 END) AS without_help,
    count(CASE WHEN state = 'running' THEN 1 END) AS running,
    count(CASE WHEN state = 'started' THEN 1 END) AS started,
    count(state) AS index_rows,
    count(*) - count(state) AS orders
  FROM counted
  GROUP BY GROUPING SETS (
    (child_no, linked),
    (child_no, linked, period),
    (child_no, linked, measure),
    (child_no, linked, province)
  )
),
told AS (
  SELECT
    *,
    CASE WHEN linked THEN orders - index_rows ELSE 0 END AS further_orders_linked,
    CASE WHEN linked THEN 0 ELSE orders - index_rows END AS further_orders_unlinked
  FROM per_child
  WHERE index_rows > 1 OR orders <> index_rows
)
SELECT
  period,
  measure,
  province,
  unlinked_observed,
  unlinked_not_observed,
  adult,
  after_leaving,
  left_early,
  not_yet_followed,
  without_help,
  running,
  started,
  further_orders_linked,
  further_orders_unlinked,
  count(*) AS children
FROM told
GROUP BY
  period,
  measure,
  province,
  unlinked_observed,
  unlinked_not_observed,
  adult,
  after_leaving,
  left_early,
  not_yet_followed,
  without_help,
  running,
  started,
  further_orders_linked,
  further_orders_unlinked;
