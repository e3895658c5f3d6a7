import { type Clean, linkedPerson, type NaiveChild } from '../cohort.ts';
import { dayNumber } from '../dates.ts';
import { countedCare, helpOf } from '../follow-up.ts';
import { personOf } from '../keys.ts';
import type { NaiveOptions } from '../options.ts';
import { field } from '../rows.ts';
import { firstHelp } from './first-help.ts';
import { leavesOn } from './leaving.ts';
import { marginsOf, placesOf, whereText } from './places.ts';

/** What came first for a child without running help, and how many days after its index date. */
export interface HelpEvent {
  readonly key: string;
  readonly day: number;
  readonly outcome: 'help' | 'left' | 'censored';
}

/** The events of every place with children. */
export function eventsByPlace(
  children: readonly NaiveChild[],
  data: Clean,
  options: NaiveOptions,
  tellVictims: boolean,
): Map<string, HelpEvent[]> {
  const found = new Map<string, HelpEvent[]>();
  for (const child of children) {
    const care = countedCare(
      data.care.filter((row) => personOf(row) === child.key),
      options,
    );
    if (child.excluded !== null || helpOf(child.indexDate, care) === 'running') continue;
    const help = firstHelp(child.indexDate, care);
    const leave = leavesOn(linkedPerson(child.key, data, options), child.indexDate);
    const event = firstOf(
      child.indexDate,
      help === undefined ? '' : field(help, 'starts_on'),
      leave,
      options.observedUntil,
    );
    for (const where of placesOf(child, marginsOf.curve, options, tellVictims)) {
      const key = whereText(where);
      found.set(key, [...(found.get(key) ?? []), { key: child.key, ...event }]);
    }
  }
  return found;
}

/** On one day help comes before leaving, and leaving before the end of what is observed. */
function firstOf(
  indexDate: string,
  help: string,
  leave: string,
  observedUntil: string,
): Omit<HelpEvent, 'key'> {
  const after = (day: string) =>
    day === '' ? Number.POSITIVE_INFINITY : dayNumber(day) - dayNumber(indexDate);
  const [helpDay, leaveDay, lastDay] = [after(help), after(leave), after(observedUntil)];
  if (helpDay <= leaveDay && helpDay <= lastDay) return { day: helpDay, outcome: 'help' };
  if (leaveDay <= lastDay) return { day: leaveDay, outcome: 'left' };
  return { day: lastDay, outcome: 'censored' };
}
