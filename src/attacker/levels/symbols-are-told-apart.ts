import { type Knowledge, withBounds } from '../knowledge.ts';

export interface Symbols {
  /** The cells that are marked as withheld because they are too small, and those withheld to protect them. */
  readonly tooSmall: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  /** Cells below this are too small. */
  readonly threshold: number;
}

/**
 * Granted: a symbol for cells that are too small, another for those that are withheld beside them, and the threshold. The ones
 * hold less than the threshold, the others at least as much. This is what one symbol for all keeps from the reader, and what a
 * second symbol, a footnote or a row that is missing gives away.
 */
export function symbolsAreToldApart(
  knowledge: Knowledge,
  { tooSmall, beside, threshold }: Symbols,
): Knowledge {
  return withBounds(knowledge, ({ key }) => {
    if (tooSmall.has(key)) return { upper: threshold - 1 };
    return beside.has(key) ? { lower: threshold } : null;
  });
}
