-- Reads   linkage_care, care_record, code_rank, care_key_type, linkage_pass
-- Writes  linkage_care_bit, linkage_care_beyond, linkage_care_count
-- linkage_care_bit: one row a dimension and a code that has a bit of its own in linkage_care, with the place of that bit.
-- linkage_care_beyond: the trajectories with a code that has none, which are few or none: their people are counted one by one.
-- linkage_care_count: one row a dimension, a code and whether linked: trajectories, and the distinct people behind them. One
-- pass over the register tells how many trajectories have each combination of codes, and another which codes a person has; a
-- DISTINCT for every dimension takes as many passes as there are.
CREATE OR REPLACE TABLE linkage_care_bit AS
SELECT 'could_be_help' AS dimension, code_no, code_no AS place FROM (VALUES (0), (1)) AS help (code_no)
UNION ALL
SELECT 'care_type', rank, 2 + rank FROM code_rank WHERE list = 'care_type' AND rank < 13
UNION ALL
SELECT 'year', code_no, 16 + code_no
FROM (
  VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18)
) AS year (code_no)
UNION ALL
SELECT DISTINCT 'key_type', key_type_no, 36 + key_type_no FROM care_key_type WHERE key_type_no < 11
UNION ALL
SELECT 'pass', pass_no, 48 + pass_no FROM linkage_pass WHERE pass_no < 13;

CREATE OR REPLACE TABLE linkage_care_beyond AS
SELECT linked, person_no, unlinked_key_type, unlinked_key, dimension, code_no
FROM (
  SELECT *, 'care_type' AS dimension, care_type_no AS code_no FROM linkage_care WHERE care_type_no >= 13
  UNION ALL
  SELECT *, 'year', year_no FROM linkage_care WHERE year_no >= 19
  UNION ALL
  SELECT *, 'key_type', key_type_no FROM linkage_care WHERE key_type_no >= 11
  UNION ALL
  SELECT *, 'pass', pass_no FROM linkage_care WHERE pass_no >= 13
) AS beyond;

CREATE OR REPLACE TABLE linkage_care_count AS
WITH combination AS (
  SELECT
    linked,
    year_no,
    care_type_no,
    key_type_no,
    pass_no,
    CASE WHEN could_be_help THEN 1 ELSE 0 END AS help_no,
    count(*) AS units
  FROM linkage_care
  GROUP BY linked, year_no, care_type_no, key_type_no, pass_no, could_be_help
),
units AS (
  SELECT
    CASE
      WHEN GROUPING(year_no) = 0 THEN 'year'
      WHEN GROUPING(care_type_no) = 0 THEN 'care_type'
      WHEN GROUPING(key_type_no) = 0 THEN 'key_type'
      WHEN GROUPING(pass_no) = 0 THEN 'pass'
      WHEN GROUPING(help_no) = 0 THEN 'could_be_help'
      ELSE 'total'
    END AS dimension,
    COALESCE(year_no, care_type_no, key_type_no, pass_no, help_no, 0) AS code_no,
    linked,
    sum(units) AS units
  FROM combination
  GROUP BY GROUPING SETS (
    (linked),
    (linked, year_no),
    (linked, care_type_no),
    (linked, key_type_no),
    (linked, pass_no),
    (linked, help_no)
  )
),
masked AS (
  SELECT linked, bits, count(*) AS people
  FROM (
    SELECT TRUE AS linked, bit_or(bits) AS bits FROM linkage_care WHERE linked GROUP BY person_no
    UNION ALL
    SELECT FALSE, bit_or(bits) FROM linkage_care WHERE NOT linked GROUP BY unlinked_key_type, unlinked_key
  ) AS person
  GROUP BY linked, bits
),
people AS (
  SELECT 'total' AS dimension, 0 AS code_no, linked, sum(people) AS people
  FROM masked
  GROUP BY linked
  UNION ALL
  SELECT bit.dimension, bit.code_no, masked.linked, sum(masked.people)
  FROM masked
  JOIN linkage_care_bit AS bit ON (masked.bits >> bit.place) % 2 = 1
  GROUP BY bit.dimension, bit.code_no, masked.linked
  UNION ALL
  SELECT dimension, code_no, linked, count(*)
  FROM (
    SELECT DISTINCT dimension, code_no, linked, person_no, unlinked_key_type, unlinked_key FROM linkage_care_beyond
  ) AS once
  GROUP BY dimension, code_no, linked
),
code AS (
  SELECT 'total' AS dimension, 0 AS code_no, '_T' AS code
  UNION ALL
  SELECT 'year', units.code_no, CAST(latest.year - units.code_no AS VARCHAR)
  FROM (SELECT DISTINCT code_no FROM units WHERE dimension = 'year') AS units
  CROSS JOIN (SELECT extract(year FROM max(starts_on)) AS year FROM care_record) AS latest
  UNION ALL
  SELECT 'care_type', rank, code FROM code_rank WHERE list = 'care_type'
  UNION ALL
  SELECT DISTINCT 'key_type', key_type_no, code FROM care_key_type
  UNION ALL
  SELECT 'could_be_help', code_no, code FROM (VALUES (0, 'no'), (1, 'yes')) AS help (code_no, code)
  UNION ALL
  SELECT 'pass', pass_no, id FROM linkage_pass
)
SELECT units.dimension, code.code, units.linked, CAST(units.units AS BIGINT) AS units, CAST(people.people AS BIGINT) AS people
FROM units
JOIN people
  ON people.dimension = units.dimension AND people.code_no = units.code_no AND people.linked = units.linked
JOIN code ON code.dimension = units.dimension AND code.code_no = units.code_no
WHERE units.linked OR units.dimension <> 'pass'
UNION ALL
-- What is not linked was linked by no pass.
SELECT 'pass', '_T', FALSE, CAST(units.units AS BIGINT), CAST(people.people AS BIGINT)
FROM units
JOIN people ON people.dimension = 'total' AND NOT people.linked
WHERE units.dimension = 'total' AND NOT units.linked;
