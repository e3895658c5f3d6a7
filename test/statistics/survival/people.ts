import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { packageRoot } from '../../../src/assets.ts';
import type { EventRow, EventTable } from '../../../src/statistics/survival/event-table.ts';

/** One person: when and how observation ends (cause 0 is censoring, cause 1 is the first of a table). */
export interface Person {
  readonly time: number;
  readonly cause: number;
  /** First day on which the person is at risk; from the start where it is left out. */
  readonly entry?: number;
}

/** The event table of some people, as a GROUP BY would make it. */
export function tableOf(people: readonly Person[], causes: number): EventTable {
  const delayed = people.some(({ entry }) => entry !== undefined);
  const days = people.flatMap(({ time, entry }) => (entry === undefined ? [time] : [time, entry]));
  return [...new Set(days)]
    .sort((one, other) => one - other)
    .map((time): EventRow => {
      const leaving = people.filter((person) => person.time === time);
      const row = {
        time,
        events: Array.from(
          { length: causes },
          (_, cause) => leaving.filter((person) => person.cause === cause + 1).length,
        ),
        censored: leaving.filter((person) => person.cause === 0).length,
      };
      return delayed ? { ...row, entered: people.filter(({ entry }) => entry === time).length } : row;
    });
}

/** People with many ties, some of them on day 0. */
export function somePeople(causes: number, most = 40): fc.Arbitrary<Person[]> {
  const person = fc.record({
    time: fc.integer({ min: 0, max: 12 }),
    cause: fc.integer({ min: 0, max: causes }),
  });
  return fc.array(person, { minLength: 1, maxLength: most });
}

/** A generator of its own (Lehmer), so that the draws are the same everywhere. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** The rows of a comma-separated file of the reference, by column name. */
export function referenceRows(file: string): Record<string, string>[] {
  const path = join(packageRoot, '..', 'shared', 'reference', 'statistics', file);
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = (head ?? '').split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}

/** The made-up people of the reference, with five causes, split by a column or all together under `all`. */
export function referencePeople(column: 'measure' | 'region' | null): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const row of referenceRows('youth_synth.csv')) {
    const name = column === null ? 'all' : `${column}=${row[column]}`;
    const person = { time: Number(row.time), cause: Number(row.status) };
    groups.set(name, [...(groups.get(name) ?? []), person]);
  }
  return new Map([...groups].sort(([one], [other]) => (one < other ? -1 : 1)));
}
