-- Reads   help_event
-- Writes  help_pair
-- One row a pair of index dates of one child, with the codes that both have (empty where they differ), whether help ran on
-- either, and what came first after each; the one whose observation ends earlier stands first.
CREATE OR REPLACE TABLE help_pair AS
SELECT
  CASE WHEN one.period = other.period THEN one.period ELSE '' END AS period,
  CASE WHEN one.victim = other.victim THEN one.victim ELSE '' END AS victim,
  CASE WHEN one.sex = other.sex THEN one.sex ELSE '' END AS sex,
  CASE WHEN one.age_group = other.age_group THEN one.age_group ELSE '' END AS age_group,
  CASE WHEN one.measure = other.measure THEN one.measure ELSE '' END AS measure,
  CASE WHEN one.municipality = other.municipality THEN one.municipality ELSE '' END AS municipality,
  CASE WHEN one.youth_region = other.youth_region THEN one.youth_region ELSE '' END AS youth_region,
  CASE WHEN one.province = other.province THEN one.province ELSE '' END AS province,
  one.was_running OR other.was_running AS was_running,
  LEAST(one.day, other.day) AS first_day,
  CASE WHEN one.day <= other.day THEN one.outcome ELSE other.outcome END AS first_outcome,
  GREATEST(one.day, other.day) AS last_day,
  CASE WHEN one.day <= other.day THEN other.outcome ELSE one.outcome END AS last_outcome
FROM help_event AS one
JOIN help_event AS other ON other.child_no = one.child_no AND other.index_no > one.index_no;
