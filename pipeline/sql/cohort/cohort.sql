-- Reads   index_spell, child, child_victim, index_residence, index_help, first_help, help_reach, next_spell,
--         municipality_region, settings
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
    first_help.care_type AS first_care_type,
    first_help.referrer AS first_referrer,
    first_help.ends_on AS first_ends_on,
    first_help.end_reason AS first_end_reason,
    help_reach.reaches_until,
    next_spell.next_starts_on,
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
    -- With a table by year, a year counts as a whole or not at all: as if all its children came on its last day.
    CASE
      WHEN settings.follow_by_year THEN make_date(CAST(extract(year FROM index_spell.index_date) AS BIGINT), 12, 31)
      ELSE index_spell.index_date
    END AS last_index_date,
    settings.observed_until,
    settings.keeps_leavers,
    settings.has_victims
  FROM index_spell
  CROSS JOIN settings
  JOIN child ON child.child_no = index_spell.child_no
  LEFT JOIN child_victim ON child_victim.child_no = index_spell.child_no
  LEFT JOIN index_residence ON index_residence.index_no = index_spell.index_no
  LEFT JOIN index_help ON index_help.index_no = index_spell.index_no
  LEFT JOIN first_help ON first_help.index_no = index_spell.index_no
  LEFT JOIN help_reach ON help_reach.index_no = index_spell.index_no
  LEFT JOIN next_spell ON next_spell.child_no = index_spell.child_no AND next_spell.spell_no = index_spell.spell_no
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
    last_index_date + INTERVAL '6' MONTH <= observed_until AS is_observed,
    COALESCE(died_on <= horizon_6m, FALSE)
      OR COALESCE(emigrated_on > index_date AND emigrated_on <= horizon_6m, FALSE)
      OR COALESCE(adult_on <= horizon_6m, FALSE) AS leaves,
    CASE
      WHEN was_running THEN 'running'
      WHEN first_start <= horizon_6m THEN 'started'
      ELSE 'none'
    END AS help,
    LEAST(
      COALESCE(died_on, DATE '9999-12-31'),
      COALESCE(CASE WHEN emigrated_on > index_date THEN emigrated_on END, DATE '9999-12-31'),
      COALESCE(CAST(adult_on AS DATE), DATE '9999-12-31')
    ) AS leaves_on,
    last_index_date + INTERVAL '6' MONTH + INTERVAL '90' DAY <= observed_until AS observes_90_days,
    last_index_date + INTERVAL '6' MONTH + INTERVAL '12' MONTH <= observed_until AS observes_18_months,
    last_index_date + INTERVAL '6' MONTH + INTERVAL '24' MONTH <= observed_until AS observes_30_months,
    -- Nobody can have a new order before the index spell ends: time before that, or before six months, is not at risk.
    GREATEST(horizon_6m, ends_on + INTERVAL '1' DAY) AS landmark
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
  COALESCE(followed.follow_up = 'not_yet_followed', FALSE) AS not_yet_followed_6m,
  followed.was_running,
  followed.observed_until,
  CASE WHEN followed.leaves_on < DATE '9999-12-31' THEN followed.leaves_on END AS leaves_on,
  CASE WHEN followed.help = 'started' THEN followed.first_start END AS first_help_on,
  CASE WHEN followed.help = 'started' THEN followed.first_care_type END AS first_help_type,
  CASE WHEN followed.help = 'started' THEN followed.first_referrer END AS first_help_referrer,
  CASE WHEN followed.help = 'started' THEN followed.first_ends_on END AS first_help_ends_on,
  CASE WHEN followed.help = 'started' THEN followed.first_end_reason END AS first_help_end_reason,
  followed.reaches_until,
  followed.observes_90_days,
  followed.observes_18_months,
  followed.observes_30_months,
  CASE WHEN followed.ends_on IS NOT NULL THEN CAST(followed.landmark AS DATE) END AS landmark,
  followed.next_starts_on
FROM followed
LEFT JOIN municipality_region ON municipality_region.delivered = followed.delivered_municipality;
