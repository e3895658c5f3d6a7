-- Reads   linkage_child
-- Writes  linkage_gap
-- One row a kind of index row that lies between two published counts, and a place (NULL: all of them): rows, and the
-- distinct children behind them. Kinds: `unlinked_observed` and `unlinked_not_observed` (not linked, by whether the
-- horizon is observed), and `excluded_linked` (linked, and left out as adult or after leaving).
CREATE OR REPLACE TABLE linkage_gap AS
SELECT kind, period, measure, province, victim, told_sex, told_age_group, count(*) AS units, count(DISTINCT child_no) AS people
FROM (
  SELECT
    child_no,
    period,
    measure,
    province,
    victim,
    told_sex,
    told_age_group,
    CASE
      WHEN linked THEN 'excluded_linked'
      WHEN is_observed THEN 'unlinked_observed'
      ELSE 'unlinked_not_observed'
    END AS kind
  FROM linkage_child
  WHERE excluded IS NOT NULL
) AS left_out
GROUP BY GROUPING SETS (
  (kind),
  (kind, victim),
  (kind, period),
  (kind, period, victim),
  (kind, measure),
  (kind, measure, victim),
  (kind, province),
  (kind, told_sex),
  (kind, told_age_group)
);
