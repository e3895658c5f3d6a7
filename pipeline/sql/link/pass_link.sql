-- Writes  pass_link
-- One row a key that no crosswalk leads on and a pass links: the key of the person it was found to be, and the number of
-- the pass (1 for the first). Empty until passes are made.
CREATE OR REPLACE TABLE pass_link (
  old_key_type VARCHAR,
  old_key VARCHAR,
  new_key_type VARCHAR,
  new_key VARCHAR,
  pass_no BIGINT
);
