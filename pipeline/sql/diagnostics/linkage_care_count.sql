-- Reads   linkage_care, code_rank, care_key_type, linkage_pass
-- Writes  linkage_care_people, linkage_care_count
-- linkage_care_people: one row a combination of codes that the trajectories of a linked person have, as bits of a number for
-- each dimension, and how many such people: one pass over the register tells who stands behind every code, where a DISTINCT
-- for each takes as many passes as there are. A number has 60 bits; what is numbered higher is counted one by one.
-- linkage_care_count: one row a dimension, a code and whether linked: trajectories, and the distinct people behind them.
CREATE OR REPLACE TABLE linkage_care_people AS
WITH masked AS (
  SELECT
    person_no,
    bit_or(CASE WHEN year_no < 60 THEN CAST(1 AS BIGINT) << CAST(year_no AS INTEGER) ELSE 0 END) AS years,
    bit_or(CAST(1 AS BIGINT) << CAST(care_type_no AS INTEGER)) AS care_types,
    bit_or(CASE WHEN key_type_no < 60 THEN CAST(1 AS BIGINT) << CAST(key_type_no AS INTEGER) ELSE 0 END) AS key_types,
    bit_or(CASE WHEN pass_no < 60 THEN CAST(1 AS BIGINT) << CAST(pass_no AS INTEGER) ELSE 0 END) AS passes,
    bit_or(CASE WHEN could_be_help THEN CAST(2 AS BIGINT) ELSE CAST(1 AS BIGINT) END) AS help
  FROM linkage_care
  WHERE linked
  GROUP BY person_no
)
SELECT years, care_types, key_types, passes, help, count(*) AS people
FROM masked
GROUP BY years, care_types, key_types, passes, help;

CREATE OR REPLACE TABLE linkage_care_count AS
WITH counted AS (
  SELECT linked, year_no, care_type_no, key_type_no, pass_no, could_be_help, count(*) AS units
  FROM linkage_care
  GROUP BY linked, year_no, care_type_no, key_type_no, pass_no, could_be_help
),
units AS (
  SELECT
    CASE
      WHEN GROUPING(year_no) = 0 THEN 'year'
      WHEN GROUPING(care_type_no) = 0 THEN 'care_type'
      WHEN GROUPING(key_type_no) = 0 THEN 'key_type'
      WHEN GROUPING(could_be_help) = 0 THEN 'could_be_help'
      WHEN GROUPING(pass_no) = 0 THEN 'pass'
      ELSE 'total'
    END AS dimension,
    COALESCE(year_no, care_type_no, key_type_no, CASE WHEN could_be_help THEN 1 WHEN NOT could_be_help THEN 0 END, pass_no, 0)
      AS code_no,
    linked,
    sum(units) AS units
  FROM counted
  GROUP BY GROUPING SETS (
    (linked),
    (linked, year_no),
    (linked, care_type_no),
    (linked, key_type_no),
    (linked, could_be_help),
    (linked, pass_no)
  )
),
mask AS (
  SELECT 'total' AS dimension, CAST(1 AS BIGINT) AS bits, people FROM linkage_care_people
  UNION ALL
  SELECT 'year', years, people FROM linkage_care_people
  UNION ALL
  SELECT 'care_type', care_types, people FROM linkage_care_people
  UNION ALL
  SELECT 'key_type', key_types, people FROM linkage_care_people
  UNION ALL
  SELECT 'could_be_help', help, people FROM linkage_care_people
  UNION ALL
  SELECT 'pass', passes, people FROM linkage_care_people
),
people AS (
  SELECT units.dimension, units.code_no, TRUE AS linked, sum(mask.people) AS people
  FROM units
  JOIN mask
    ON mask.dimension = units.dimension AND units.code_no < 60 AND (mask.bits >> CAST(units.code_no AS INTEGER)) % 2 = 1
  WHERE units.linked
  GROUP BY units.dimension, units.code_no
  UNION ALL
  SELECT 'year', year_no, TRUE, count(DISTINCT person_no)
  FROM linkage_care WHERE linked AND year_no >= 60 GROUP BY year_no
  UNION ALL
  SELECT 'key_type', key_type_no, TRUE, count(DISTINCT person_no)
  FROM linkage_care WHERE linked AND key_type_no >= 60 GROUP BY key_type_no
  UNION ALL
  SELECT 'pass', pass_no, TRUE, count(DISTINCT person_no)
  FROM linkage_care WHERE linked AND pass_no >= 60 GROUP BY pass_no
  UNION ALL
  -- Keys of different types are different people, so that their numbers add up.
  SELECT dimension, code_no, FALSE, sum(people)
  FROM (
    SELECT
      CASE
        WHEN GROUPING(year_no) = 0 THEN 'year'
        WHEN GROUPING(care_type_no) = 0 THEN 'care_type'
        WHEN GROUPING(key_type_no) = 0 THEN 'key_type'
        WHEN GROUPING(could_be_help) = 0 THEN 'could_be_help'
        ELSE 'total'
      END AS dimension,
      COALESCE(year_no, care_type_no, key_type_no, CASE WHEN could_be_help THEN 1 WHEN NOT could_be_help THEN 0 END, 0)
        AS code_no,
      count(DISTINCT unlinked_key) AS people
    FROM linkage_care
    WHERE NOT linked
    GROUP BY GROUPING SETS (
      (unlinked_key_type),
      (unlinked_key_type, year_no),
      (unlinked_key_type, care_type_no),
      (unlinked_key_type, key_type_no),
      (unlinked_key_type, could_be_help)
    )
  ) AS unlinked
  GROUP BY dimension, code_no
),
code AS (
  SELECT 'total' AS dimension, 0 AS code_no, '_T' AS code
  UNION ALL
  SELECT DISTINCT 'year', year_no, CAST(year AS VARCHAR) FROM linkage_care
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
UNION ALL
-- What is not linked was linked by no pass.
SELECT 'pass', '_T', FALSE, CAST(units.units AS BIGINT), CAST(people.people AS BIGINT)
FROM units
JOIN people ON people.dimension = 'total' AND NOT people.linked
WHERE units.dimension = 'total' AND NOT units.linked;
