-- Reads   waiting_spell, waiting_residence, child_care, child_victim, municipality_region, settings
-- Writes  waiting
-- One row a child of waiting_spell that has had no counted help since its index date, with the whole weeks since. Attributes
-- and region are those of the index date.
CREATE OR REPLACE TABLE waiting AS
WITH helped AS (
  SELECT DISTINCT waiting_spell.child_no
  FROM waiting_spell
  JOIN child_care ON child_care.child_no = waiting_spell.child_no
  WHERE child_care.starts_on <= waiting_spell.observed_until
    AND (
      child_care.starts_on >= waiting_spell.index_date
      OR child_care.ends_on IS NULL
      OR child_care.ends_on >= waiting_spell.index_date
    )
),
aged AS (
  SELECT
    waiting_spell.*,
    child_victim.known_on,
    settings.has_victims,
    CASE WHEN settings.region_source = 'residence' THEN waiting_residence.municipality ELSE waiting_spell.municipality END
      AS delivered_municipality,
    extract(year FROM index_date) - extract(year FROM birth_date)
      - CASE
          WHEN extract(month FROM index_date) * 100 + extract(day FROM index_date)
            < extract(month FROM birth_date) * 100 + extract(day FROM birth_date) THEN 1
          ELSE 0
        END AS age,
    waiting_spell.observed_until - index_date AS days
  FROM waiting_spell
  CROSS JOIN settings
  LEFT JOIN waiting_residence ON waiting_residence.child_no = waiting_spell.child_no
  LEFT JOIN child_victim ON child_victim.child_no = waiting_spell.child_no
  LEFT JOIN helped ON helped.child_no = waiting_spell.child_no
  WHERE helped.child_no IS NULL
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
