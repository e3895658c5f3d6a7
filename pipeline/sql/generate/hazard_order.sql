-- Reads   hazard_child, hazard_spell, hazard_settings, the macros of hazard_uniform
-- Writes  hazard_order
-- One row an order, as it will be delivered, with the delivery that it comes in. Half of the victims are known from their
-- first order, the others from a victim record.
CREATE OR REPLACE TABLE hazard_order AS
WITH turns AS (
  SELECT child, 0 AS turn, CAST(0 AS BIGINT) AS from_day, first_until AS until_day FROM hazard_spell
  UNION ALL
  SELECT child, 1, second_from, second_until FROM hazard_spell WHERE second_from IS NOT NULL
  UNION ALL
  SELECT child, 2, further_from, further_until FROM hazard_spell WHERE further_from IS NOT NULL
),
numbered AS (
  SELECT child.*, turn, from_day, until_day, settings.seed, settings.late, settings.duplicated, child.child * 4 + turn AS number
  FROM turns
  JOIN hazard_child AS child ON child.child = turns.child
  CROSS JOIN hazard_settings AS settings
)
SELECT
  number,
  'O' || lpad(CAST(number AS VARCHAR), 9, '0') AS order_id,
  child,
  order_missed AS is_missed,
  has_old_key AND uniform(seed, number, 'old order key') < 0.5 AS is_old,
  CASE WHEN turn = 0 THEN measure
    ELSE list_extract(
      ['supervision', 'provisional_supervision', 'guardianship', 'provisional_guardianship', 'temporary_guardianship'],
      1 + below(seed, number, 'measure', 5)
    ) END AS measure,
  index_date + CAST(from_day AS INTEGER) AS starts_on,
  index_date + CAST(until_day AS INTEGER) AS ends_on,
  CASE
    WHEN turn = 0 AND victim = 'victim' AND child % 4 < 2
      THEN CASE WHEN uniform(seed, child, 'kind') < 0.7 THEN 'sexual_violence' ELSE 'trafficking' END
    ELSE list_extract(
      ['neglect', 'neglect', 'domestic_violence', 'other', 'unknown'], 1 + below(seed, number, 'ground', 5)
    )
  END AS ground,
  municipality,
  'Institution ' || lpad(CAST(1 + below(seed, child, 'institution', 15) AS VARCHAR), 2, '0') AS institution,
  uniform(seed, number, 'late order') < late AS is_late,
  uniform(seed, number, 'order twice') < duplicated AS is_twice
FROM numbered
ORDER BY number;
