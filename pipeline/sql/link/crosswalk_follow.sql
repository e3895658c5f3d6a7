-- Reads   crosswalk_pair, and crosswalk_pair again as the next link of the chain
-- Writes  crosswalk_pair
-- One row an old key with a key further down its chain: each turn doubles the distance (pointer jumping), so that a
-- chain of n links is followed in log2(n) turns.
CREATE OR REPLACE TABLE crosswalk_pair AS
SELECT
  here.old_key_type,
  here.old_key,
  COALESCE(ahead.new_key_type, here.new_key_type) AS new_key_type,
  COALESCE(ahead.new_key, here.new_key) AS new_key
FROM crosswalk_pair AS here
LEFT JOIN crosswalk_pair AS ahead
  ON ahead.old_key_type = here.new_key_type AND ahead.old_key = here.new_key;
