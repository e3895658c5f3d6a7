import type { Logger } from 'pino';
import type { EmbeddedEngine } from '../duckdb/duckdb-engine.ts';
import type { Accounting } from './accounting.ts';

/** Effects that a run may have, handed in so that a test can hand in others. */
export interface RunContext {
  readonly engine: EmbeddedEngine;
  /** JSON lines; takes codes, counts and stage names, never rows. */
  readonly logger: Logger;
  readonly accounting: Accounting;
  /** The candidate's own folder: everything is written below it, then renamed as a whole. */
  readonly folder: string;
  /** The folder of the release before this one, for comparison; absent where there is none. */
  readonly previous?: string;
  /** Scratch space, removed at the end of the run. */
  readonly scratch: string;
  /** Says in a few words what happens now; shown on a terminal only. */
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}
