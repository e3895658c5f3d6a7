-- Reads   care_person, child, child_order, code_rank, record_victim_records
-- Writes  care_order, care_victim
-- care_order: one row an order of a person with care. care_victim: one row a day on which a person with care was recorded
-- as a victim of something, with the kind.
CREATE OR REPLACE TABLE care_order AS
SELECT
  care_person.person_no,
  child_order.starts_on,
  child_order.ends_on,
  COALESCE(child_order.ground, 'unknown') AS ground,
  child_order.measure_rank,
  child_order.order_id
FROM child_order
JOIN child ON child.child_no = child_order.child_no
JOIN care_person ON care_person.person_key_type = child.person_key_type AND care_person.person_key = child.person_key;

CREATE OR REPLACE TABLE care_victim AS
SELECT care_person.person_no, records.recorded_on, records.kind, records.record_id
FROM record_victim_records AS records
JOIN care_person ON care_person.person_key_type = records.person_key_type AND care_person.person_key = records.person_key;
