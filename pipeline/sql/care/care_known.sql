-- Reads   child, child_order, record_victim_records, linked_person
-- Writes  care_order, care_victim
-- care_order: one row an order of a linked child. care_victim: one row a day on which a linked person was recorded as a
-- victim of something, with the kind.
CREATE OR REPLACE TABLE care_order AS
SELECT
  child.person_no,
  child_order.starts_on,
  child_order.ends_on,
  COALESCE(child_order.ground, 'unknown') AS ground,
  child_order.measure_rank,
  child_order.order_id
FROM child_order
JOIN child ON child.child_no = child_order.child_no
WHERE child.person_no IS NOT NULL;

CREATE OR REPLACE TABLE care_victim AS
SELECT linked_person.person_no, records.recorded_on, records.kind, records.record_id
FROM record_victim_records AS records
JOIN linked_person
  ON linked_person.person_key_type = records.person_key_type AND linked_person.person_key = records.person_key;
