-- Reads   order_spell
-- Writes  next_spell
-- One row an order spell that another one of the same child follows, with the first day of that.
CREATE OR REPLACE TABLE next_spell AS
SELECT here.child_no, here.spell_no, ahead.starts_on AS next_starts_on
FROM order_spell AS here
JOIN order_spell AS ahead ON ahead.child_no = here.child_no AND ahead.spell_no = here.spell_no + 1;
