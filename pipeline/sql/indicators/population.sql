-- Reads   record_population, municipality_region, settings
-- One row a year and region with its inhabitants aged 0 to 17; NULL stands for all years, or for all regions of a level.
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
)
SELECT
  period,
  province,
  youth_region,
  municipality,
  count(DISTINCT period) AS years,
  CAST(sum(persons) AS BIGINT) AS persons
FROM placed
GROUP BY GROUPING SETS (
  (),
  (period),
  (province),
  (youth_region),
  (period, youth_region),
  (municipality)
);
