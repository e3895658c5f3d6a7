-- Reads   attacked_published (the Parquet file), attacked_table (the rows of every text file, by `file`), attacked_file
-- One row a fault: a row that a text file has and the Parquet file has not, or the other way round, in any column; and a state
-- in the words of SDMX that is not that of the state of the cell.
WITH expected AS (
  SELECT attacked_file.file, attacked_published.*
  FROM attacked_published
  CROSS JOIN attacked_file
),
states AS (
  SELECT
    key,
    obs_status || conf_status AS told,
    CASE status
      WHEN 'value' THEN 'AF'
      WHEN 'suppressed' THEN 'QC'
      WHEN 'not_applicable' THEN 'MF'
      ELSE 'OF'
    END AS meant
  FROM attacked_published
)
SELECT file || '-differs' AS fault, key FROM (SELECT * FROM expected EXCEPT ALL SELECT * FROM attacked_table) AS lost
UNION ALL
SELECT file || '-differs', key FROM (SELECT * FROM attacked_table EXCEPT ALL SELECT * FROM expected) AS added
UNION ALL
SELECT 'wrong-sdmx-state', key FROM states WHERE told IS DISTINCT FROM meant
ORDER BY ALL;
