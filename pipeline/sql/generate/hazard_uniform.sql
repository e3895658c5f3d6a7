-- Reads   nothing
-- Writes  the macro uniform(seed, number, purpose)
-- A number strictly between 0 and 1 that depends on these three alone: the same whatever is drawn before, in whichever
-- order and by however many threads. The seed is a hash itself. The purpose keeps the draws for one person apart.
CREATE OR REPLACE MACRO uniform(seed, number, purpose) AS
  (
    CAST(hash(xor(hash(xor(hash(CAST(number AS BIGINT)), hash(purpose))), seed)) >> 11 AS DOUBLE)
    + CAST(0.5 AS DOUBLE)
  ) / CAST(9007199254740992 AS DOUBLE);

-- A whole number from 0 up to, but not including, `below`.
CREATE OR REPLACE MACRO below(seed, number, purpose, below) AS
  CAST(floor(uniform(seed, number, purpose) * below) AS INTEGER);
