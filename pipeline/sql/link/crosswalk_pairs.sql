-- Reads   accepted_key_crosswalk
-- Writes  crosswalk_pair
-- One row an old key and a new key that replaces it; identical deliveries count once.
CREATE OR REPLACE TABLE crosswalk_pair AS
SELECT DISTINCT old_key_type, old_key, new_key_type, new_key
FROM accepted_key_crosswalk;
