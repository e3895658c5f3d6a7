import type { InternalIndicator } from '../../schemas/internal-indicator.ts';
import { daysToHelp } from './days-to-help.ts';
import { firstHelpReferrer } from './first-help-referrer.ts';
import { firstHelpType } from './first-help-type.ts';
import { helpLasting } from './help-lasting.ts';
import { groundAtCare } from './ground-at-care.ts';
import { helpWithin } from './help-within.ts';
import { ordersFlow } from './orders-flow.ts';
import { repeatCare } from './repeat-care.ts';
import { repeatOrder } from './repeat-order.ts';
import { secureCareVictims } from './secure-care-victims.ts';
import { waitingNow } from './waiting-now.ts';

/** The indicators of the internal edition, in the order of the methodology. */
export const internalCatalogue: readonly InternalIndicator[] = [
  firstHelpType,
  firstHelpReferrer,
  helpWithin,
  daysToHelp,
  ordersFlow,
  secureCareVictims,
  repeatCare,
  groundAtCare,
  repeatOrder,
  helpLasting,
  waitingNow,
];
