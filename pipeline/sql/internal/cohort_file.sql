-- Reads   cohort, child_pseudonym (empty where a run keeps no secret)
-- One row as in cohort: all facts of a child and index date, without anything that names the child outside this release; in an
-- order that no key decides. Its columns are described in schemas/cohort-file.ts.
SELECT
  child_pseudonym.child,
  cohort.index_date,
  cohort.period,
  cohort.spell_starts_on,
  cohort.spell_ends_on,
  cohort.excluded,
  cohort.unlinked_reason,
  cohort.victim,
  cohort.sex,
  cohort.age,
  cohort.age_group,
  cohort.measure,
  cohort.institution,
  cohort.municipality,
  cohort.youth_region,
  cohort.province,
  cohort.horizon_6m,
  cohort.follow_up_6m,
  cohort.help_status_6m,
  cohort.days_to_help,
  cohort.leaves_on,
  cohort.first_help_on,
  cohort.first_help_type,
  cohort.first_help_referrer,
  cohort.first_help_ends_on,
  cohort.first_help_end_reason,
  cohort.next_starts_on
FROM cohort
LEFT JOIN child_pseudonym ON child_pseudonym.child_no = cohort.child_no
ORDER BY
  index_date, period, spell_starts_on, spell_ends_on NULLS FIRST, excluded NULLS FIRST, unlinked_reason NULLS FIRST, victim,
  sex, age NULLS FIRST, age_group, measure, institution NULLS FIRST, municipality, youth_region, province, horizon_6m,
  follow_up_6m NULLS FIRST, help_status_6m NULLS FIRST, days_to_help NULLS FIRST, leaves_on NULLS FIRST,
  first_help_on NULLS FIRST, first_help_type NULLS FIRST, first_help_referrer NULLS FIRST, first_help_ends_on NULLS FIRST,
  first_help_end_reason NULLS FIRST, next_starts_on NULLS FIRST, child NULLS FIRST
