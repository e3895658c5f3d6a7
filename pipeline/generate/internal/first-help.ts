import { codesOf } from '../../../schemas/code-lists.ts';
import { cellsOf, type Figure, type InternalTruthCell, plantedMargins, shareOf } from './cells.ts';
import type { Life } from './lives.ts';

const withStay = ['foster_care', 'family_home', 'secure_residential', 'other_residential'];
const byOrder = ['certified_institution', 'judge'];

const typeOf = ({ firstCare }: Life) => firstCare?.careType ?? '';
/** A referrer that is not delivered is unknown. */
const referrerOf = ({ firstCare }: Life) => firstCare?.referrer || 'unknown';

/** Type of the first help and who referred to it, of those followed for whom help started; grouped below country. */
export function firstHelpCells(lives: readonly Life[]): InternalTruthCell[] {
  const started = lives.filter(({ outcome, help }) => outcome === 'followed' && help === 'started');
  if (started.some(({ firstCare, horizon }) => firstCare === undefined || firstCare.startsOn > horizon))
    throw new Error('help that started by the plan, and not by the records');
  return cellsOf(started, plantedMargins, (members, { regionLevel }) =>
    regionLevel === 'country' ? single(members) : grouped(members),
  );
}

function single(members: readonly Life[]): Figure[] {
  return [
    ...codesOf('care_type').map((code) =>
      shareOf('first-help-type', code, members, (life) => typeOf(life) === code),
    ),
    ...codesOf('referrer').map((code) =>
      shareOf('first-help-referrer', code, members, (life) => referrerOf(life) === code),
    ),
  ];
}

function grouped(members: readonly Life[]): Figure[] {
  const stays = (life: Life) => withStay.includes(typeOf(life));
  const ordered = (life: Life) => byOrder.includes(referrerOf(life));
  const unknown = (life: Life) => typeOf(life) === 'unknown';
  return [
    shareOf('first-help-type', 'with_stay', members, stays),
    shareOf('first-help-type', 'without_stay', members, (life) => !stays(life) && !unknown(life)),
    shareOf('first-help-type', 'unknown', members, unknown),
    shareOf('first-help-referrer', 'judge_or_institution', members, ordered),
    shareOf('first-help-referrer', 'other', members, (life) => !ordered(life)),
  ];
}
