-- Reads   used_key, pass_link
-- Writes  open_key
-- One row a key that no pass has linked yet.
CREATE OR REPLACE TABLE open_key AS
SELECT used_key.person_key_type, used_key.person_key
FROM used_key
LEFT JOIN pass_link
  ON pass_link.old_key_type = used_key.person_key_type AND pass_link.old_key = used_key.person_key
WHERE used_key.is_open AND pass_link.old_key IS NULL;
