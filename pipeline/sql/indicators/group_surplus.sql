-- Reads   index_state
-- One row a place of victims (by year too), of a sex or of an age (NULL: all of a dimension) and a combination of what became of
-- the index rows of a child that has several there (summed as in index_state): how many such children. Places without these
-- dimensions, where orders are counted too, stand in order_surplus.
WITH several AS (
  SELECT child_no
  FROM index_state
  GROUP BY child_no
  HAVING count(*) > 1
),
per_child AS (
  SELECT
    index_state.period,
    index_state.victim,
    index_state.sex,
    index_state.age_group,
    index_state.measure,
    index_state.province,
    sum(index_state.set_aside) AS set_aside,
    sum(index_state.lost) AS lost,
    sum(index_state.followed) AS followed
  FROM index_state
  JOIN several ON several.child_no = index_state.child_no
  GROUP BY GROUPING SETS (
    (index_state.child_no, index_state.victim),
    (index_state.child_no, index_state.period, index_state.victim),
    (index_state.child_no, index_state.sex),
    (index_state.child_no, index_state.sex, index_state.victim),
    (index_state.child_no, index_state.age_group),
    (index_state.child_no, index_state.age_group, index_state.victim),
    (index_state.child_no, index_state.sex, index_state.age_group),
    (index_state.child_no, index_state.sex, index_state.age_group, index_state.victim),
    (index_state.child_no, index_state.measure, index_state.victim),
    (index_state.child_no, index_state.province, index_state.victim)
  )
  HAVING count(*) > 1
)
SELECT period, victim, sex, age_group, measure, province, set_aside, lost, followed, count(*) AS children
FROM per_child
GROUP BY period, victim, sex, age_group, measure, province, set_aside, lost, followed;
