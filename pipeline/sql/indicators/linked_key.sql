-- Reads   linkage_child, record_key
-- One row a year, a measure, a province (NULL: all of them): the sum of the record keys of its distinct children, and of
-- those who are linked, modulo 2^48.
WITH per_child AS (
  SELECT
    child_no,
    period,
    measure,
    province,
    max(CASE WHEN linked THEN 1 ELSE 0 END) AS is_linked
  FROM linkage_child
  GROUP BY GROUPING SETS (
    (child_no),
    (child_no, period),
    (child_no, measure),
    (child_no, province)
  )
)
SELECT
  per_child.period,
  per_child.measure,
  per_child.province,
  CAST(sum(record_key.record_key) % 281474976710656 AS BIGINT) AS every_key,
  CAST(sum(per_child.is_linked * record_key.record_key) % 281474976710656 AS BIGINT) AS linked_key
FROM per_child
JOIN record_key ON record_key.child_no = per_child.child_no
GROUP BY per_child.period, per_child.measure, per_child.province;
