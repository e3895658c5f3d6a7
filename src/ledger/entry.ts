import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fact = z.union([z.string(), z.number(), z.boolean()]);

/** Days, both included, for which the data of a release are shown. */
const ledgerSpan = z.strictObject({ release: z.string(), from: z.iso.date(), until: z.iso.date() });
export type LedgerSpan = z.infer<typeof ledgerSpan>;

/**
 * What the ledger of a series says of one release. It lies in the release itself (`internal/ledger/entry.json`), so that a
 * release that is there is in the ledger, and names the entry before it by its hash, so that none can be changed or left out.
 */
export const ledgerEntry = z.strictObject({
  format: z.literal(1),
  sequence: z.int().min(1),
  release: z.string(),
  previous: z.strictObject({ release: z.string(), sha256 }).nullable(),
  /** Days that the counts are about, both included. */
  period: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
  /** Tells the secret of the series apart from others; children are compared under it. */
  keyId: z.string(),
  /** What may not change within a series, by its path in the configuration. */
  settings: z.record(z.string(), fact),
  /** Hash of the definition of each indicator. */
  definitions: z.record(z.string(), sha256),
  /** Hash of the classification of regions. */
  regions: sha256,
  /** Tables of which the release shows any figure. */
  shown: z.array(z.string()),
  /**
   * Tables that stand as earlier releases published them: for which days which release has the data that they show, the first that
   * names a day. Other days are as this release has them.
   */
  standing: z.record(z.string(), z.array(ledgerSpan)),
  /** Hash of each file by its path in the release. */
  files: z.record(z.string(), sha256),
});

export type LedgerEntry = z.infer<typeof ledgerEntry>;

/** Where a release keeps its part of the ledger. */
export const ledgerFolder = 'internal/ledger';
export const entryFile = `${ledgerFolder}/entry.json`;
/** Every cell as it was published, with its fate. */
export const cellsFile = `${ledgerFolder}/cells.parquet`;
/** Who was counted where, under the secret of the series. */
export const childrenFile = `${ledgerFolder}/children.parquet`;
