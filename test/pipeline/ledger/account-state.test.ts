import { describe, expect, it } from 'vitest';
import { flowCell, passedCell } from '../../../pipeline/cube/accounts.ts';
import { keyOf } from '../../../pipeline/disclosure-plan.ts';
import { accountState } from '../../../pipeline/ledger/account-state.ts';
import type { LedgerCell } from '../../../pipeline/ledger/ledger-cells.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { type NestedPair, type UnsafeCell, UnsafeCube } from '../../../src/cube/unsafe-cube.ts';

const orders = (units: number, children: number) =>
  flowCell('population-flow', { step: 'orders', units, children });
const everybody = (units: number) =>
  flowCell('population-flow', { step: 'children', units, children: units });
const accepted = (used: number, delivered: number) =>
  passedCell('records-accepted', 'youth_care', used, delivered, {
    ...{ denominator: delivered, numerator: used, complement: delivered - used },
  });

function ledgerOf(cells: readonly UnsafeCell<Cell>[]): Map<string, LedgerCell> {
  return new Map(
    cells.map(({ row, contributors, margin }) => [
      keyOf(row),
      {
        ...row,
        ...{ margin, definition: '', fate: 'shown', as_of: 'r1' },
        ...{ rows_numerator: row.numerator, rows_denominator: row.denominator },
        people_numerator: contributors.numerator,
        people_denominator: contributors.denominator,
        people_complement: contributors.complement,
      },
    ]),
  );
}

function state(
  before: readonly UnsafeCell<Cell>[],
  now: readonly UnsafeCell<Cell>[],
  { mayBeSeen = true, nested = [] as NestedPair[] } = {},
) {
  return accountState(new UnsafeCube(now, nested), ledgerOf(before), 10, mayBeSeen);
}

describe('accounts of the process', () => {
  const before = [orders(500, 400), everybody(400), accepted(900, 1000)];

  it('are the same where no count moved, whatever becomes of the children', () => {
    expect(state(before, before)).toBe('same');
    expect(state(before, before, { mayBeSeen: false })).toBe('same');
  });

  it('are revised where every count moved by nobody or by at least the minimum', () => {
    expect(state(before, [orders(520, 420), everybody(420), accepted(900, 1000)])).toBe('revised');
    expect(state(before, [orders(500, 400), everybody(400), accepted(910, 1020)])).toBe('revised');
  });

  it.each([
    ['a record', [orders(501, 400), everybody(400), accepted(900, 1000)]],
    ['few people with many records', [orders(520, 402), everybody(400), accepted(900, 1000)]],
    ['a record that is set aside', [orders(500, 400), everybody(400), accepted(900, 1001)]],
    ['a record that is used after all', [orders(500, 400), everybody(400), accepted(901, 1000)]],
  ])('stand together where %s came', (_, now) => {
    expect(state(before, now)).toBe('standing');
  });

  it('stand while the children that they show stand', () => {
    const now = [orders(520, 420), everybody(420), accepted(900, 1000)];
    expect(state(before, now, { mayBeSeen: false })).toBe('standing');
  });

  it('stand where what lies between two of them moved by a few', () => {
    const now = [orders(525, 425), everybody(420), accepted(900, 1000)];
    expect(state(before, now)).toBe('revised');
    expect(state(before, now, { nested: [{ outer: 0, inner: 1, children: 0 }] })).toBe('standing');
  });

  it('take no account of what no release has', () => {
    expect(state([everybody(400)], [orders(3, 3), everybody(400)])).toBe('same');
  });
});
