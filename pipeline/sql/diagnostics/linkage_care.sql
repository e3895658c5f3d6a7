-- Reads   care_record, counted_care_type, code_rank, settings
-- Writes  linkage_care
-- One row a care trajectory with whether its key is linked, and whether it could have been the help of a child whose link is
-- missing: a counted trajectory that holds on a day between the first index date and the last horizon. A view. Years are
-- numbered from the last one back.
CREATE OR REPLACE VIEW linkage_care AS
WITH span AS (
  SELECT
    settings.*,
    extract(year FROM observed_until)
      - CASE WHEN extract(month FROM observed_until) * 100 + extract(day FROM observed_until) >= 630 THEN 1 ELSE 2 END
      AS last_observed_year
  FROM settings
),
followed AS (
  SELECT
    *,
    CASE
      WHEN follow_by_year THEN LEAST(period_until, make_date(CAST(last_observed_year AS BIGINT), 12, 31))
      ELSE LEAST(period_until, observed_until - INTERVAL '6' MONTH)
    END AS last_index_date
  FROM span
),
dated AS (
  -- Where nobody can be followed to the end there is no last horizon, and no care that could have been missed.
  SELECT *, CASE WHEN last_index_date >= period_from THEN last_index_date + INTERVAL '6' MONTH END AS last_horizon
  FROM followed
),
counted AS (
  SELECT code_rank.rank AS care_type_no
  FROM code_rank
  JOIN counted_care_type ON counted_care_type.code = code_rank.code
  WHERE code_rank.list = 'care_type'
)
SELECT
  care.person_no,
  care.unlinked_key_type,
  care.unlinked_key,
  care.person_no IS NOT NULL AS linked,
  CAST(extract(year FROM care.starts_on) AS BIGINT) AS year,
  latest.year - CAST(extract(year FROM care.starts_on) AS BIGINT) AS year_no,
  care.care_type_no,
  care.key_type_no,
  care.pass_no,
  counted.care_type_no IS NOT NULL
    AND (dated.counts_crisis OR NOT care.crisis)
    AND COALESCE(care.starts_on <= dated.last_horizon, FALSE)
    AND (care.ends_on IS NULL OR care.ends_on >= dated.period_from) AS could_be_help
FROM care_record AS care
CROSS JOIN dated
CROSS JOIN (SELECT CAST(extract(year FROM max(starts_on)) AS BIGINT) AS year FROM care_record) AS latest
LEFT JOIN counted ON counted.care_type_no = care.care_type_no;
