import { describe, expect, it } from 'vitest';
import { PublicCube, releasedRows, withheldReason } from '../../src/cube/public-cube.ts';
import { UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { cellOf } from '../disclosure/random-cube.ts';

const passed = { passed: true, findings: [] };
const states = ['value', 'not_estimable', 'not_yet_followed', 'not_applicable'];
const cube = new UnsafeCube(
  states.map((status) => {
    const cell = cellOf(status, 'u', 21, 136);
    return { ...cell, row: { ...cell.row, status, reason: 'because' } };
  }),
  [],
);

describe('PublicCube', () => {
  it('keeps released rows as they are', () => {
    expect(PublicCube.clear(cube, { withheld: new Set(), audit: passed }).cells).toEqual(
      cube.cells.map(({ row }) => row),
    );
  });

  it('gives every withheld row one state and one reason, but not where a definition rules the cell out', () => {
    const { cells } = PublicCube.clear(cube, { withheld: new Set([0, 1, 2, 3]), audit: passed });
    expect(cells.map(({ status, reason }) => [status, reason])).toEqual([
      ['suppressed', withheldReason],
      ['suppressed', withheldReason],
      ['suppressed', withheldReason],
      ['not_applicable', 'because'],
    ]);
    for (const { numerator, denominator, value } of cells)
      expect([numerator, denominator, value]).toEqual([null, null, null]);
  });

  it('publishes the very rows that an audit is shown', () => {
    const withheld = new Set([1]);
    expect(PublicCube.clear(cube, { withheld, audit: passed }).cells).toEqual(releasedRows(cube, withheld));
  });

  it('cannot be made after an audit that failed, and is known by its door alone', () => {
    expect(() =>
      PublicCube.clear(cube, { withheld: new Set(), audit: { passed: false, findings: ['x'] } }),
    ).toThrow();
    expect(PublicCube.is(PublicCube.clear(cube, { withheld: new Set(), audit: passed }))).toBe(true);
    expect(PublicCube.is({ cells: [] })).toBe(false);
  });
});
