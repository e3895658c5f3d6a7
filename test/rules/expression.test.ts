import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate, type Row } from '../../src/rules/evaluate.ts';
import * as e from '../../src/rules/expression.ts';
import { expressionSql } from '../../src/rules/expression-sql.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';

const text = fc.oneof(
  fc.constantFrom(
    '2018-02-28',
    '2018-02-29',
    '2016-02-29',
    '1900-02-29',
    '2018-1-1',
    '2018-13-01',
    '0000-02-29',
  ),
  fc.constantFrom(
    'epoch',
    'infinity',
    '2018-01-01 ',
    ' 7',
    '7',
    '07',
    '-7',
    '1.5',
    '1e3',
    '+7',
    'R',
    'r',
    'é',
    '😀x',
    "o'k",
  ),
  fc.constantFrom(
    '9'.repeat(40),
    `-${'9'.repeat(400)}`,
    'GM0363',
    'GM0363\n',
    'a\u0000b'.replace('\u0000', '\u0001'),
  ),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
  fc.string({ maxLength: 4 }).map((s) => s.replaceAll('\u0000', '')),
);
const row = fc.record({
  a: fc.option(text),
  b: fc.option(text),
  c: fc.option(text),
  flag: fc.option(fc.boolean()),
});
const names = ['a', 'b', 'c'];
const anyText = fc.oneof(fc.constantFrom(...names).map(e.column), text.map(e.literal));
const op = fc.constantFrom<e.Comparison>('<', '<=', '=', '<>', '>=', '>');
const atoms = fc.oneof(
  fc.constant(e.column('flag')),
  fc.tuple(anyText, op, anyText).map(([l, o, r]) => e.compare(l, o, r)),
  fc.tuple(anyText, op, anyText).map(([l, o, r]) => e.compare(e.date(l), o, e.date(r))),
  fc
    .tuple(anyText, op, fc.integer({ min: -9, max: 9 }))
    .map(([l, o, r]) => e.compare(e.number(l), o, e.literal(r))),
  anyText.map(e.missing),
  anyText.map((t) => e.missing(e.date(t))),
  fc
    .tuple(anyText, fc.constantFrom('^GM[0-9]{4}$', '^[^\\p{Cc}]{1,2}$', '7'))
    .map(([t, p]) => e.matches(t, p)),
  fc.tuple(anyText, fc.array(text, { maxLength: 3 })).map(([t, l]) => e.isIn(t, l)),
);
const expression = fc.letrec<{ tree: e.Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    atoms,
    fc.array(tie('tree'), { maxLength: 3 }).map((of) => e.and(...of)),
    fc.array(tie('tree'), { maxLength: 3 }).map((of) => e.or(...of)),
    tie('tree').map(e.not),
  ),
})).tree;

describe('expressions', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  it('have the same value in SQL and in TypeScript, unknown included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 50, maxLength: 50 }),
        fc.array(expression, { minLength: 20, maxLength: 20 }),
        async (rows, expressions) => {
          await run.engine.createTable(
            'texts',
            [
              { name: 'no', type: 'BIGINT' },
              ...names.map((name) => ({ name, type: 'VARCHAR' as const })),
              { name: 'flag', type: 'BOOLEAN' },
            ],
            rows.map((r, at) => [at, r.a, r.b, r.c, r.flag]),
          );
          const list = expressions.map((tree, at) => `CAST(${expressionSql(tree)} AS BOOLEAN) AS e${at}`);
          const found = await run.engine.rows(`SELECT ${list.join(', ')} FROM texts ORDER BY no`, 'test');
          const expected = rows.map((r) =>
            Object.fromEntries(expressions.map((tree, at) => [`e${at}`, evaluate(tree, r as Row)])),
          );
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('take settings only when they are bound', () => {
    const rule = e.or(
      e.not(e.compare(e.date(e.column('a')), '<=', e.date(e.setting('last')))),
      e.isIn(e.setting('last'), []),
    );
    expect(() => evaluate(rule, { a: '2018-01-01' })).toThrow('last');
    expect(() => expressionSql(rule)).toThrow('last');
    expect(() => e.bind(rule, {})).toThrow('last');
    expect(evaluate(e.bind(rule, { last: '2017-12-31' }), { a: '2018-01-01' })).toBe(true);
  });

  it('quote what comes from outside', () => {
    expect(expressionSql(e.compare(e.column('a"b'), '=', e.literal("x'; DROP")))).toBe(
      `("a""b" = 'x''; DROP')`,
    );
  });
});
