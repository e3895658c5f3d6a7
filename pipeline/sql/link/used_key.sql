-- Reads   accepted_protection_orders, accepted_youth_care, accepted_victim_records, crosswalk_pair, person, linkage_key_type
-- Writes  used_key
-- One row a register, a type under which a key is delivered there, and the key behind the crosswalk: whether that links by
-- itself, and whether passes may link it. A key whose person is in conflict does neither: it is known, and in doubt.
CREATE OR REPLACE TABLE used_key AS
WITH delivered AS (
  SELECT DISTINCT 'protection_orders' AS register, person_key_type, person_key FROM accepted_protection_orders
  UNION ALL
  SELECT DISTINCT 'youth_care', person_key_type, person_key FROM accepted_youth_care
  UNION ALL
  SELECT DISTINCT 'victim_records', person_key_type, person_key FROM accepted_victim_records
),
resolved AS (
  SELECT DISTINCT
    delivered.register,
    delivered.person_key_type AS delivered_type,
    COALESCE(crosswalk_pair.new_key_type, delivered.person_key_type) AS person_key_type,
    COALESCE(crosswalk_pair.new_key, delivered.person_key) AS person_key
  FROM delivered
  LEFT JOIN crosswalk_pair
    ON crosswalk_pair.old_key_type = delivered.person_key_type AND crosswalk_pair.old_key = delivered.person_key
)
SELECT
  resolved.register,
  resolved.delivered_type,
  resolved.person_key_type,
  resolved.person_key,
  linkage_key_type.key_type IS NOT NULL AND person.person_key IS NOT NULL AND NOT person.in_conflict AS links,
  linkage_key_type.key_type IS NULL OR person.person_key IS NULL AS is_open
FROM resolved
LEFT JOIN linkage_key_type ON linkage_key_type.key_type = resolved.person_key_type
LEFT JOIN person
  ON person.person_key_type = resolved.person_key_type AND person.person_key = resolved.person_key;
