import type { Configuration } from '../../schemas/configuration.ts';
import { sixMonthsLater } from '../observed-years.ts';

/** Whether the figures of a run may become a public release, and else from which observed day on they may. */
export type Due = { readonly isDue: true } | { readonly isDue: false; readonly observedUntil: string };

/**
 * A public release is about whole periods of index dates of which every horizon is observed (methodology section 8, rule 6);
 * that the period consists of whole ones of the cadence is checked with the configuration. Until the last child can have been
 * followed, nights refresh the internal edition alone. With the cadence `none` every night may publish.
 */
export function publicationDue({ release, period, observedUntil }: Configuration): Due {
  const last = sixMonthsLater(period.until);
  return release.cadence === 'none' || last <= observedUntil
    ? { isDue: true }
    : { isDue: false, observedUntil: last };
}
