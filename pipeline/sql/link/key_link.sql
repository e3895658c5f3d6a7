-- Reads   crosswalk_pair, pass_link
-- Writes  key_link
-- One row a delivered key that stands for another one: the last of its chain in the crosswalk, or the person that a pass
-- found behind that. The number of the pass is 0 where the crosswalk alone leads there.
CREATE OR REPLACE TABLE key_link AS
SELECT
  crosswalk_pair.old_key_type,
  crosswalk_pair.old_key,
  COALESCE(pass_link.new_key_type, crosswalk_pair.new_key_type) AS new_key_type,
  COALESCE(pass_link.new_key, crosswalk_pair.new_key) AS new_key,
  COALESCE(pass_link.pass_no, 0) AS pass_no
FROM crosswalk_pair
LEFT JOIN pass_link
  ON pass_link.old_key_type = crosswalk_pair.new_key_type AND pass_link.old_key = crosswalk_pair.new_key
UNION ALL
SELECT old_key_type, old_key, new_key_type, new_key, pass_no
FROM pass_link;
