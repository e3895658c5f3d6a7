-- Reads   order_spell, child, child_care, child_victim, municipality_region, settings
-- Writes  waiting
-- One row a linked child under 18 who is under an order on the last observed day and has had no counted help since the
-- index date of that order, with the whole weeks since. Attributes are those of the index date; the region is that of the
-- first order of the spell. Cardinality: one child to one running spell.
CREATE OR REPLACE TABLE waiting AS
WITH running AS (
  SELECT
    order_spell.child_no,
    order_spell.measure,
    order_spell.municipality AS delivered_municipality,
    child.sex,
    child.birth_date,
    child_victim.known_on,
    settings.observed_until,
    settings.has_victims,
    CASE
      WHEN child.birth_date > order_spell.starts_on
        AND child.birth_date <= order_spell.starts_on + INTERVAL '9' MONTH THEN child.birth_date
      ELSE order_spell.starts_on
    END AS index_date
  FROM order_spell
  CROSS JOIN settings
  JOIN child ON child.child_no = order_spell.child_no
  LEFT JOIN child_victim ON child_victim.child_no = order_spell.child_no
  WHERE child.linked
    AND order_spell.starts_on <= settings.observed_until
    AND (order_spell.ends_on IS NULL OR order_spell.ends_on >= settings.observed_until)
    AND (child.died_on IS NULL OR child.died_on > settings.observed_until)
    AND (
      child.emigrated_on IS NULL
      OR child.emigrated_on > settings.observed_until
      OR child.returned_on <= settings.observed_until
    )
    -- Born on 29 February: 18 years later there is no such day, and the birthday is 1 March.
    AND (
      child.birth_date IS NULL
      OR CASE
        WHEN extract(month FROM child.birth_date) = 2 AND extract(day FROM child.birth_date) = 29
          THEN child.birth_date + INTERVAL '1' DAY + INTERVAL '18' YEAR
        ELSE child.birth_date + INTERVAL '18' YEAR
      END > settings.observed_until
    )
),
helped AS (
  SELECT DISTINCT running.child_no
  FROM running
  JOIN child_care ON child_care.child_no = running.child_no
  WHERE child_care.starts_on <= running.observed_until
    AND (child_care.starts_on >= running.index_date OR child_care.ends_on IS NULL OR child_care.ends_on >= running.index_date)
),
aged AS (
  SELECT
    running.*,
    extract(year FROM index_date) - extract(year FROM birth_date)
      - CASE
          WHEN extract(month FROM index_date) * 100 + extract(day FROM index_date)
            < extract(month FROM birth_date) * 100 + extract(day FROM birth_date) THEN 1
          ELSE 0
        END AS age,
    observed_until - index_date AS days
  FROM running
  LEFT JOIN helped ON helped.child_no = running.child_no
  WHERE helped.child_no IS NULL AND index_date <= observed_until
)
SELECT
  aged.child_no,
  TRUE AS waits,
  '_T' AS period,
  CASE WHEN NOT has_victims THEN '_T' WHEN known_on <= index_date THEN 'victim' ELSE 'other' END AS victim,
  aged.sex,
  CASE
    WHEN age BETWEEN 0 AND 3 THEN '0-3'
    WHEN age BETWEEN 4 AND 11 THEN '4-11'
    WHEN age BETWEEN 12 AND 17 THEN '12-17'
    ELSE 'unknown'
  END AS age_group,
  aged.measure,
  COALESCE(municipality_region.municipality, 'NL_U') AS municipality,
  COALESCE(municipality_region.youth_region, 'NL_U') AS youth_region,
  COALESCE(municipality_region.province, 'NL_U') AS province,
  days < 49 AS waited_weeks_0_6,
  days BETWEEN 49 AND 97 AS waited_weeks_7_13,
  days BETWEEN 98 AND 188 AS waited_weeks_14_26,
  days > 188 AS waited_weeks_over_26
FROM aged
LEFT JOIN municipality_region ON municipality_region.delivered = aged.delivered_municipality;
