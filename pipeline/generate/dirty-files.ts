import { csv } from './csv.ts';
import { dirtyRegisters } from './dirty-rows.ts';
import type { SampleFile } from './sample-set.ts';

/** A file with one fault that concerns all of it. */
export interface FaultyFile {
  readonly path: string;
  readonly register: string;
  readonly fault: string;
  readonly text: string;
}

const { columns, good } = dirtyRegisters.protection_orders;
const line = (number: number) =>
  columns.map((column) => (good(number) as Record<string, string>)[column] ?? '');
const header = columns.join(',');
const records = [1, 2, 3].map((number) => line(number).join(','));
const link = (old: number, next: number) => [
  'S',
  String(old).padStart(9, '0'),
  'S',
  String(next).padStart(9, '0'),
  '',
];
const crosswalk = (...links: (readonly [number, number])[]) =>
  csv(
    dirtyRegisters.key_crosswalk.columns,
    links.map(([old, next]) => link(old, next)),
  );

const orders = (name: string, fault: string, text: string): FaultyFile => ({
  path: `files/${name}.csv`,
  register: 'protection_orders',
  fault,
  text,
});
const keys = (name: string, fault: string, text: string): FaultyFile => ({
  path: `files/${name}.csv`,
  register: 'key_crosswalk',
  fault,
  text,
});

/** Files that stop a run, each for a reason of its own; and one that is short but right. */
export const faultyFiles: readonly FaultyFile[] = [
  orders('empty', 'nothing at all', ''),
  orders('header-only', 'none: a header without records is a delivery of nothing', `${header}\n`),
  orders(
    'missing-column',
    'no column starts_on',
    csv(
      columns.filter((column) => column !== 'starts_on'),
      [1, 2, 3].map((number) => line(number).filter((_, at) => columns[at] !== 'starts_on')),
    ),
  ),
  orders(
    'doubled-header',
    'the column measure twice',
    [`${header},measure`, ...records.map((record) => `${record},supervision`), ''].join('\n'),
  ),
  orders(
    'unclosed-quote',
    'record 3 opens a quote that never closes',
    [header, records[0], records[1]?.replace('supervision', '"supervision'), records[2], ''].join('\n'),
  ),
  keys('crosswalk-cycle', 'three keys that lead to each other', crosswalk([1, 2], [2, 3], [3, 1])),
  keys('crosswalk-itself', 'a key that leads to itself', crosswalk([1, 2], [4, 4])),
  keys('crosswalk-fan-out', 'one old key with two new keys', crosswalk([1, 2], [1, 3])),
];

export function faultyFileTexts(): SampleFile[] {
  return faultyFiles.map(({ path, text }) => ({ path, text }));
}
