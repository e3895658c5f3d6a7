import { addDays, addMonths, type Day } from '../calendar.ts';
import type { CareRecord } from '../records.ts';
import { sample } from '../specification.ts';
import { cellsOf, type InternalTruthCell, plantedMargins, shareOf } from './cells.ts';
import type { Life } from './lives.ts';
import { covers, unbroken } from './spells.ts';

/** Started help that 90 days later runs, was followed on without a day between, or had ended as planned. */
export function helpLastingCells(lives: readonly Life[]): InternalTruthCell[] {
  const started = lives.flatMap((life) => {
    const { outcome, help, firstCare, year, leavesOn } = life;
    if (outcome !== 'followed' || help !== 'started' || firstCare === undefined) return [];
    const day = addDays(firstCare.startsOn, 90);
    // A year counts as a whole: what begins on the last day of its last window must be observed too.
    const isObserved = addDays(addMonths(`${year}-12-31`, 6), 90) <= sample.observedUntil;
    return isObserved && leavesOn > day ? [{ ...life, lasts: lasts(life, firstCare, day) }] : [];
  });
  return cellsOf(started, plantedMargins, (members) => [
    shareOf('help-lasting', '_T', members, (member) => member.lasts),
  ]);
}

function lasts({ care }: Life, { startsOn, endsOn, endReason }: CareRecord, day: Day): boolean {
  const goesOn = unbroken(care).some((spell) => covers(spell, startsOn) && covers(spell, day));
  return goesOn || (endsOn !== null && endsOn < day && endReason === 'as_planned');
}
