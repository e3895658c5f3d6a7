-- Reads   accepted_<register>, resolved_<register> (orders, care, victim records), crosswalk_pair
-- Writes  delivered_key_type
-- One row a record of which the crosswalk replaced the key, by its id, with the type under which it was delivered; all
-- other records were delivered under the type that they still have. Not by file and line: of a record that was delivered
-- twice, under two keys, it would depend on the order of files which of the two tells its type.
CREATE OR REPLACE TABLE delivered_key_type AS
SELECT register, record_id, max(person_key_type) AS key_type
FROM (
  SELECT 'protection_orders' AS register, resolved.order_id AS record_id, delivered.person_key_type
  FROM accepted_protection_orders AS delivered
  JOIN crosswalk_pair
    ON crosswalk_pair.old_key_type = delivered.person_key_type AND crosswalk_pair.old_key = delivered.person_key
  JOIN resolved_protection_orders AS resolved
    ON resolved.file_no = delivered.file_no AND resolved.record_no = delivered.record_no
  UNION ALL
  SELECT 'youth_care', resolved.care_id, delivered.person_key_type
  FROM accepted_youth_care AS delivered
  JOIN crosswalk_pair
    ON crosswalk_pair.old_key_type = delivered.person_key_type AND crosswalk_pair.old_key = delivered.person_key
  JOIN resolved_youth_care AS resolved
    ON resolved.file_no = delivered.file_no AND resolved.record_no = delivered.record_no
  UNION ALL
  SELECT 'victim_records', resolved.record_id, delivered.person_key_type
  FROM accepted_victim_records AS delivered
  JOIN crosswalk_pair
    ON crosswalk_pair.old_key_type = delivered.person_key_type AND crosswalk_pair.old_key = delivered.person_key
  JOIN resolved_victim_records AS resolved
    ON resolved.file_no = delivered.file_no AND resolved.record_no = delivered.record_no
) AS replaced
GROUP BY register, record_id;
