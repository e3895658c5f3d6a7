import type { Code, CodeListName } from '../../schemas/code-lists.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import type { InternalIndicator } from '../../schemas/internal-indicator.ts';
import type { Language, Words } from '../../schemas/words.ts';
import type { ReleaseFacts, ReportRegion } from '../input.ts';

/**
 * All that the pages of the internal report are made of. Its cells are unprotected; so it has a type of its own, which no
 * public page takes, and takes no cleared cube, which these cells are not.
 */
export interface InternalReportInput {
  /** Languages of the run: a page each, with links to the others. */
  readonly languages: readonly Language[];
  /** Every cell of both editions as counted, in any order. */
  readonly cells: readonly Cell[];
  readonly catalogue: readonly Indicator[];
  readonly internalCatalogue: readonly InternalIndicator[];
  /** Categories that the configuration of the run brings, such as passes. */
  readonly categories: readonly Code[];
  readonly release: ReleaseFacts;
  readonly regions: readonly ReportRegion[];
  readonly codeLists: Readonly<Record<CodeListName, readonly Code[]>>;
  /** What the attack on the public files came to, in words; not where a page is made of figures alone. */
  readonly protection?: Words | undefined;
  readonly versions: { readonly zicht: string; readonly engine: string };
}
