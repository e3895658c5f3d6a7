-- Reads   record_victim_records, linked_person, linkage_key_type, linkage_pass, settings
-- Writes  linkage_victim
-- One row a victim record with whether its key is linked, and by which pass.
CREATE OR REPLACE VIEW linkage_victim AS
WITH looked_up AS (
  SELECT
    records.person_key_type,
    records.person_key,
    CASE
      WHEN linkage_key_type.key_type IS NULL THEN FALSE
      WHEN NOT settings.has_persons THEN TRUE
      ELSE linked_person.person_key IS NOT NULL
    END AS linked,
    split_part(records.delivered_key_type, chr(30), 1) AS key_type,
    linkage_pass.id AS found_by
  FROM record_victim_records AS records
  CROSS JOIN settings
  LEFT JOIN linkage_key_type ON linkage_key_type.key_type = records.person_key_type
  LEFT JOIN linked_person
    ON linked_person.person_key_type = records.person_key_type AND linked_person.person_key = records.person_key
  JOIN linkage_pass ON linkage_pass.pass_no = records.pass_no
)
SELECT *, CASE WHEN linked THEN found_by END AS pass
FROM looked_up;
