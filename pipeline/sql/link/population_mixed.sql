-- Reads   record_population
-- One row the number of years and municipalities whose inhabitants are delivered more than once: the same group with
-- two numbers, or a total beside the parts that it is made of.
SELECT count(*) AS places
FROM (
  SELECT year, municipality
  FROM record_population
  GROUP BY year, municipality
  HAVING count(*) > count(DISTINCT COALESCE(sex, '_T') || '|' || COALESCE(age_group, '_T'))
    OR (count(sex) > 0 AND count(sex) < count(*))
    OR (count(age_group) > 0 AND count(age_group) < count(*))
) AS mixed;
