-- Reads   care_trajectory, care_spell_all, care_order, care_person, settings
-- Writes  care_first
-- One row a kind of start, a child under 18 on it, and a calendar year: the first such start in that year, where it lies
-- in the period. As for orders, a later start does not stand in for a first one outside the period.
-- Kinds: any care, secure residential care, a care spell (trajectories without a day between them), and care that starts
-- while an order runs.
CREATE OR REPLACE TABLE care_first AS
WITH started AS (
  SELECT 'any' AS kind, person_no, starts_on FROM care_trajectory
  UNION ALL
  SELECT 'secure', person_no, starts_on FROM care_trajectory WHERE care_type = 'secure_residential'
  UNION ALL
  SELECT 'spell', person_no, starts_on FROM care_spell_all
  UNION ALL
  SELECT 'ordered', care_trajectory.person_no, care_trajectory.starts_on
  FROM care_trajectory
  JOIN care_order
    ON care_order.person_no = care_trajectory.person_no
    AND care_order.starts_on <= care_trajectory.starts_on
    AND (care_order.ends_on IS NULL OR care_order.ends_on >= care_trajectory.starts_on)
),
young AS (
  SELECT started.kind, started.person_no, started.starts_on
  FROM started
  JOIN care_person ON care_person.person_no = started.person_no
  WHERE care_person.birth_date IS NULL
    -- Born on 29 February: 18 years later there is no such day, and the birthday is 1 March.
    OR CASE
      WHEN extract(month FROM care_person.birth_date) = 2 AND extract(day FROM care_person.birth_date) = 29
        THEN care_person.birth_date + INTERVAL '1' DAY + INTERVAL '18' YEAR
      ELSE care_person.birth_date + INTERVAL '18' YEAR
    END > started.starts_on
),
first AS (
  SELECT kind, person_no, min(starts_on) AS starts_on
  FROM young
  GROUP BY kind, person_no, extract(year FROM starts_on)
)
SELECT first.kind, first.person_no, first.starts_on
FROM first
CROSS JOIN settings
WHERE first.starts_on BETWEEN settings.period_from AND settings.period_until;
