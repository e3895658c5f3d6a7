-- Reads   ledger_change, ledger_scope
-- One row a table in which anything changed: how many places and outcomes did, and how many of them by so few children that
-- the two releases beside each other would tell of them. The difference of the counts is looked at too, since a child whose key
-- was replaced looks like one that went and one that came.
SELECT
  ledger_change.table_id,
  count(*) AS changed,
  CAST(
    sum(
      CASE
        WHEN ledger_change.added BETWEEN 1 AND ledger_scope.minimum_count - 1
          OR ledger_change.removed BETWEEN 1 AND ledger_scope.minimum_count - 1
          OR abs(ledger_change.net) BETWEEN 1 AND ledger_scope.minimum_count - 1 THEN 1
        ELSE 0
      END
    ) AS BIGINT
  ) AS small
FROM ledger_change
CROSS JOIN ledger_scope
GROUP BY ledger_change.table_id
ORDER BY ledger_change.table_id;
