import { isCount } from '../interval.ts';

/** What happens to the people of one stratum on one day. */
export interface EventRow {
  /** Whole days on each person's own clock; 0 is the day on which it starts. */
  readonly time: number;
  /** How many have the event, one number a cause. Where the order within a day counts, earlier causes come first. */
  readonly events: readonly number[];
  /** How many are followed no further. They are at risk of the events of this day still. */
  readonly censored: number;
  /**
   * How many come under observation just before this day's events, and are at risk of them. Left out of every row where
   * all are observed from the start. What R calls an entry at e, which is exclusive, is an entry on day e + 1.
   */
  readonly entered?: number;
}

/** Rows in the order of time, one a day on which something happens. A million people are a few hundred rows. */
export type EventTable = readonly EventRow[];

/** A row of an event table with the number of people whom its events can happen to. */
export interface RiskSet {
  readonly time: number;
  /** Under observation and without any event, just before the events of this day. */
  readonly atRisk: number;
  readonly events: readonly number[];
  /** Events of all causes together. */
  readonly anyEvent: number;
  readonly censored: number;
  readonly entered: number;
  /** Still at risk when the day is over. */
  readonly remaining: number;
}

/** Whether people of this table come under observation later than at its start (left truncation). */
export function hasDelayedEntry(table: EventTable): boolean {
  return table.some(({ entered }) => entered !== undefined);
}

/**
 * The people at risk on every day of an event table. Where `entered` is left out, all are at risk from the first row on.
 *
 * @throws RangeError for days or numbers that are not whole and non-negative, days that do not rise, rows that name
 * different numbers of causes, `entered` in some rows only, more people leaving than are there, or people left over at
 * the end: everybody who enters has an event or is censored.
 */
export function riskSets(table: EventTable): readonly RiskSet[] {
  const delayed = hasDelayedEntry(table);
  table.forEach((row, at) => {
    checkRow(row, table[at - 1], delayed);
  });
  let under = delayed ? 0 : table.reduce((sum, row) => sum + leaving(row), 0);
  const sets = table.map((row, at) => {
    const atRisk = under + (row.entered ?? 0);
    under = atRisk - leaving(row);
    if (under < 0) throw new RangeError('no more people can leave than are under observation');
    const entered = delayed ? (row.entered ?? 0) : at === 0 ? atRisk : 0;
    const { time, events, censored } = row;
    return { time, atRisk, events, anyEvent: total(events), censored, entered, remaining: under };
  });
  if (under > 0) throw new RangeError('everybody who enters must have an event or be censored');
  return sets;
}

/** The same people with events of all causes taken together. */
export function anyCause(table: EventTable): EventTable {
  return table.map((row) => ({ ...row, events: [total(row.events)] }));
}

/** @throws RangeError when a table has rows, and no cause of that number. */
export function checkCause(table: EventTable, cause: number): void {
  const causes = table[0]?.events.length ?? Number.POSITIVE_INFINITY;
  if (!isCount(cause) || cause >= causes) throw new RangeError('there is no cause of that number');
}

function checkRow(row: EventRow, previous: EventRow | undefined, delayed: boolean): void {
  if (!isCount(row.time)) throw new RangeError('time is counted in whole days from 0');
  if (previous !== undefined && row.time <= previous.time)
    throw new RangeError('the days of an event table must rise');
  if (![...row.events, row.censored, row.entered ?? 0].every(isCount))
    throw new RangeError('an event table needs whole, non-negative numbers');
  if (previous !== undefined && row.events.length !== previous.events.length)
    throw new RangeError('every row must name the same causes');
  if (delayed && row.entered === undefined)
    throw new RangeError('a number of people entering must stand in every row or in none');
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function leaving(row: EventRow): number {
  return total(row.events) + row.censored;
}
