-- Reads   person, linkage_key_type
-- Writes  linked_key
-- One row a key of the population register that links: of a type that counts, and not in conflict.
CREATE OR REPLACE TABLE linked_key AS
SELECT person.person_key_type, person.person_key, person.birth_date, person.died_on
FROM person
JOIN linkage_key_type ON linkage_key_type.key_type = person.person_key_type
WHERE NOT person.in_conflict;
