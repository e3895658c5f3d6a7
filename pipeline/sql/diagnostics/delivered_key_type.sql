-- Reads   accepted_protection_orders, accepted_youth_care, accepted_victim_records, crosswalk_pair
-- Writes  delivered_key_type
-- One row a record whose key the crosswalk replaces, with the type under which the key was delivered. All other records
-- were delivered under the type that they still have.
CREATE OR REPLACE TABLE delivered_key_type AS
SELECT 'protection_orders' AS register, delivered.file_no, delivered.record_no, delivered.person_key_type AS key_type
FROM accepted_protection_orders AS delivered
JOIN crosswalk_pair
  ON crosswalk_pair.old_key_type = delivered.person_key_type AND crosswalk_pair.old_key = delivered.person_key
UNION ALL
SELECT 'youth_care', delivered.file_no, delivered.record_no, delivered.person_key_type
FROM accepted_youth_care AS delivered
JOIN crosswalk_pair
  ON crosswalk_pair.old_key_type = delivered.person_key_type AND crosswalk_pair.old_key = delivered.person_key
UNION ALL
SELECT 'victim_records', delivered.file_no, delivered.record_no, delivered.person_key_type
FROM accepted_victim_records AS delivered
JOIN crosswalk_pair
  ON crosswalk_pair.old_key_type = delivered.person_key_type AND crosswalk_pair.old_key = delivered.person_key;
