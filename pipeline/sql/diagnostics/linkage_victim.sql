-- Reads   record_victim_records, linked_key, linkage_key_type, delivered_key_type, settings
-- Writes  linkage_victim
-- One row a victim record with whether its key is linked.
CREATE OR REPLACE VIEW linkage_victim AS
SELECT
  records.person_key_type,
  records.person_key,
  CASE
    WHEN linkage_key_type.key_type IS NULL THEN FALSE
    WHEN NOT settings.has_persons THEN TRUE
    ELSE linked_key.person_key IS NOT NULL
  END AS linked,
  split_part(COALESCE(delivered_key_type.key_type, records.person_key_type), chr(30), 1) AS key_type
FROM record_victim_records AS records
CROSS JOIN settings
LEFT JOIN linkage_key_type ON linkage_key_type.key_type = records.person_key_type
LEFT JOIN linked_key
  ON linked_key.person_key_type = records.person_key_type AND linked_key.person_key = records.person_key
LEFT JOIN delivered_key_type
  ON delivered_key_type.register = 'victim_records' AND delivered_key_type.record_id = records.record_id;
