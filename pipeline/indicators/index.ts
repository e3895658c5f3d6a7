import type { Indicator } from '../../schemas/indicator.ts';
import { childrenWithOrder } from './children-with-order.ts';
import { helpStatus6m } from './help-status-6m.ts';
import { implausibleLinks } from './implausible-links.ts';
import { linkagePass } from './linkage-pass.ts';
import { linkageProfile } from './linkage-profile.ts';
import { linkageRate } from './linkage-rate.ts';
import { populationFlow } from './population-flow.ts';
import { recordsAccepted } from './records-accepted.ts';
import { withoutHelp6m } from './without-help-6m.ts';

/** The catalogue, in publication priority: what stands first is kept public before what stands later. */
export const catalogue: readonly Indicator[] = [
  withoutHelp6m,
  helpStatus6m,
  childrenWithOrder,
  populationFlow,
  linkageRate,
  linkagePass,
  linkageProfile,
  implausibleLinks,
  recordsAccepted,
];
