import { compareIds, idOf } from '../keys.ts';
import { careTypes, careWithStay, field, referrers, type Row } from '../rows.ts';
import type { Part } from './tally.ts';

/** The help that started first on or after the index date; of several the one that ends last, by type, then by id. */
export function firstHelp(indexDate: string, care: readonly Row[]): Row | undefined {
  const later = care.filter((row) => field(row, 'starts_on') >= indexDate);
  return later.sort(compareHelp)[0];
}

function compareHelp(a: Row, b: Row): number {
  const [startA, startB] = [field(a, 'starts_on'), field(b, 'starts_on')];
  if (startA !== startB) return startA < startB ? -1 : 1;
  const [endA, endB] = [field(a, 'ends_on'), field(b, 'ends_on')];
  if (endA !== endB) return endA === '' || (endB !== '' && endA > endB) ? -1 : 1;
  const rank = (row: Row) => careTypes.indexOf(field(row, 'care_type'));
  return rank(a) - rank(b) || compareIds(idOf('youth_care', a), idOf('youth_care', b));
}

/** Of which type the first help is and who referred to it, of a child whose help started in the window. */
export function firstHelpParts(help: Row): Part[] {
  const type = field(help, 'care_type');
  const referrer = field(help, 'referrer') === '' ? 'unknown' : field(help, 'referrer');
  const stay = type === 'unknown' ? type : careWithStay.includes(type) ? 'with_stay' : 'without_stay';
  const group = ['judge', 'certified_institution'].includes(referrer) ? 'judge_or_institution' : 'other';
  const told = (indicator: string, level: Part['level'], codes: readonly string[], own: string) =>
    codes.map((category) => ({ indicator, category, helpStatus: '_T', level, counts: category === own }));
  return [
    ...told('first-help-type', 'country', careTypes, type),
    ...told('first-help-type', 'below_country', ['without_stay', 'with_stay', 'unknown'], stay),
    ...told('first-help-referrer', 'country', referrers, referrer),
    ...told('first-help-referrer', 'below_country', ['judge_or_institution', 'other'], group),
  ];
}
