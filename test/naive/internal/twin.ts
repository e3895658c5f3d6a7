import { victimsAreKnown } from '../cells.ts';
import { clean, naiveCohort } from '../cohort.ts';
import type { NaiveOptions } from '../options.ts';
import type { Registers } from '../rows.ts';
import { careRows } from './care-rows.ts';
import { cohortRows } from './cohort-rows.ts';
import { eventsByPlace, type HelpEvent } from './help-events.ts';
import { type Tally, tallyOf } from './tally.ts';
import { waitingRows } from './waiting.ts';

/** Everything that the internal edition counts, straight from sections 4 to 7 of the methodology. */
export interface InternalTwin {
  readonly tallies: Map<string, Tally>;
  readonly events: Map<string, HelpEvent[]>;
}

export function internalTwin(registers: Registers, options: NaiveOptions): InternalTwin {
  const data = clean(registers);
  const children = naiveCohort(registers, options);
  const tellVictims = victimsAreKnown(registers);
  const rows = [
    ...cohortRows(children, data, options),
    ...waitingRows(data, options),
    ...careRows(data, options, tellVictims),
  ];
  return {
    tallies: tallyOf(rows, options, tellVictims),
    events: eventsByPlace(children, data, options, tellVictims),
  };
}
