-- Reads   linkage_child, linkage_order
-- Writes  linkage_pass_gap
-- One row a pass by which orders or children are linked: of how many children the number of orders that it linked differs
-- from the number of index rows that it linked.
CREATE OR REPLACE TABLE linkage_pass_gap AS
SELECT pass, count(*) AS people
FROM (
  SELECT pass, child_no
  FROM (
    SELECT pass, child_no, 1 AS surplus FROM linkage_order WHERE linked
    UNION ALL
    SELECT pass, child_no, -1 FROM linkage_child WHERE linked
  ) AS counted
  GROUP BY pass, child_no
  HAVING sum(surplus) <> 0
) AS differing
GROUP BY pass;
