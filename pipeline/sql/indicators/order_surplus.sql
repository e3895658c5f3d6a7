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
    sum(CASE WHEN state = 'unlinked_observed' THEN 1 ELSE 0 END) AS unlinked_observed,
    sum(CASE WHEN state = 'unlinked_not_observed' THEN 1 ELSE 0 END) AS unlinked_not_observed,
    sum(CASE WHEN state = 'adult' THEN 1 ELSE 0 END) AS adult,
    sum(CASE WHEN state = 'after_leaving' THEN 1 ELSE 0 END) AS after_leaving,
    sum(CASE WHEN state = 'left' THEN 1 ELSE 0 END) AS left_early,
    sum(CASE WHEN state = 'not_yet_followed' THEN 1 ELSE 0 END) AS not_yet_followed,
    sum(CASE WHEN state = 'none' THEN 1 ELSE 0 END) AS without_help,
    sum(CASE WHEN state = 'running' THEN 1 ELSE 0 END) AS running,
    sum(CASE WHEN state = 'started' THEN 1 ELSE 0 END) AS started,
    sum(CASE WHEN NOT linked THEN 0 WHEN state IS NULL THEN 1 ELSE -1 END) AS further_orders_linked,
    sum(CASE WHEN linked THEN 0 WHEN state IS NULL THEN 1 ELSE -1 END) AS further_orders_unlinked
  FROM counted
  GROUP BY GROUPING SETS (
    (child_no),
    (child_no, period),
    (child_no, measure),
    (child_no, province)
  )
  HAVING count(state) > 1 OR count(*) <> 2 * count(state)
)
SELECT
  period,
  measure,
  province,
  CAST(unlinked_observed AS BIGINT) AS unlinked_observed,
  CAST(unlinked_not_observed AS BIGINT) AS unlinked_not_observed,
  CAST(adult AS BIGINT) AS adult,
  CAST(after_leaving AS BIGINT) AS after_leaving,
  CAST(left_early AS BIGINT) AS left_early,
  CAST(not_yet_followed AS BIGINT) AS not_yet_followed,
  CAST(without_help AS BIGINT) AS without_help,
  CAST(running AS BIGINT) AS running,
  CAST(started AS BIGINT) AS started,
  CAST(further_orders_linked AS BIGINT) AS further_orders_linked,
  CAST(further_orders_unlinked AS BIGINT) AS further_orders_unlinked,
  count(*) AS children
FROM per_child
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
