-- Reads   record_protection_orders, child, code_rank
-- Writes  child_order
-- One row an order of a child, with the type of key that it was delivered under (without the domain behind it) and the pass
-- that found the child. Cardinality: many orders to one child.
CREATE OR REPLACE TABLE child_order AS
SELECT
  child.child_no,
  orders.order_id,
  orders.measure,
  code_rank.rank AS measure_rank,
  orders.starts_on,
  orders.ends_on,
  orders.ground,
  orders.municipality,
  orders.institution,
  split_part(orders.delivered_key_type, chr(30), 1) AS key_type,
  orders.pass_no
FROM record_protection_orders AS orders
JOIN child ON child.person_key_type = orders.person_key_type AND child.person_key = orders.person_key
JOIN code_rank ON code_rank.list = 'measure' AND code_rank.code = orders.measure;
