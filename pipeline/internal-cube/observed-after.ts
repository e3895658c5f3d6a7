import type { Configuration } from '../../schemas/configuration.ts';
import type { InternalIndicator } from '../../schemas/internal-indicator.ts';

/**
 * Whether figures of a period can be made: those of a year only when so many months and days after its 31 December are
 * observed; those of the whole period always, as each row then tells for itself whether it is observed.
 */
export function observedAfter({
  observedUntil,
}: Pick<Configuration, 'observedUntil'>): (period: string, horizon: InternalIndicator['horizon']) => boolean {
  return (period, { months, days }) => {
    if (period === '_T') return true;
    // 31 December and so many months: the last day of that month.
    const last = new Date(Date.UTC(Number(period) + 1, months, 0));
    last.setUTCDate(last.getUTCDate() + days);
    return last.toISOString().slice(0, 10) <= observedUntil;
  };
}
