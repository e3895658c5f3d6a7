import { codesOf } from '../../../schemas/code-lists.ts';
import { addMonths } from '../calendar.ts';
import { sample } from '../specification.ts';
import { cellsOf, type InternalTruthCell, plantedMargins, shareOf } from './cells.ts';
import { type Life, landmarkOf, yearIsObserved } from './lives.ts';

/** A new order spell within 12 and 24 months of the landmark, by help at six months; the sample observes only the former. */
export function repeatOrderCells(lives: readonly Life[]): InternalTruthCell[] {
  return [12, 24].flatMap((months) => {
    const known = lives.flatMap((life) => {
      const landmark = landmarkOf(life);
      return landmark !== null && isKnown(life, landmark, months) ? [{ ...life, landmark }] : [];
    });
    return cellsOf(known, plantedMargins, (members) =>
      ['_T', ...codesOf('help_status')].map((status) =>
        shareOf(
          'repeat-order',
          `months_${months}`,
          members.filter(({ help }) => status === '_T' || help === status),
          ({ landmark, nextSpell }) =>
            nextSpell !== undefined && nextSpell.startsOn <= addMonths(landmark, months),
          status,
        ),
      ),
    );
  });
}

/** Followed for six months, without a new order before the landmark, and observed and not gone so long after it. */
function isKnown(life: Life, landmark: string, months: number): boolean {
  const until = addMonths(landmark, months);
  return (
    life.outcome === 'followed' &&
    (life.nextSpell === undefined || life.nextSpell.startsOn >= landmark) &&
    yearIsObserved(life, 6 + months, sample.observedUntil) &&
    until <= sample.observedUntil &&
    life.leavesOn > until
  );
}
