-- Reads   oracle_event (stratum, delayed, day, helped, left_first, censored, entered), oracle_horizon (horizon)
-- Writes  nothing: one row a stratum, curve and horizon, with what src/statistics/survival must say of it
-- An oracle: the curves of two causes, day by day and from the sums by which the methods are defined. Curves:
--   event_free        no event of either cause; kaplan_meier_0, kaplan_meier_1: one cause, the other as censoring
--   incidence_0, _1   cumulative incidence, with the variance of the infinitesimal jackknife summed anew for every horizon
-- On one day the first cause comes before the second, and both before censoring. 1.959963984540054 leaves 2.5% either side.
WITH RECURSIVE
stratum AS (
  SELECT
    stratum,
    bool_or(delayed) AS delayed,
    max(day) AS last_day,
    sum(helped + left_first + censored) AS everybody
  FROM oracle_event
  GROUP BY stratum
),
grid AS (
  SELECT stratum, delayed, everybody, last_day, 0 AS day FROM stratum
  UNION ALL
  SELECT stratum, delayed, everybody, last_day, day + 1 FROM grid WHERE day <= last_day
),
daily AS (
  SELECT
    grid.stratum,
    grid.day,
    grid.delayed,
    COALESCE(helped, 0) AS helped,
    COALESCE(left_first, 0) AS left_first,
    CASE WHEN grid.delayed THEN 0 ELSE everybody END
    + sum(CASE WHEN grid.delayed THEN COALESCE(entered, 0) ELSE 0 END) OVER of_daily
    - sum(COALESCE(helped + left_first + censored, 0)) OVER of_daily
    + COALESCE(helped + left_first + censored, 0) AS at_risk
  FROM grid
  LEFT JOIN oracle_event ON oracle_event.stratum = grid.stratum AND oracle_event.day = grid.day
  WINDOW of_daily AS (PARTITION BY grid.stratum ORDER BY grid.day)
),
hazard AS (
  SELECT stratum, day, delayed, 'event_free' AS curve, at_risk AS present, at_risk, helped + left_first AS events FROM daily
  UNION ALL
  SELECT stratum, day, delayed, 'kaplan_meier_0', at_risk, at_risk, helped FROM daily
  UNION ALL
  SELECT stratum, day, delayed, 'kaplan_meier_1', at_risk, at_risk - helped, left_first FROM daily
),
-- The first day with anybody, and from there the first day on which all have the event, or on which nobody is left.
opened AS (
  SELECT *, CASE WHEN delayed THEN min(CASE WHEN present > 0 THEN day END) OVER (PARTITION BY stratum, curve) ELSE 0 END AS first_day
  FROM hazard
),
reach AS (
  SELECT
    stratum,
    curve,
    min(first_day) AS first_day,
    min(CASE WHEN day >= first_day AND events > 0 AND events = at_risk THEN day END) AS all_day,
    min(CASE WHEN day >= first_day AND present = 0 THEN day END) AS empty_day
  FROM opened
  GROUP BY stratum, curve
),
-- Days that count: up to the one on which all have the event, and never beyond one with nobody.
counting AS (
  SELECT hazard.*, reach.first_day, reach.all_day, reach.empty_day
  FROM hazard
  JOIN reach ON reach.stratum = hazard.stratum AND reach.curve = hazard.curve
  WHERE hazard.day >= reach.first_day AND hazard.day < reach.empty_day AND hazard.day <= COALESCE(reach.all_day, hazard.day)
),
survival AS (
  SELECT
    stratum,
    curve,
    day,
    first_day,
    product(1 - CAST(events AS DOUBLE) / NULLIF(at_risk, 0)) OVER of_survival AS value,
    sum(CASE WHEN events > 0 AND events < at_risk THEN CAST(events AS DOUBLE) / at_risk / (at_risk - events) ELSE 0 END)
      OVER of_survival AS greenwood,
    sum(events) OVER of_survival AS events_yet
  FROM counting
  WINDOW of_survival AS (PARTITION BY stratum, curve ORDER BY day)
),
jump AS (
  SELECT
    daily.stratum,
    cause.cause,
    daily.day,
    daily.at_risk,
    daily.helped + daily.left_first AS any_event,
    CASE cause.cause WHEN 0 THEN daily.helped ELSE daily.left_first END AS events,
    COALESCE(before.value, 1) AS free_before
  FROM daily
  JOIN survival AS now ON now.stratum = daily.stratum AND now.curve = 'event_free' AND now.day = daily.day
  LEFT JOIN survival AS before
    ON before.stratum = daily.stratum AND before.curve = 'event_free' AND before.day = daily.day - 1
  CROSS JOIN (VALUES (0), (1)) AS cause(cause)
  WHERE daily.at_risk > 0
),
risen AS (
  SELECT
    *,
    sum(free_before * events / at_risk) OVER of_risen AS height,
    sum(events) OVER of_risen AS events_yet,
    sum(any_event - events) OVER of_risen AS others_yet
  FROM jump
  WINDOW of_risen AS (PARTITION BY stratum, cause ORDER BY day)
),
incidence AS (
  SELECT
    later.stratum,
    later.cause,
    later.day,
    max(later.height) AS value,
    max(later.events_yet) AS events_yet,
    max(later.others_yet) AS others_yet,
    sum(
      CASE
        WHEN earlier.any_event < earlier.at_risk THEN
          power(later.height - earlier.height, 2) * earlier.any_event / earlier.at_risk / (earlier.at_risk - earlier.any_event)
        ELSE 0
      END
      + power(earlier.free_before, 2) * (earlier.at_risk - earlier.events) * earlier.events / power(earlier.at_risk, 3)
      - 2 * (later.height - earlier.height) * earlier.free_before * earlier.events / power(earlier.at_risk, 2)
    ) AS variance
  FROM risen AS later
  JOIN risen AS earlier
    ON earlier.stratum = later.stratum AND earlier.cause = later.cause AND earlier.day <= later.day
  GROUP BY later.stratum, later.cause, later.day
),
-- Every curve on every day that counts; `ended` where it has come as far as it can.
point AS (
  SELECT stratum, curve, curve AS known_by, day, value, sqrt(greenwood) * value AS standard_error, events_yet, 1 AS start, value = 0 AS ended
  FROM survival
  UNION ALL
  SELECT
    incidence.stratum, 'incidence_' || incidence.cause, 'event_free', incidence.day, incidence.value, sqrt(greatest(variance, 0)),
    incidence.events_yet, 0, free.value = 0 AND others_yet = 0
  FROM incidence
  JOIN survival AS free
    ON free.stratum = incidence.stratum AND free.curve = 'event_free' AND free.day = incidence.day
),
curve(curve, known_by, start) AS (
  VALUES ('event_free', 'event_free', 1), ('kaplan_meier_0', 'kaplan_meier_0', 1), ('kaplan_meier_1', 'kaplan_meier_1', 1),
    ('incidence_0', 'event_free', 0), ('incidence_1', 'event_free', 0)
),
looked AS (
  SELECT
    reach.stratum,
    curve.curve,
    curve.start,
    oracle_horizon.horizon,
    COALESCE(horizon >= first_day AND (all_day < empty_day OR horizon < empty_day), FALSE) AS known,
    (
      SELECT max(point.day) FROM point
      WHERE point.stratum = reach.stratum AND point.curve = curve.curve AND point.day <= oracle_horizon.horizon
    ) AS at_day
  FROM curve
  JOIN reach ON reach.curve = curve.known_by
  CROSS JOIN oracle_horizon
),
valued AS (
  SELECT
    looked.stratum,
    looked.curve,
    looked.horizon,
    CASE
      WHEN NOT known THEN 'nobody_at_risk'
      WHEN COALESCE(point.events_yet, 0) = 0 THEN 'no_event_yet'
      WHEN point.ended THEN 'event_for_all'
    END AS reason,
    looked.start,
    point.value,
    point.standard_error
  FROM looked
  LEFT JOIN point
    ON point.stratum = looked.stratum AND point.curve = looked.curve AND point.day = looked.at_day
)
SELECT
  stratum,
  curve,
  horizon,
  reason,
  CASE reason
    WHEN 'nobody_at_risk' THEN NULL
    WHEN 'no_event_yet' THEN CAST(start AS DOUBLE)
    WHEN 'event_for_all' THEN CAST(1 - start AS DOUBLE)
    ELSE value
  END AS value,
  CASE WHEN reason = 'no_event_yet' THEN 0.0 WHEN reason IS NULL THEN standard_error END AS standard_error,
  CASE WHEN reason IS NULL THEN power(value, exp(1.959963984540054 * standard_error / (value * abs(ln(value))))) END AS lower,
  CASE WHEN reason IS NULL THEN power(value, exp(-1.959963984540054 * standard_error / (value * abs(ln(value))))) END AS upper
FROM valued
ORDER BY stratum, curve, horizon;
