import type { Records } from '../records.ts';
import type { Child } from '../specification.ts';
import type { InternalTruthCell } from './cells.ts';
import { firstHelpCells } from './first-help.ts';
import { helpDaysCells } from './help-days.ts';
import { helpLastingCells } from './help-lasting.ts';
import { livesOf } from './lives.ts';
import { ordersFlowCells } from './orders-flow.ts';
import { repeatOrderCells } from './repeat-order.ts';
import { secureCareCells } from './secure-care.ts';
import { waitingCells } from './waiting.ts';

/**
 * The expected cells of indicators of the internal edition, from the plan and the dates that made it come true: for each
 * index row its own records, by the number of the child. No key is followed and no statement is run.
 *
 * @throws Error where a story lets two trajectories begin on a day that decides, or breaks what was planned.
 */
export function internalTruth(children: readonly Child[], records: Records): InternalTruthCell[] {
  const lives = livesOf(children, records);
  return [
    ...firstHelpCells(lives),
    ...helpDaysCells(lives),
    ...helpLastingCells(lives),
    ...repeatOrderCells(lives),
    ...ordersFlowCells(children, records),
    ...secureCareCells(children, records),
    ...waitingCells(children, records),
  ];
}
