-- Reads   cohort_flag
-- One row: the most rows that one child has, at least one.
SELECT COALESCE(max(rows_of_child), 1) AS most
FROM (SELECT child_no, count(*) AS rows_of_child FROM cohort_flag GROUP BY child_no) AS counted;
