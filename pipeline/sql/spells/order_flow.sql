-- Reads   order_stay, order_measure_spell, municipality_region, flow_year
-- Writes  order_flow
-- One row a calendar year, region and measure (`_T`: all together) with the children under 18 under an order: at the start
-- of the year, come in during it, gone out during it, and at the start of the next (methodology section 6, orders-flow).
-- The region is that of the first order of the spell. Where the measure changes inside a spell the child goes out of one
-- measure and into another on the next day. Regions and measures that never have a child have no row.
CREATE OR REPLACE TABLE order_flow AS
WITH span AS (
  SELECT '_T' AS measure, municipality, starts_on, last_day
  FROM order_stay
  UNION ALL
  SELECT
    order_measure_spell.measure,
    order_stay.municipality,
    GREATEST(order_measure_spell.starts_on, order_stay.starts_on) AS starts_on,
    LEAST(COALESCE(order_measure_spell.ends_on, DATE '9999-12-31'), order_stay.last_day) AS last_day
  FROM order_measure_spell
  JOIN order_stay
    ON order_stay.child_no = order_measure_spell.child_no
    AND order_stay.spell_no = order_measure_spell.spell_no
    AND order_stay.last_day >= order_measure_spell.starts_on
    AND (order_measure_spell.ends_on IS NULL OR order_measure_spell.ends_on >= order_stay.starts_on)
),
counted AS (
  SELECT
    measure,
    municipality,
    extract(year FROM starts_on) AS first_year,
    extract(year FROM last_day) AS last_year,
    count(*) AS spells
  FROM span
  GROUP BY measure, municipality, extract(year FROM starts_on), extract(year FROM last_day)
),
placed AS (
  SELECT
    counted.*,
    COALESCE(region.municipality, 'NL_U') AS at_municipality,
    COALESCE(region.youth_region, 'NL_U') AS at_youth_region,
    COALESCE(region.province, 'NL_U') AS at_province
  FROM counted
  LEFT JOIN municipality_region AS region ON region.delivered = counted.municipality
),
levelled AS (
  SELECT 'country' AS region_level, 'NL' AS region, measure, first_year, last_year, spells FROM placed
  UNION ALL
  SELECT 'province', at_province, measure, first_year, last_year, spells FROM placed
  UNION ALL
  SELECT 'youth_region', at_youth_region, measure, first_year, last_year, spells FROM placed
  UNION ALL
  SELECT 'municipality', at_municipality, measure, first_year, last_year, spells FROM placed
)
SELECT
  flow_year.period,
  levelled.region_level,
  levelled.region,
  levelled.measure,
  CAST(sum(CASE WHEN first_year < flow_year.year AND last_year >= flow_year.year THEN spells ELSE 0 END) AS BIGINT)
    AS stock_start,
  CAST(sum(CASE WHEN first_year = flow_year.year THEN spells ELSE 0 END) AS BIGINT) AS flow_in,
  CAST(sum(CASE WHEN last_year = flow_year.year THEN spells ELSE 0 END) AS BIGINT) AS flow_out,
  CAST(sum(CASE WHEN first_year <= flow_year.year AND last_year > flow_year.year THEN spells ELSE 0 END) AS BIGINT)
    AS stock_end
FROM levelled
CROSS JOIN flow_year
GROUP BY flow_year.period, levelled.region_level, levelled.region, levelled.measure;
