-- Reads   accepted_population
-- Writes  record_population
-- One row a year, municipality, sex and age group with its inhabitants; identical deliveries count once.
CREATE OR REPLACE TABLE record_population AS
SELECT DISTINCT year, municipality, sex, age_group, persons
FROM accepted_population;
