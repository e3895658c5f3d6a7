import { addDays } from '../dates.ts';
import { field, type Row } from '../rows.ts';

/** Care without a day between, of one person; an empty end runs on. */
export interface CareSpell {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A trajectory starts a spell when no other one ran on the day before; the spell lasts as long as some trajectory goes on. */
export function careSpells(care: readonly Row[]): CareSpell[] {
  const end = (row: Row) => field(row, 'ends_on') || '9999-12-31';
  const runsOn = (day: string) => care.filter((row) => field(row, 'starts_on') <= day && end(row) >= day);
  const starts = new Set(care.map((row) => field(row, 'starts_on')));
  return [...starts]
    .filter((day) => runsOn(addDays(day, -1)).length === 0)
    .map((startsOn) => {
      let last = startsOn;
      for (;;) {
        const reach = [...runsOn(last), ...runsOn(next(last))].map(end).sort().at(-1) ?? last;
        if (reach <= last) break;
        last = reach;
      }
      return { startsOn, endsOn: last === '9999-12-31' ? '' : last };
    });
}

const next = (day: string) => (day === '9999-12-31' ? day : addDays(day, 1));
