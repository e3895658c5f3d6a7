-- Reads   record_protection_orders, child, delivered_key_type, municipality_region
-- Writes  linkage_order
-- One row an order with whether and how its child is linked. Cardinality: many orders to one child.
CREATE OR REPLACE TABLE linkage_order AS
SELECT
  child.child_no,
  child.linked,
  child.pass,
  orders.starts_on,
  CAST(extract(year FROM orders.starts_on) AS VARCHAR) AS period,
  orders.measure,
  COALESCE(municipality_region.municipality, 'NL_U') AS municipality,
  COALESCE(municipality_region.youth_region, 'NL_U') AS youth_region,
  COALESCE(municipality_region.province, 'NL_U') AS province,
  split_part(COALESCE(delivered_key_type.key_type, orders.person_key_type), chr(30), 1) AS key_type
FROM record_protection_orders AS orders
JOIN child ON child.person_key_type = orders.person_key_type AND child.person_key = orders.person_key
LEFT JOIN delivered_key_type
  ON delivered_key_type.register = 'protection_orders' AND delivered_key_type.record_id = orders.order_id
LEFT JOIN municipality_region ON municipality_region.delivered = orders.municipality;
