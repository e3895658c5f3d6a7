-- Reads   cohort_flag, child
-- Writes  record_key
-- One row a child of the cohort, left-out ones too, with a whole number below 2^48 that follows from its key and the secret
-- of the series: the same child has the same number in every run. record_key_of(text) is answered by the process that runs
-- this. Cardinality: one child to one record key.
CREATE OR REPLACE TABLE record_key AS
SELECT
  child.child_no,
  CAST(record_key_of(COALESCE(child.person_key_type, '') || chr(31) || COALESCE(child.person_key, '')) AS BIGINT)
    AS record_key
FROM child
JOIN (SELECT DISTINCT child_no FROM cohort_flag) AS indexed ON indexed.child_no = child.child_no;
