-- Reads   attacked_parquet, attacked_internal
-- One row a fault of the public figures: a row that was not counted, or is not there; a figure that is not that of its cell; a
-- withheld row that says anything, or says it in another way; a figure with more digits than its kind.
WITH figures_left AS (
  SELECT key FROM attacked_parquet
  WHERE status = 'suppressed' AND COALESCE(numerator, denominator, value, lower, upper) IS NOT NULL
),
shown AS (
  -- A figure that stands until enough has changed is that of an earlier release.
  SELECT * FROM attacked_parquet WHERE status <> 'suppressed' AND COALESCE(reason, '') <> 'revision_pending'
)
SELECT 'not-its-figure' AS fault, key FROM (SELECT * FROM shown EXCEPT ALL SELECT * FROM attacked_internal) AS other
UNION ALL
SELECT 'row-missing', key FROM attacked_internal
WHERE NOT EXISTS (SELECT 1 FROM attacked_parquet WHERE attacked_parquet.key = attacked_internal.key)
UNION ALL
SELECT 'row-added', key FROM attacked_parquet
WHERE NOT EXISTS (SELECT 1 FROM attacked_internal WHERE attacked_internal.key = attacked_parquet.key)
UNION ALL
SELECT 'row-twice', key FROM attacked_parquet GROUP BY key HAVING count(*) > 1
UNION ALL
SELECT 'figure-withheld', key FROM figures_left
UNION ALL
SELECT 'second-symbol', key FROM attacked_parquet
WHERE (status = 'suppressed' AND COALESCE(reason, '') <> 'disclosure_control')
  OR (status <> 'suppressed' AND COALESCE(reason, '') = 'disclosure_control')
UNION ALL
SELECT 'too-many-digits', key FROM attacked_parquet
WHERE statistic IN ('sensitivity', 'corrected') AND value > 0
  AND abs(value - round(value, CAST(2 - floor(log10(value)) AS INTEGER))) > 1e-12
ORDER BY ALL;
