-- Reads   cohort
-- Writes  cohort_flag
-- One row as in cohort, with the flags that indicators count, and whether the child has other rows in the cohort too:
-- only those children can be counted twice where years are added.
CREATE OR REPLACE TABLE cohort_flag AS
WITH windowed AS (
  SELECT
    *,
    followed_6m AND help_status_6m = 'running' AS running_6m,
    followed_6m AND help_status_6m = 'started' AS started_6m,
    followed_6m AND help_status_6m = 'none' AS none_6m,
    COALESCE(institution, 'NL_U') AS institution_code,
    first_help_on + INTERVAL '90' DAY AS day_90,
    landmark + INTERVAL '12' MONTH AS landmark_12m,
    landmark + INTERVAL '24' MONTH AS landmark_24m
  FROM cohort
),
at_risk AS (
  SELECT
    *,
    COALESCE(started_6m AND observes_90_days AND (leaves_on IS NULL OR leaves_on > day_90), FALSE) AS started_known_90d,
    COALESCE(followed_6m AND (next_starts_on IS NULL OR next_starts_on >= landmark), FALSE) AS spell_over,
    sum(CASE WHEN in_cohort THEN 1 ELSE 0 END) OVER (PARTITION BY child_no) > 1 AS has_other_rows
  FROM windowed
)
SELECT
  *,
  started_6m AND first_help_type = 'neighbourhood_team' AS first_help_neighbourhood_team,
  started_6m AND first_help_type = 'outpatient' AS first_help_outpatient,
  started_6m AND first_help_type = 'day_care' AS first_help_day_care,
  started_6m AND first_help_type = 'home_network' AS first_help_home_network,
  started_6m AND first_help_type = 'foster_care' AS first_help_foster_care,
  started_6m AND first_help_type = 'family_home' AS first_help_family_home,
  started_6m AND first_help_type = 'secure_residential' AS first_help_secure_residential,
  started_6m AND first_help_type = 'other_residential' AS first_help_other_residential,
  started_6m AND first_help_type = 'unknown' AS first_help_unknown,
  started_6m AND first_help_type IN ('neighbourhood_team', 'outpatient', 'day_care', 'home_network') AS first_help_without_stay,
  started_6m AND first_help_type IN ('foster_care', 'family_home', 'secure_residential', 'other_residential')
    AS first_help_with_stay,
  started_6m AND first_help_referrer = 'municipality' AS referred_by_municipality,
  started_6m AND first_help_referrer = 'general_practitioner' AS referred_by_general_practitioner,
  started_6m AND first_help_referrer = 'youth_doctor' AS referred_by_youth_doctor,
  started_6m AND first_help_referrer = 'certified_institution' AS referred_by_certified_institution,
  started_6m AND first_help_referrer = 'medical_specialist' AS referred_by_medical_specialist,
  started_6m AND first_help_referrer = 'self' AS referred_by_self,
  started_6m AND first_help_referrer = 'judge' AS referred_by_judge,
  started_6m AND first_help_referrer = 'unknown' AS referred_by_unknown,
  started_6m AND first_help_referrer IN ('certified_institution', 'judge') AS referred_by_judge_or_institution,
  started_6m AND first_help_referrer NOT IN ('certified_institution', 'judge') AS referred_by_other,
  started_known_90d
    AND (
      reaches_until IS NULL
      OR reaches_until >= day_90
      OR (first_help_ends_on < day_90 AND COALESCE(first_help_end_reason = 'as_planned', FALSE))
    ) AS lasting_90d,
  COALESCE(
    spell_over AND observes_18_months AND landmark_12m <= observed_until
      AND (leaves_on IS NULL OR leaves_on > landmark_12m),
    FALSE
  ) AS repeat_known_12m,
  COALESCE(
    spell_over AND observes_30_months AND landmark_24m <= observed_until
      AND (leaves_on IS NULL OR leaves_on > landmark_24m),
    FALSE
  ) AS repeat_known_24m,
  COALESCE(next_starts_on <= landmark_12m, FALSE) AS repeats_12m,
  COALESCE(next_starts_on <= landmark_24m, FALSE) AS repeats_24m
FROM at_risk;
