-- Reads   record_population, municipality_region, settings
-- One row a year and region with its inhabitants aged 0 to 17; NULL stands for all years, or for all regions of a level.
-- `missing` counts its municipalities of the classification without inhabitants in a year: with one missing, the sum would
-- be that of a smaller region.
WITH placed AS (
  SELECT
    CAST(delivered.year AS VARCHAR) AS period,
    COALESCE(place.province, 'NL_U') AS province,
    COALESCE(place.youth_region, 'NL_U') AS youth_region,
    COALESCE(place.municipality, 'NL_U') AS municipality,
    delivered.persons
  FROM record_population AS delivered
  CROSS JOIN settings
  LEFT JOIN municipality_region AS place ON place.delivered = delivered.municipality
  WHERE delivered.year BETWEEN extract(year FROM settings.period_from) AND extract(year FROM settings.period_until)
),
expected AS (
  SELECT DISTINCT years.period, place.province, place.youth_region, place.municipality
  FROM (SELECT DISTINCT period FROM placed) AS years
  CROSS JOIN municipality_region AS place
  WHERE place.municipality NOT LIKE '%!_U' ESCAPE '!'
),
told AS (
  SELECT period, province, youth_region, municipality, persons, 0 AS missing FROM placed
  UNION ALL
  SELECT expected.period, expected.province, expected.youth_region, expected.municipality, 0, 1
  FROM expected
  LEFT JOIN (SELECT DISTINCT period, municipality FROM placed) AS found
    ON found.period = expected.period AND found.municipality = expected.municipality
  WHERE found.municipality IS NULL
)
SELECT
  period,
  province,
  youth_region,
  municipality,
  count(DISTINCT period) AS years,
  CAST(sum(persons) AS BIGINT) AS persons,
  CAST(sum(missing) AS INTEGER) AS missing
FROM told
GROUP BY GROUPING SETS (
  (),
  (period),
  (province),
  (youth_region),
  (period, youth_region),
  (municipality)
);
