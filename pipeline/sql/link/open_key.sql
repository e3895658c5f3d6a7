-- Reads   used_key, pass_link, key_attribute
-- Writes  open_key, open_use
-- open_key: one row a key that no pass has linked yet, with whether its own records tell of different people (two sexes, or
-- two days of birth): such a key is shared, or wrong, and nobody can say of whom it is. open_use: one row such a key, a
-- register and a type under which it is delivered there.
CREATE OR REPLACE TABLE open_use AS
SELECT used_key.register, used_key.delivered_type, used_key.person_key_type, used_key.person_key
FROM used_key
LEFT JOIN pass_link
  ON pass_link.old_key_type = used_key.person_key_type AND pass_link.old_key = used_key.person_key
WHERE used_key.is_open AND pass_link.old_key IS NULL;

CREATE OR REPLACE TABLE open_key AS
WITH told AS (
  SELECT
    person_key_type,
    person_key,
    COALESCE(min(sex) <> max(sex), FALSE) OR COALESCE(min(birth_date) <> max(birth_date), FALSE) AS in_doubt
  FROM key_attribute
  GROUP BY person_key_type, person_key
)
SELECT DISTINCT
  open_use.person_key_type,
  open_use.person_key,
  COALESCE(told.in_doubt, FALSE) AS in_doubt
FROM open_use
LEFT JOIN told ON told.person_key_type = open_use.person_key_type AND told.person_key = open_use.person_key;
