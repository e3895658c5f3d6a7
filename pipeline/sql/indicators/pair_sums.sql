-- Reads   placed_pair, row_influence
-- One row a place and day on which rows of pairs end: sums over pairs of one child there of what their rows have gathered, and of
-- products of that (`clustered-curve.ts`). Sums are ordered, so that they come out the same to the last digit.
WITH influenced AS (
  SELECT
    placed_pair.*,
    one.rise AS rise,
    one.fall AS fall,
    one.fall_alone AS fall_alone,
    one.rise * other.rise AS rise_rise,
    one.rise * other.fall + one.fall * other.rise AS rise_fall,
    one.fall * other.fall AS fall_fall,
    one.fall_alone * other.fall_alone AS alone_alone,
    one.area * other.area AS area_area
  FROM placed_pair
  JOIN row_influence AS one
    ON one.place = placed_pair.place AND one.day = placed_pair.first_day AND one.outcome = placed_pair.first_outcome
  JOIN row_influence AS other
    ON other.place = placed_pair.place AND other.day = placed_pair.last_day AND other.outcome = placed_pair.last_outcome
),
changed AS (
  SELECT
    *,
    first_day AS day,
    pairs AS begun,
    pairs AS gathering,
    0 AS ended
  FROM influenced
  UNION ALL
  SELECT
    *,
    last_day AS day,
    0 AS begun,
    -pairs AS gathering,
    pairs AS ended
  FROM influenced
)
SELECT
  place,
  day,
  CAST(sum(begun) AS BIGINT) AS begun,
  sum(gathering * rise ORDER BY first_day, first_outcome, last_day, last_outcome, ended) AS rise,
  sum(gathering * fall ORDER BY first_day, first_outcome, last_day, last_outcome, ended) AS fall,
  sum(gathering * fall_alone ORDER BY first_day, first_outcome, last_day, last_outcome, ended) AS "fallAlone",
  sum(ended * rise_rise ORDER BY first_day, first_outcome, last_day, last_outcome, ended) AS "riseRise",
  sum(ended * rise_fall ORDER BY first_day, first_outcome, last_day, last_outcome, ended) AS "riseFall",
  sum(ended * fall_fall ORDER BY first_day, first_outcome, last_day, last_outcome, ended) AS "fallFall",
  sum(ended * alone_alone ORDER BY first_day, first_outcome, last_day, last_outcome, ended) AS "aloneAlone",
  sum(ended * area_area ORDER BY first_day, first_outcome, last_day, last_outcome, ended) AS "areaArea"
FROM changed
GROUP BY place, day
ORDER BY place, day;
