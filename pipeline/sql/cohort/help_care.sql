-- Reads   child_care, first_help
-- Writes  help_care
-- One row a counted trajectory of a child after whose index date help started, that had not ended before the first of such
-- days: what can carry that help on. Cardinality: many trajectories to one child.
CREATE OR REPLACE TABLE help_care AS
SELECT child_care.child_no, child_care.starts_on, child_care.ends_on
FROM child_care
JOIN (SELECT child_no, min(starts_on) AS first_on FROM first_help GROUP BY child_no) AS helped
  ON helped.child_no = child_care.child_no
WHERE child_care.ends_on IS NULL OR child_care.ends_on >= helped.first_on;
