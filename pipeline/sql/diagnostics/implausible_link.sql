-- Reads   child_order, child, care_record, attribute_protection_orders, key_link
-- Writes  implausible_link
-- One row a kind of link that cannot be true: how many orders or trajectories of linked people, and how many people. A
-- birth date of which a part was filled in may be off by half a year, and then so is the finding. What orders tell is
-- counted in children.
CREATE OR REPLACE TABLE implausible_link AS
WITH care AS (
  SELECT person_no, starts_on < birth_date AS before_birth, after_death
  FROM care_record
  WHERE starts_on < birth_date OR after_death
),
orders AS (
  SELECT
    child.child_no,
    child_order.starts_on > child.died_on AS after_death,
    child_order.starts_on + INTERVAL '9' MONTH < child.birth_date AS long_before_birth,
    -- Born on 29 February: 18 years later there is no such day, and the birthday is 1 March.
    child_order.starts_on >= CASE
      WHEN extract(month FROM child.birth_date) = 2 AND extract(day FROM child.birth_date) = 29
        THEN child.birth_date + INTERVAL '1' DAY + INTERVAL '18' YEAR
      ELSE child.birth_date + INTERVAL '18' YEAR
    END AS is_adult
  FROM child_order
  JOIN child ON child.child_no = child_order.child_no
  WHERE child.linked
),
told AS (
  SELECT
    child.child_no,
    child.sex <> 'unknown' AND telling.sex <> child.sex AS other_sex,
    telling.birth_date <> child.birth_date AS other_birth_date
  FROM attribute_protection_orders AS telling
  LEFT JOIN key_link ON key_link.old_key_type = telling.person_key_type AND key_link.old_key = telling.person_key
  JOIN child
    ON child.person_key_type = COALESCE(key_link.new_key_type, telling.person_key_type)
    AND child.person_key = COALESCE(key_link.new_key, telling.person_key)
  WHERE child.linked
)
SELECT 'care_before_birth' AS kind, count(*) AS links, count(DISTINCT person_no) AS people
FROM care WHERE before_birth
UNION ALL
SELECT 'care_after_death', count(*), count(DISTINCT person_no) FROM care WHERE after_death
UNION ALL
SELECT 'order_after_death', count(*), count(DISTINCT child_no) FROM orders WHERE after_death
UNION ALL
SELECT 'order_long_before_birth', count(*), count(DISTINCT child_no) FROM orders WHERE long_before_birth
UNION ALL
SELECT 'adult_at_order', count(*), count(DISTINCT child_no) FROM orders WHERE is_adult
UNION ALL
SELECT 'order_other_sex', count(DISTINCT child_no), count(DISTINCT child_no) FROM told WHERE other_sex
UNION ALL
SELECT 'order_other_birth_date', count(DISTINCT child_no), count(DISTINCT child_no) FROM told WHERE other_birth_date;
