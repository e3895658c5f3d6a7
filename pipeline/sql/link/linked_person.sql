-- Reads   person, record_youth_care, linkage_key_type, settings
-- Writes  lone_key, and the view linked_person
-- One row a person whose key links: of a type that counts, in the register of persons, and not in conflict there. Without
-- such a register everybody with care whose key counts is linked, and of nobody is anything known: lone_key has these,
-- and is empty where there is a register.
CREATE OR REPLACE TABLE lone_key AS
SELECT row_number() OVER () AS person_no, key.person_key_type, key.person_key
FROM (SELECT DISTINCT person_key_type, person_key FROM record_youth_care) AS key
JOIN linkage_key_type ON linkage_key_type.key_type = key.person_key_type
JOIN settings ON NOT settings.has_persons;

CREATE OR REPLACE VIEW linked_person AS
SELECT person.person_no, person.person_key_type, person.person_key, person.sex, person.birth_date, person.died_on
FROM person
JOIN linkage_key_type ON linkage_key_type.key_type = person.person_key_type
WHERE NOT person.in_conflict
UNION ALL
SELECT person_no, person_key_type, person_key, 'unknown', NULL, NULL
FROM lone_key;
