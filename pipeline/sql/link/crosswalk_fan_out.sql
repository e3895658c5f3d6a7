-- Reads   crosswalk_pair
-- One row the number of old keys that have more than one new key.
SELECT count(*) AS old_keys
FROM (
  SELECT old_key_type, old_key
  FROM crosswalk_pair
  GROUP BY old_key_type, old_key
  HAVING count(*) > 1
) AS fan_out;
