import { describe, expect, it } from 'vitest';
import { flowCell } from '../../../pipeline/cube/accounts.ts';
import { keyOf } from '../../../pipeline/disclosure-plan.ts';
import type { LedgerCell } from '../../../pipeline/ledger/ledger-cells.ts';
import { publishedBefore, type Revisions } from '../../../pipeline/ledger/revisions.ts';
import { standAsPublished } from '../../../pipeline/ledger/stand.ts';
import type { TableState } from '../../../pipeline/ledger/table-states.ts';
import type { Cell } from '../../../schemas/cube.ts';
import type { PublishedRelease } from '../../../src/ledger/chain.ts';
import { PublicCube } from '../../../src/cube/public-cube.ts';
import { type UnsafeCell, UnsafeCube } from '../../../src/cube/unsafe-cube.ts';

/** Children counted in a year of the country, as the cube has them. */
function counted(period: string, count: number): UnsafeCell<Cell> {
  const { row } = flowCell('children-with-order', { step: '_T', units: count, children: count });
  return {
    row: { ...row, period, reason: null, lower: count / 2, upper: count * 2 },
    contributors: { denominator: null, numerator: count, complement: null },
    margin: period === '_T' ? 'total' : 'year',
    sensitive: false,
  };
}

function published({ row, margin, contributors }: UnsafeCell<Cell>, isShown = true): [string, LedgerCell] {
  const withheld = { numerator: null, value: null, lower: null, upper: null, status: 'suppressed' } as const;
  const cell = isShown ? row : { ...row, ...withheld, reason: 'disclosure_control' };
  return [
    keyOf(row),
    {
      ...cell,
      ...{ margin, definition: '', fate: isShown ? 'shown' : 'withheld', as_of: 'r1' },
      ...{ rows_numerator: row.numerator, rows_denominator: null },
      ...{ people_numerator: contributors.numerator, people_denominator: null, people_complement: null },
    },
  ];
}

const release: PublishedRelease = {
  folder: 'r1',
  sha256: '',
  entry: {
    ...{ format: 1, sequence: 1, release: 'r1', previous: null, keyId: '', settings: {}, definitions: {} },
    ...{ regions: '', shown: ['total', 'year'], standing: {}, files: {} },
    period: { from: '2017-01-01', until: '2018-12-31' },
  },
};

function revisions(
  states: Readonly<Record<string, TableState>>,
  before: readonly [string, LedgerCell][],
): Revisions {
  const base = { release, spans: [] };
  return {
    tables: new Map(Object.entries(states)),
    facts: new Map(),
    accounts: 'same',
    bases: new Map([
      ['total', base],
      ['year', base],
    ]),
    published: new Map([['r1', new Map(before)]]),
  };
}

const now = [counted('_T', 250), counted('2017', 121), counted('2018', 129), counted('2019', 60)];
const before = [counted('_T', 240), counted('2017', 120), counted('2018', 120)];
const cube = new UnsafeCube(now, []);
const cleared = PublicCube.clear(cube, { withheld: new Set(), audit: { passed: true, findings: [] } });
const figures = (cells: readonly Cell[]) => cells.map(({ numerator, reason }) => [numerator, reason]);

describe('figures beside those published', () => {
  it('stand with their interval and a note, but for years that came since', () => {
    const held = revisions(
      { total: 'same', year: 'standing' },
      before.map((cell) => published(cell)),
    );
    const stood = standAsPublished(cube, cleared, held);
    expect(figures(stood.cube.cells)).toEqual([
      [250, null],
      [120, 'revision_pending'],
      [120, 'revision_pending'],
      [60, null],
    ]);
    expect(stood.cube.cells[1]).toMatchObject({ lower: 60, upper: 240, status: 'value' });
    expect(stood.standing.size).toBe(2);
  });

  it('stand withheld, without a note, where they were withheld', () => {
    const rows = before.map((cell) => published(cell, cell.row.period !== '2018'));
    const stood = standAsPublished(cube, cleared, revisions({ total: 'same', year: 'standing' }, rows));
    expect(figures(stood.cube.cells)[2]).toEqual([null, 'disclosure_control']);
  });

  it('are withheld where no release has them, and where their table is', () => {
    const rows = before.slice(0, 2).map((cell) => published(cell));
    const stood = standAsPublished(cube, cleared, revisions({ total: 'withheld', year: 'standing' }, rows));
    expect(figures(stood.cube.cells)).toEqual([
      [null, 'disclosure_control'],
      [120, 'revision_pending'],
      [null, 'disclosure_control'],
      [60, null],
    ]);
    expect(stood.withheld).toEqual(['total']);
  });

  it('are known to readers where they did not change, and never where they were withheld or are unsafe now', () => {
    const rules = { minimumCount: 10, zeros: 'protect' } as const;
    const known = (states: Readonly<Record<string, TableState>>, standing: boolean, rows = before) => [
      ...publishedBefore(
        cube,
        revisions(
          states,
          rows.map((cell) => published(cell)),
        ),
        rules,
        { standing },
      ),
    ];
    expect(known({ total: 'same', year: 'standing' }, false)).toEqual([0]);
    expect(known({ total: 'same', year: 'standing' }, true)).toEqual([0, 1, 2]);
    expect(known({ total: 'revised', year: 'revised' }, true)).toEqual([]);
    expect(
      known({ total: 'revised', year: 'revised' }, true, [counted('_T', 240), counted('2017', 121)]),
    ).toEqual([1]);
    const few = new UnsafeCube([counted('2017', 4)], []);
    const rows = [published(counted('2017', 12))];
    expect(publishedBefore(few, revisions({ year: 'same' }, rows), rules, { standing: true }).size).toBe(0);
    const hidden = revisions({ year: 'same' }, [published(counted('2017', 121), false)]);
    expect(publishedBefore(cube, hidden, rules, { standing: true }).size).toBe(0);
  });
});
