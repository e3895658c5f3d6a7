-- Writes  quarantine
-- One row a record that was set aside: where it stood, which rules it broke (ids in order, divided by a space), and its
-- text. Internal only; later stages add to it.
CREATE OR REPLACE TABLE quarantine (
  register VARCHAR,
  file_no BIGINT,
  record_no BIGINT,
  rules VARCHAR,
  original VARCHAR
);
