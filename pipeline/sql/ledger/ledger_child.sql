-- Reads   cohort_flag, child; series_digest(text) is answered by this process, under the secret of the series
-- Writes  ledger_key, ledger_child
-- ledger_key: one row a linked child, with the digest by which the ledger knows it; each is asked for once.
-- ledger_child: one row as in cohort_flag for everybody in the cohort: who (a digest), where, and what became of the child. It is all that the
-- next release needs to count who was added and who was removed. Rows of further subjects, such as the type of the first help, come
-- after it; what became of a child has the subject outcome. Cardinality: one digest to one child.
CREATE OR REPLACE TABLE ledger_key AS
SELECT child_no, substr(series_digest(person_key_type || chr(31) || person_key), 1, 32) AS child
FROM child
WHERE linked;

CREATE OR REPLACE TABLE ledger_child AS
SELECT
  ledger_key.child,
  cohort_flag.index_date,
  cohort_flag.period,
  cohort_flag.victim,
  cohort_flag.sex,
  cohort_flag.age_group,
  cohort_flag.measure,
  cohort_flag.province,
  cohort_flag.youth_region,
  cohort_flag.municipality,
  'outcome' AS subject,
  CASE
    WHEN cohort_flag.running_6m THEN 'running'
    WHEN cohort_flag.started_6m THEN 'started'
    WHEN cohort_flag.none_6m THEN 'none'
    ELSE 'not_followed'
  END AS outcome
FROM cohort_flag
JOIN ledger_key ON ledger_key.child_no = cohort_flag.child_no
WHERE cohort_flag.in_cohort;
