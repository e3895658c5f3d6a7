-- Reads   care_first, care_order, care_victim, care_victim_known, care_residence, care_setting, municipality_region,
--         code_rank, settings
-- Writes  care_start
-- One row a combination of the attributes that a child has on a day of care_first, and of the flags that indicators count,
-- with how many such days there are (starts): there are millions of days and few combinations. Care before the register was
-- observed is not known: where five years before a start reach beyond that, an earlier spell may be missed.
-- Regions are those of the residence on that day, whatever region.source says: most of these children have no order.
CREATE OR REPLACE TABLE care_start AS
WITH running AS (
  SELECT person_no, starts_on, ground
  FROM (
    SELECT
      care_first.person_no,
      care_first.starts_on,
      care_order.ground,
      row_number() OVER (
        PARTITION BY care_first.person_no, care_first.starts_on
        ORDER BY care_order.starts_on DESC NULLS LAST, care_order.measure_rank NULLS LAST, care_order.order_id NULLS LAST
      ) AS turn
    FROM care_first
    JOIN care_order
      ON care_order.person_no = care_first.person_no
      AND care_order.starts_on <= care_first.starts_on
      AND (care_order.ends_on IS NULL OR care_order.ends_on >= care_first.starts_on)
    WHERE care_first.is_any OR care_first.is_ordered
  ) AS candidates
  WHERE turn = 1
),
recorded AS (
  SELECT person_no, starts_on, kind
  FROM (
    SELECT
      care_first.person_no,
      care_first.starts_on,
      care_victim.kind,
      row_number() OVER (
        PARTITION BY care_first.person_no, care_first.starts_on
        ORDER BY care_victim.recorded_on DESC NULLS LAST, care_victim.record_id NULLS LAST
      ) AS turn
    FROM care_first
    JOIN care_victim
      ON care_victim.person_no = care_first.person_no
      AND care_victim.recorded_on <= care_first.starts_on
      AND care_victim.recorded_on >= care_first.starts_on - INTERVAL '5' YEAR
    WHERE (care_first.is_any OR care_first.is_ordered) AND care_victim.kind <> 'unknown'
  ) AS candidates
  WHERE turn = 1
),
told AS (
  SELECT
    extract(year FROM care_first.starts_on) AS year,
    care_first.sex_no,
    extract(year FROM care_first.starts_on) - extract(year FROM care_first.birth_date)
      - CASE
          WHEN extract(month FROM care_first.starts_on) * 100 + extract(day FROM care_first.starts_on)
            < extract(month FROM care_first.birth_date) * 100 + extract(day FROM care_first.birth_date) THEN 1
          ELSE 0
        END AS age,
    COALESCE(care_victim_known.known_on <= care_first.starts_on, FALSE) AS is_victim,
    care_first.is_any,
    care_first.is_secure,
    care_first.is_spell,
    care_first.is_ordered,
    care_first.is_spell AND care_first.held_until >= care_first.starts_on - INTERVAL '5' YEAR AS has_earlier,
    COALESCE(NULLIF(running.ground, 'unknown'), recorded.kind, 'unknown') AS ground,
    care_residence.municipality AS delivered_municipality
  FROM care_first
  LEFT JOIN care_victim_known ON care_victim_known.person_no = care_first.person_no
  LEFT JOIN running ON running.person_no = care_first.person_no AND running.starts_on = care_first.starts_on
  LEFT JOIN recorded ON recorded.person_no = care_first.person_no AND recorded.starts_on = care_first.starts_on
  LEFT JOIN care_residence
    ON care_residence.person_no = care_first.person_no AND care_residence.starts_on = care_first.starts_on
),
counted AS (
  SELECT
    year,
    sex_no,
    CASE
      WHEN age BETWEEN 0 AND 3 THEN '0-3'
      WHEN age BETWEEN 4 AND 11 THEN '4-11'
      WHEN age BETWEEN 12 AND 17 THEN '12-17'
      ELSE 'unknown'
    END AS age_group,
    is_victim,
    is_any,
    is_secure,
    is_spell,
    is_ordered,
    has_earlier,
    ground,
    delivered_municipality,
    count(*) AS starts
  FROM told
  GROUP BY
    year,
    sex_no,
    age_group,
    is_victim,
    is_any,
    is_secure,
    is_spell,
    is_ordered,
    has_earlier,
    ground,
    delivered_municipality
),
placed AS (
  SELECT
    counted.*,
    code_rank.code AS sex,
    COALESCE(municipality_region.municipality, 'NL_U') AS municipality,
    COALESCE(municipality_region.youth_region, 'NL_U') AS youth_region,
    COALESCE(municipality_region.province, 'NL_U') AS province,
    settings.has_victims,
    COALESCE(care_setting.observed_from <= make_date(CAST(counted.year AS BIGINT), 1, 1) - INTERVAL '5' YEAR, FALSE)
      AS looks_back
  FROM counted
  CROSS JOIN settings
  CROSS JOIN care_setting
  JOIN code_rank ON code_rank.list = 'sex' AND code_rank.rank = counted.sex_no
  LEFT JOIN municipality_region ON municipality_region.delivered = counted.delivered_municipality
)
SELECT
  starts,
  TRUE AS in_care,
  CAST(year AS VARCHAR) AS period,
  CASE WHEN NOT has_victims THEN '_T' WHEN is_victim THEN 'victim' ELSE 'other' END AS victim,
  sex,
  age_group,
  '_T' AS measure,
  municipality,
  youth_region,
  province,
  is_secure AND has_victims AS secure_start,
  is_secure AND is_victim AS secure_victim,
  is_spell AND looks_back AS spell_start,
  is_spell AND looks_back AND has_earlier AS spell_again,
  is_any AS any_start,
  is_any AND ground <> 'unknown' AS any_known_ground,
  is_ordered AS ordered_start,
  is_ordered AND ground = 'sexual_violence' AS ordered_sexual_violence,
  is_ordered AND ground = 'trafficking' AS ordered_trafficking,
  is_ordered AND ground = 'domestic_violence' AS ordered_domestic_violence,
  is_ordered AND ground = 'neglect' AS ordered_neglect,
  is_ordered AND ground = 'other' AS ordered_other,
  is_ordered AND ground = 'unknown' AS ordered_unknown
FROM placed;
