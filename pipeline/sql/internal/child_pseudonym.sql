-- Reads   cohort, child; release_digest(text) is answered by this process, under a secret of this release alone
-- Writes  child_pseudonym
-- One row a child of the cohort or excluded from it: the name that the rows of one child share in this release. Nobody without the
-- secret can find a child by it, and in another release the child has another.
CREATE OR REPLACE TABLE child_pseudonym AS
SELECT
  child.child_no,
  substr(release_digest(child.person_key_type || chr(31) || child.person_key), 1, 32) AS child
FROM child
WHERE EXISTS (SELECT 1 FROM cohort WHERE cohort.child_no = child.child_no);
