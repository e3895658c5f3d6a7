import type { InternalIndicator } from '../../schemas/internal-indicator.ts';
import { daysToHelp } from './days-to-help.ts';
import { firstHelpReferrer } from './first-help-referrer.ts';
import { firstHelpType } from './first-help-type.ts';
import { helpLasting } from './help-lasting.ts';
import { helpWithin } from './help-within.ts';
import { repeatOrder } from './repeat-order.ts';
import { waitingNow } from './waiting-now.ts';

/** The indicators of the internal edition, in the order of the methodology. */
export const internalCatalogue: readonly InternalIndicator[] = [
  firstHelpType,
  firstHelpReferrer,
  helpWithin,
  daysToHelp,
  repeatOrder,
  helpLasting,
  waitingNow,
];
