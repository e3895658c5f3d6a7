-- Reads   victim_record, linkage_key_type, linkage_pass, settings
-- Writes  linkage_victim
-- One row a victim record with whether its key is linked, and by which pass.
CREATE OR REPLACE VIEW linkage_victim AS
WITH looked_up AS (
  SELECT
    victim_record.person_key_type,
    victim_record.person_key,
    CASE
      WHEN linkage_key_type.key_type IS NULL THEN FALSE
      WHEN NOT settings.has_persons THEN TRUE
      ELSE victim_record.person_no IS NOT NULL
    END AS linked,
    victim_record.key_type,
    linkage_pass.id AS found_by
  FROM victim_record
  CROSS JOIN settings
  LEFT JOIN linkage_key_type ON linkage_key_type.key_type = victim_record.person_key_type
  JOIN linkage_pass ON linkage_pass.pass_no = victim_record.pass_no
)
SELECT *, CASE WHEN linked THEN found_by END AS pass
FROM looked_up;
