-- Reads   attribute_protection_orders, key_link, child
-- Writes  child_told
-- One row a child of which some order tells the sex or the day of birth; what its orders tell in different ways is empty.
CREATE OR REPLACE TABLE child_told AS
SELECT
  child.child_no,
  CASE WHEN min(told.sex) = max(told.sex) THEN min(told.sex) END AS sex,
  CASE WHEN min(told.birth_date) = max(told.birth_date) THEN min(told.birth_date) END AS birth_date
FROM attribute_protection_orders AS told
LEFT JOIN key_link ON key_link.old_key_type = told.person_key_type AND key_link.old_key = told.person_key
JOIN child
  ON child.person_key_type = COALESCE(key_link.new_key_type, told.person_key_type)
  AND child.person_key = COALESCE(key_link.new_key, told.person_key)
GROUP BY child.child_no;
