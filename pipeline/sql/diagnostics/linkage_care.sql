-- Reads   care_record, settings
-- Writes  linkage_care
-- One row a care trajectory with whether its key is linked, and whether it could have been the help of a child whose link is
-- missing: a counted trajectory that holds on a day between the first index date and the last horizon. A view. Years are
-- numbered from the last one back. The codes of a trajectory are bits of one number, so that one column tells which codes a
-- person has: 2 for help, then 14 for types, 20 for years, 12 for types of key and 14 for passes. The last bit of each stands
-- for all codes from there on; linkage_care_bit names the others.
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
  SELECT *, CASE WHEN last_index_date >= period_from THEN CAST(last_index_date + INTERVAL '6' MONTH AS DATE) END
    AS last_horizon
  FROM followed
),
coded AS (
  SELECT
    care.person_no,
    care.unlinked_key_type,
    care.unlinked_key,
    care.person_no IS NOT NULL AS linked,
    latest.year - extract(year FROM care.starts_on) AS year_no,
    care.care_type_no,
    care.key_type_no,
    care.pass_no,
    care.counts_as_help
      AND COALESCE(care.starts_on <= dated.last_horizon, FALSE)
      AND (care.ends_on IS NULL OR care.ends_on >= dated.period_from) AS could_be_help
  FROM care_record AS care
  CROSS JOIN dated
  CROSS JOIN (SELECT extract(year FROM max(starts_on)) AS year FROM care_record) AS latest
)
-- The first bit of each kind of code, moved up by the number of the code.
SELECT
  *,
  CASE WHEN could_be_help THEN CAST(2 AS BIGINT) ELSE CAST(1 AS BIGINT) END
    | (CAST(4 AS BIGINT) << LEAST(care_type_no, 13))
    | (CAST(65536 AS BIGINT) << LEAST(year_no, 19))
    | (CAST(68719476736 AS BIGINT) << LEAST(key_type_no, 11))
    | (CAST(281474976710656 AS BIGINT) << LEAST(pass_no, 13)) AS bits
FROM coded;
