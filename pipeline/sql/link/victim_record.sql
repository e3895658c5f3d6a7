-- Reads   record_victim_records, linked_person
-- Writes  victim_record
-- One row a victim record with the number of the linked person that it belongs to (empty: its key links to nobody). Keys are
-- looked up here, once, among all persons. Cardinality: many records to one person.
CREATE OR REPLACE TABLE victim_record AS
SELECT
  linked_person.person_no,
  records.person_key_type,
  records.person_key,
  split_part(records.delivered_key_type, chr(30), 1) AS key_type,
  records.pass_no,
  records.recorded_on,
  records.kind,
  records.record_id
FROM record_victim_records AS records
LEFT JOIN linked_person
  ON linked_person.person_key_type = records.person_key_type AND linked_person.person_key = records.person_key;
