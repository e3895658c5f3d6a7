import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeclaredJoin, cardinalityViolations } from '../../src/joins/cardinality.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';

const many: DeclaredJoin = {
  left: 'visit',
  right: 'person',
  on: ['kind', 'key'],
  cardinality: 'many-to-one',
};
const one: DeclaredJoin = { ...many, cardinality: 'one-to-one' };

describe('cardinalityViolations', () => {
  let run: TestRun;
  beforeEach(async () => {
    run = await openTestRun();
  });
  afterEach(() => run.close());

  const table = (name: string, keys: readonly (string | null)[]) =>
    run.engine.createTable(
      name,
      [
        { name: 'kind', type: 'VARCHAR' },
        { name: 'key', type: 'VARCHAR' },
      ],
      keys.map((key) => ['R', key]),
    );

  it('finds none where every row finds one at most', async () => {
    await table('visit', ['a', 'a', 'b', 'x']);
    await table('person', ['a', 'b', 'c']);
    expect(await cardinalityViolations(run.engine, [many])).toEqual([]);
    await table('visit', ['a', 'b']);
    expect(await cardinalityViolations(run.engine, [one, many])).toEqual([]);
  });

  it('counts keys and rows on the side that should have one, in every join once', async () => {
    await table('visit', ['a']);
    await table('person', ['a', 'a', 'a', 'b', 'b', 'c']);
    const other = { ...many, left: 'stay' };
    expect(await cardinalityViolations(run.engine, [many, other])).toEqual([
      { join: many, side: 'right', keys: 2, rows: 5 },
    ]);
  });

  it('looks on the left at everybody, and only where one each is declared', async () => {
    await table('visit', ['a', 'a', 'x', 'x', 'x']);
    await table('person', ['a', 'b']);
    expect(await cardinalityViolations(run.engine, [many])).toEqual([]);
    expect(await cardinalityViolations(run.engine, [one])).toEqual([
      { join: one, side: 'left', keys: 2, rows: 5 },
    ]);
  });
});
