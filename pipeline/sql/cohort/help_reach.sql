-- Reads   first_help, care_spell (of help_care)
-- Writes  help_reach
-- One row an index date after which help started: the last day of the unbroken help that it opened or went on (empty: no
-- end is known), through whichever trajectories follow it without a day between.
CREATE OR REPLACE TABLE help_reach AS
SELECT first_help.index_no, care_spell.ends_on AS reaches_until
FROM first_help
JOIN care_spell
  ON care_spell.child_no = first_help.child_no
  AND care_spell.starts_on <= first_help.starts_on
  AND (care_spell.ends_on IS NULL OR care_spell.ends_on >= first_help.starts_on);
