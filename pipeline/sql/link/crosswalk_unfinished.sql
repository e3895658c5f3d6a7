-- Reads   crosswalk_pair
-- One row the number of keys whose chain goes on.
SELECT count(*) AS keys
FROM crosswalk_pair AS here
JOIN crosswalk_pair AS ahead
  ON ahead.old_key_type = here.new_key_type AND ahead.old_key = here.new_key;
