-- Reads   record_youth_care, care_person
-- Writes  care_trajectory
-- One row a care trajectory of a linked person, of whatever type. Cardinality: many trajectories to one person.
CREATE OR REPLACE TABLE care_trajectory AS
SELECT care_person.person_no, care.care_type, care.starts_on, care.ends_on
FROM record_youth_care AS care
JOIN care_person ON care_person.person_key_type = care.person_key_type AND care_person.person_key = care.person_key;
