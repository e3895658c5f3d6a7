-- Reads   child_order, record_victim_records, child
-- Writes  child_victim
-- One row a child known as a victim of sexual violence or trafficking, with the first day on which that was known.
CREATE OR REPLACE TABLE child_victim AS
SELECT child_no, min(known_on) AS known_on
FROM (
  SELECT child_no, starts_on AS known_on
  FROM child_order
  WHERE ground IN ('sexual_violence', 'trafficking')
  UNION ALL
  SELECT child.child_no, records.recorded_on AS known_on
  FROM record_victim_records AS records
  JOIN child ON child.person_key_type = records.person_key_type AND child.person_key = records.person_key
  WHERE records.kind IN ('sexual_violence', 'trafficking')
) AS known
GROUP BY child_no;
