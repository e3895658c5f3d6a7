-- Reads   index_spell, child, child_victim, index_residence, index_help, municipality_region, settings
-- Writes  cohort
-- One row a child and index date, excluded ones too (with the reason). Every fact that an indicator counts is a column.
CREATE OR REPLACE TABLE cohort AS
WITH facts AS (
  SELECT
    index_spell.*,
    child.linked,
    child.unlinked_reason,
    child.sex,
    child.birth_date,
    child.died_on,
    child.emigrated_on,
    child.returned_on,
    child_victim.known_on,
    CASE WHEN settings.region_source = 'residence' THEN index_residence.municipality ELSE index_spell.municipality END
      AS delivered_municipality,
    COALESCE(index_help.was_running, FALSE) AS was_running,
    index_help.first_start,
    index_spell.index_date + INTERVAL '6' MONTH AS horizon_6m,
    -- Born on 29 February: 18 years later there is no such day, and the birthday is 1 March.
    CASE
      WHEN extract(month FROM child.birth_date) = 2 AND extract(day FROM child.birth_date) = 29
        THEN child.birth_date + INTERVAL '1' DAY + INTERVAL '18' YEAR
      ELSE child.birth_date + INTERVAL '18' YEAR
    END AS adult_on,
    extract(year FROM index_spell.index_date) - extract(year FROM child.birth_date)
      - CASE
          WHEN extract(month FROM index_spell.index_date) * 100 + extract(day FROM index_spell.index_date)
            < extract(month FROM child.birth_date) * 100 + extract(day FROM child.birth_date) THEN 1
          ELSE 0
        END AS age,
    settings.observed_until,
    settings.follow_by_year,
    settings.keeps_leavers,
    settings.has_victims
  FROM index_spell
  CROSS JOIN settings
  JOIN child ON child.child_no = index_spell.child_no
  LEFT JOIN child_victim ON child_victim.child_no = index_spell.child_no
  LEFT JOIN index_residence ON index_residence.index_no = index_spell.index_no
  LEFT JOIN index_help ON index_help.index_no = index_spell.index_no
  WHERE index_spell.is_index
),
judged AS (
  SELECT
    *,
    CASE
      WHEN NOT linked THEN 'unlinked'
      WHEN adult_on <= index_date THEN 'adult'
      WHEN died_on <= index_date THEN 'after_leaving'
      WHEN emigrated_on <= index_date AND (returned_on IS NULL OR returned_on > index_date) THEN 'after_leaving'
    END AS excluded,
    CASE
      WHEN follow_by_year
        THEN make_date(CAST(extract(year FROM index_date) AS BIGINT), 12, 31) + INTERVAL '6' MONTH <= observed_until
      ELSE horizon_6m <= observed_until
    END AS is_observed,
    COALESCE(died_on <= horizon_6m, FALSE)
      OR COALESCE(emigrated_on > index_date AND emigrated_on <= horizon_6m, FALSE)
      OR COALESCE(adult_on <= horizon_6m, FALSE) AS leaves,
    CASE
      WHEN was_running THEN 'running'
      WHEN first_start <= horizon_6m THEN 'started'
      ELSE 'none'
    END AS help
  FROM facts
),
followed AS (
  SELECT
    *,
    CASE
      WHEN excluded IS NOT NULL THEN NULL
      WHEN NOT is_observed THEN 'not_yet_followed'
      WHEN leaves THEN 'left'
      ELSE 'followed'
    END AS follow_up
  FROM judged
)
SELECT
  followed.index_no,
  followed.child_no,
  followed.index_date,
  CAST(extract(year FROM followed.index_date) AS VARCHAR) AS period,
  followed.starts_on AS spell_starts_on,
  followed.ends_on AS spell_ends_on,
  followed.excluded,
  followed.unlinked_reason,
  CASE WHEN NOT followed.has_victims THEN '_T' WHEN followed.known_on <= followed.index_date THEN 'victim' ELSE 'other' END
    AS victim,
  followed.sex,
  CASE WHEN followed.age >= 0 THEN CAST(followed.age AS BIGINT) END AS age,
  CASE
    WHEN followed.age IS NULL OR followed.age < 0 THEN 'unknown'
    WHEN followed.age <= 3 THEN '0-3'
    WHEN followed.age <= 11 THEN '4-11'
    WHEN followed.age <= 17 THEN '12-17'
    ELSE 'unknown'
  END AS age_group,
  followed.measure,
  followed.institution,
  COALESCE(municipality_region.municipality, 'NL_U') AS municipality,
  COALESCE(municipality_region.youth_region, 'NL_U') AS youth_region,
  COALESCE(municipality_region.province, 'NL_U') AS province,
  CAST(followed.horizon_6m AS DATE) AS horizon_6m,
  followed.follow_up AS follow_up_6m,
  CASE WHEN followed.follow_up IN ('followed', 'left') THEN followed.help END AS help_status_6m,
  CASE WHEN followed.was_running THEN 0 ELSE followed.first_start - followed.index_date END AS days_to_help,
  followed.excluded IS NULL AS in_cohort,
  CASE WHEN followed.follow_up = 'followed' OR (followed.keeps_leavers AND followed.follow_up = 'left') THEN TRUE ELSE FALSE END
    AS followed_6m,
  COALESCE(followed.follow_up = 'left', FALSE) AS left_6m,
  COALESCE(followed.follow_up = 'not_yet_followed', FALSE) AS not_yet_followed_6m
FROM followed
LEFT JOIN municipality_region ON municipality_region.delivered = followed.delivered_municipality;
