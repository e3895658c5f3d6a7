import { addMonths } from '../dates.ts';
import { compareIds, idOf } from '../keys.ts';
import { field, measures, type Row } from '../rows.ts';

function runs(row: Row, day: string): boolean {
  return field(row, 'starts_on') <= day && (field(row, 'ends_on') === '' || field(row, 'ends_on') >= day);
}

export function orderRunsOn(day: string, orders: readonly Row[]): boolean {
  return orders.some((row) => runs(row, day));
}

/**
 * The ground of the running order that started last (ties as for the first order of a spell). Where that tells none: what
 * the latest victim record of the five years before tells; a record of an unknown kind tells nothing.
 */
export function groundOn(day: string, orders: readonly Row[], victims: readonly Row[]): string {
  const [order] = orders.filter((row) => runs(row, day)).sort(compareOrders);
  const ground = order === undefined ? '' : field(order, 'ground');
  if (ground !== '' && ground !== 'unknown') return ground;
  const [record] = victims
    .filter((row) => field(row, 'recorded_on') <= day && field(row, 'recorded_on') >= addMonths(day, -60))
    .filter((row) => field(row, 'kind') !== 'unknown')
    .sort(compareRecords);
  return record === undefined ? 'unknown' : field(record, 'kind');
}

function compareOrders(a: Row, b: Row): number {
  const [startA, startB] = [field(a, 'starts_on'), field(b, 'starts_on')];
  if (startA !== startB) return startA > startB ? -1 : 1;
  const rank = (row: Row) => measures.indexOf(field(row, 'measure'));
  return rank(a) - rank(b) || compareIds(idOf('protection_orders', a), idOf('protection_orders', b));
}

function compareRecords(a: Row, b: Row): number {
  const [dayA, dayB] = [field(a, 'recorded_on'), field(b, 'recorded_on')];
  if (dayA !== dayB) return dayA > dayB ? -1 : 1;
  return compareIds(idOf('victim_records', a), idOf('victim_records', b));
}
