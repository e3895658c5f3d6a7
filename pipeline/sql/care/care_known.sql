-- Reads   child, child_order, victim_record, settings
-- Writes  care_order, care_victim, care_victim_known
-- care_order: one row an order of a linked child that runs on a day of a calendar year of the period. care_victim: one row a
-- day on which a linked person was recorded as a victim of something, with the kind. care_victim_known: one row a linked
-- person who is known as a victim of sexual violence or trafficking, by an order of whatever year or a record, with the first day.
CREATE OR REPLACE TABLE care_order AS
SELECT
  child.person_no,
  child_order.starts_on,
  child_order.ends_on,
  COALESCE(child_order.ground, 'unknown') AS ground,
  child_order.measure_rank,
  child_order.order_id
FROM child_order
CROSS JOIN settings
JOIN child ON child.child_no = child_order.child_no
WHERE child.person_no IS NOT NULL
  AND extract(year FROM child_order.starts_on) <= extract(year FROM settings.period_until)
  AND (child_order.ends_on IS NULL OR extract(year FROM child_order.ends_on) >= extract(year FROM settings.period_from));

CREATE OR REPLACE TABLE care_victim AS
SELECT person_no, recorded_on, kind, record_id
FROM victim_record
WHERE person_no IS NOT NULL;

CREATE OR REPLACE TABLE care_victim_known AS
SELECT person_no, min(known_on) AS known_on
FROM (
  SELECT child.person_no, child_order.starts_on AS known_on
  FROM child_order
  JOIN child ON child.child_no = child_order.child_no
  WHERE child.person_no IS NOT NULL AND child_order.ground IN ('sexual_violence', 'trafficking')
  UNION ALL
  SELECT person_no, recorded_on FROM care_victim WHERE kind IN ('sexual_violence', 'trafficking')
) AS known
GROUP BY person_no;
