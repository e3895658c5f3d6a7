-- Reads   accepted_protection_orders, accepted_youth_care, accepted_victim_records, crosswalk_pair
-- Writes  delivered_key_type
-- One row a person, day and kind of record that the crosswalk gave its key, with the type under which it was delivered.
-- All other records were delivered under the type that they still have. Not by file and line: of a record that was
-- delivered twice, under two keys, it would depend on the order of files which of the two tells its type.
CREATE OR REPLACE TABLE delivered_key_type AS
SELECT
  delivered.register,
  crosswalk_pair.new_key_type AS person_key_type,
  crosswalk_pair.new_key AS person_key,
  delivered.on_date,
  delivered.kind,
  max(delivered.person_key_type) AS key_type
FROM (
  SELECT 'protection_orders' AS register, person_key_type, person_key, starts_on AS on_date, measure AS kind
  FROM accepted_protection_orders
  UNION ALL
  SELECT 'youth_care', person_key_type, person_key, starts_on, care_type
  FROM accepted_youth_care
  UNION ALL
  SELECT 'victim_records', person_key_type, person_key, recorded_on, kind
  FROM accepted_victim_records
) AS delivered
JOIN crosswalk_pair
  ON crosswalk_pair.old_key_type = delivered.person_key_type AND crosswalk_pair.old_key = delivered.person_key
GROUP BY
  delivered.register,
  crosswalk_pair.new_key_type,
  crosswalk_pair.new_key,
  delivered.on_date,
  delivered.kind;
