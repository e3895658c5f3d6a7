-- Reads   linkage_child
-- Writes  linkage_gap
-- One row a kind of index row that lies between two published counts, and a place (NULL: all of them): rows, and the
-- distinct children behind them. Kinds: `unlinked_observed` and `unlinked_not_observed` (not linked, by whether the
-- horizon is observed), and `excluded_linked` (linked, and left out as adult or after leaving). For all places together
-- also those with a known ground but for known victims: `known_ground_unlinked` (victims whose horizon is observed),
-- `known_ground_linked` (victims of the cohort) and `known_ground_followed` (victims who were followed).
CREATE OR REPLACE TABLE linkage_gap AS
SELECT kind, period, measure, province, victim, count(*) AS units, count(DISTINCT child_no) AS people
FROM (
  SELECT
    child_no,
    period,
    measure,
    province,
    victim,
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
  (kind, province)
)
UNION ALL
SELECT 'known_ground_unlinked', NULL, NULL, NULL, NULL, count(*), count(DISTINCT child_no)
FROM linkage_child
WHERE NOT linked AND ground_known = 'yes' AND NOT (victim = 'victim' AND is_observed)
UNION ALL
SELECT 'known_ground_linked', NULL, NULL, NULL, NULL, count(*), count(DISTINCT child_no)
FROM linkage_child
WHERE linked AND ground_known = 'yes' AND NOT (victim = 'victim' AND excluded IS NULL)
UNION ALL
SELECT 'known_ground_followed', NULL, NULL, NULL, NULL, count(*), count(DISTINCT child_no)
FROM linkage_child
WHERE linked AND ground_known = 'yes' AND NOT (victim = 'victim' AND followed_6m);
