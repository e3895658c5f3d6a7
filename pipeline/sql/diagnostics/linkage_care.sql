-- Reads   record_youth_care, linked_key, linkage_key_type, counted_care_type, linkage_pass, settings
-- Writes  linkage_care
-- One row a care trajectory with whether its key is linked and by which pass, and whether it could have been the help of a child whose
-- link is missing: a counted trajectory that holds on a day between the first index date and the last horizon. A view:
-- the register is large, and is read once.
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
looked_up AS (
  SELECT
    care.person_key_type,
    care.person_key,
    CASE
      WHEN linkage_key_type.key_type IS NULL THEN FALSE
      WHEN NOT dated.has_persons THEN TRUE
      ELSE linked_key.person_key IS NOT NULL
    END AS linked,
    CAST(extract(year FROM care.starts_on) AS VARCHAR) AS period,
    care.care_type,
    split_part(care.delivered_key_type, chr(30), 1) AS key_type,
    linkage_pass.id AS found_by,
    CASE
      WHEN counted_care_type.code IS NOT NULL
        AND (dated.counts_crisis OR NOT COALESCE(care.crisis, FALSE))
        AND care.starts_on <= dated.last_horizon
        AND (care.ends_on IS NULL OR care.ends_on >= dated.period_from) THEN 'yes'
      ELSE 'no'
    END AS could_be_help
  FROM record_youth_care AS care
  CROSS JOIN dated
  LEFT JOIN linkage_key_type ON linkage_key_type.key_type = care.person_key_type
  LEFT JOIN linked_key
    ON linked_key.person_key_type = care.person_key_type AND linked_key.person_key = care.person_key
  LEFT JOIN counted_care_type ON counted_care_type.code = care.care_type
  JOIN linkage_pass ON linkage_pass.pass_no = care.pass_no
)
SELECT *, CASE WHEN linked THEN found_by END AS pass
FROM looked_up;
