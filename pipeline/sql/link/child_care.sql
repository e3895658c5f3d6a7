-- Reads   record_youth_care, child, counted_care_type, settings
-- Writes  child_care
-- One row a care trajectory that counts as help, of a linked child. Cardinality: many trajectories to one child.
CREATE OR REPLACE TABLE child_care AS
SELECT
  child.child_no,
  care.care_id,
  care.care_type,
  care.starts_on,
  care.ends_on,
  care.referrer,
  care.end_reason
FROM record_youth_care AS care
JOIN child ON child.person_key_type = care.person_key_type AND child.person_key = care.person_key
JOIN counted_care_type ON counted_care_type.code = care.care_type
CROSS JOIN settings
WHERE child.linked
  AND (settings.counts_crisis OR NOT COALESCE(care.crisis, FALSE));
