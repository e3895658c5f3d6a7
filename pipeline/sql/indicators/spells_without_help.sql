-- Reads   cohort_flag
-- One row a place (NULL: all of a dimension) and a number of spells without help that a child has there, most first: how many
-- such children.
SELECT period, measure, victim, spells, count(*) AS children
FROM (
  SELECT period, measure, victim, child_no, count(*) AS spells
  FROM cohort_flag
  WHERE none_6m
  GROUP BY GROUPING SETS (
    (child_no),
    (child_no, victim),
    (child_no, period),
    (child_no, period, victim),
    (child_no, measure),
    (child_no, measure, victim)
  )
) AS per_child
GROUP BY period, measure, victim, spells
ORDER BY period NULLS FIRST, measure NULLS FIRST, victim NULLS FIRST, spells DESC;
