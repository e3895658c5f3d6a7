import { addDays } from '../dates.ts';
import { field, type Row } from '../rows.ts';

/** Help started on a day and, 90 days later, runs, has been followed on by other help without a day between, or ended as planned. */
export function lasts(help: Row, care: readonly Row[]): boolean {
  const day = addDays(field(help, 'starts_on'), 90);
  const end = field(help, 'ends_on');
  const ended = end !== '' && end < day;
  if (!ended) return true;
  return field(help, 'end_reason') === 'as_planned' || helpedEveryDay(field(help, 'starts_on'), day, care);
}

/** Some trajectory runs on each of these days. */
function helpedEveryDay(from: string, until: string, care: readonly Row[]): boolean {
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const runs = (row: Row) =>
      field(row, 'starts_on') <= day && (field(row, 'ends_on') === '' || field(row, 'ends_on') >= day);
    if (!care.some(runs)) return false;
  }
  return true;
}
