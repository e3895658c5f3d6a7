-- Reads   child_order, child, linkage_pass, municipality_region
-- Writes  linkage_order
-- One row an order with whether and how its child is linked. A view: each that asks needs a few of its columns, and looking
-- them up takes less than storing all. Cardinality: many orders to one child.
CREATE OR REPLACE VIEW linkage_order AS
SELECT
  child.child_no,
  child.linked,
  CASE WHEN child.linked THEN linkage_pass.id END AS pass,
  orders.starts_on,
  CAST(extract(year FROM orders.starts_on) AS VARCHAR) AS period,
  orders.measure,
  COALESCE(municipality_region.municipality, 'NL_U') AS municipality,
  COALESCE(municipality_region.youth_region, 'NL_U') AS youth_region,
  COALESCE(municipality_region.province, 'NL_U') AS province,
  orders.key_type
FROM child_order AS orders
JOIN child ON child.child_no = orders.child_no
JOIN linkage_pass ON linkage_pass.pass_no = orders.pass_no
LEFT JOIN municipality_region ON municipality_region.delivered = orders.municipality;
