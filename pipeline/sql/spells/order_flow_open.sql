-- Reads   order_flow
-- One row with the number of cells in which stock and flow do not close: within a year, from one year to the next, over
-- measures (stocks by measure are at most all together: a child of which the measure changes on 1 January itself went out
-- of one the day before and is not yet in the stock of the other), and over the regions of each level.
SELECT
  (SELECT count(*) FROM order_flow WHERE stock_start + flow_in - flow_out <> stock_end) AS within_year,
  (
    SELECT count(*)
    FROM order_flow AS here
    JOIN order_flow AS ahead
      ON CAST(ahead.period AS BIGINT) = CAST(here.period AS BIGINT) + 1
      AND ahead.region_level = here.region_level
      AND ahead.region = here.region
      AND ahead.measure = here.measure
    WHERE ahead.stock_start <> here.stock_end
  ) AS between_years,
  (
    SELECT count(*)
    FROM (
      SELECT period, region_level, region
      FROM order_flow
      GROUP BY period, region_level, region
      HAVING sum(CASE WHEN measure = '_T' THEN stock_start ELSE -stock_start END) < 0
        OR sum(CASE WHEN measure = '_T' THEN stock_end ELSE -stock_end END) < 0
    ) AS exceeded
  ) AS over_measures,
  (
    SELECT count(*)
    FROM (
      SELECT period, measure, region_level, sum(stock_start) AS stock_start, sum(flow_in) AS flow_in,
        sum(flow_out) AS flow_out, sum(stock_end) AS stock_end
      FROM order_flow
      GROUP BY period, measure, region_level
    ) AS level
    JOIN order_flow AS country
      ON country.region_level = 'country' AND country.period = level.period AND country.measure = level.measure
    WHERE level.stock_start <> country.stock_start
      OR level.flow_in <> country.flow_in
      OR level.flow_out <> country.flow_out
      OR level.stock_end <> country.stock_end
  ) AS over_regions;
