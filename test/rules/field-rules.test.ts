import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnMeta } from '../../schemas/register.ts';
import { registerNames, registers } from '../../schemas/registers/index.ts';
import { type Field, fieldsOf } from '../../src/contract/fields.ts';
import { evaluate } from '../../src/rules/evaluate.ts';
import { fieldRules } from '../../src/rules/field-rules.ts';
import { maskSql, rulesIn } from '../../src/rules/mask.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';

/** A value as the schema takes it: what a reader of the file would make of its text. */
function coerced(field: Field, text: string | null): unknown {
  if (text === null) return null;
  if (field.kind === 'integer' && /^-?[0-9]+$/.test(text)) return Number(text);
  if (field.kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

const odd = fc.constantFrom(
  ...[
    '2018-02-29',
    '2018-02-28',
    '20180228',
    '2018-1-1',
    'epoch',
    'infinity',
    '2018-01-01T00:00',
    '1e3',
    '1.5',
    '-1',
    '007',
  ],
  ...[
    'true',
    'True',
    '1',
    '0',
    'GM0363',
    'gm0363',
    'GM03633',
    'GM0363 ',
    ' ',
    'x'.repeat(64),
    'x'.repeat(65),
    'a\tb',
    'é😀',
  ],
  ...[
    'supervision',
    'Supervision',
    'unknown',
    'male',
    'other',
    '20000000',
    '20000001',
    '2200',
    '2201',
    '1900',
    '1899',
    '-0',
  ],
  ...['9'.repeat(30), `${'0'.repeat(30)}5`, '0000-02-29', '10000-01-01', '٣', '\u0085'],
);

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A value that the column allows. */
function right(field: Field): fc.Arbitrary<string> {
  if (field.codes !== undefined) return fc.constantFrom(...field.codes);
  if (field.kind === 'date') return day;
  if (field.kind === 'integer')
    return fc.integer({ min: field.minimum ?? 0, max: field.maximum ?? 9 }).map(String);
  if (field.kind === 'boolean') return fc.constantFrom('true', 'false');
  return field.pattern?.startsWith('^GM') === true
    ? fc.constant('GM0363')
    : fc.constantFrom('R', '000000123');
}

const textFor = (field: Field): fc.Arbitrary<string | null> =>
  fc.oneof<fc.WeightedArbitrary<string | null>[]>(
    { weight: 8, arbitrary: right(field) },
    { weight: 1, arbitrary: fc.option(odd, { freq: 2 }) },
  );

describe('fieldRules', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  it.each(registerNames)('agree with the schema, row by row, in SQL and in TypeScript: %s', async (name) => {
    const fields = fieldsOf(registers[name].columns, columnMeta);
    const rules = fields.flatMap(fieldRules);
    const row: fc.Arbitrary<(string | null)[]> = fc.tuple(...fields.map(textFor));
    const rows = fc.sample(row, { numRuns: 4000, seed: 42 });
    await run.engine.createTable(
      'texts',
      [{ name: 'no', type: 'BIGINT' }, ...fields.map((f) => ({ name: f.name, type: 'VARCHAR' as const }))],
      rows.map((texts, at) => [at, ...texts]),
    );
    const masks = await run.engine.rows<{ mask: number }>(
      `SELECT ${maskSql(rules)} AS mask FROM texts ORDER BY no`,
      'test',
    );
    let passed = 0;
    rows.forEach((texts, at) => {
      const values = Object.fromEntries(
        fields.map((field, i) => [field.name, coerced(field, texts[i] ?? null)]),
      );
      const parsed = registers[name].columns.safeParse(values);
      const broken = rulesIn(masks[at]?.mask ?? -1, rules).map(({ id }) => id);
      const columns = new Set(parsed.error?.issues.map((issue) => String(issue.path[0])) ?? []);
      expect([texts, [...new Set(broken.map((id) => id.split('.')[0] ?? ''))].toSorted()]).toEqual([
        texts,
        [...columns].toSorted(),
      ]);
      const asTexts = Object.fromEntries(fields.map((field, i) => [field.name, texts[i] ?? null]));
      expect(rules.filter(({ holds }) => evaluate(holds, asTexts) === false).map(({ id }) => id)).toEqual(
        broken,
      );
      if (parsed.success) passed += 1;
    });
    expect(passed).toBeGreaterThan(0);
    expect(passed).toBeLessThan(rows.length);
  });

  it('name what is wrong with a column', () => {
    const [field] = fieldsOf(registers.population.columns, columnMeta);
    const rules = fieldRules(field as Field);
    expect(rules.map(({ id }) => id)).toEqual(['year.missing', 'year.type', 'year.range']);
    const broken = (year: string | null) =>
      rules.filter(({ holds }) => evaluate(holds, { year }) === false).map(({ id }) => id);
    expect(broken(null)).toEqual(['year.missing']);
    expect(broken('18')).toEqual(['year.range']);
    expect(broken('2018.0')).toEqual(['year.type']);
    expect(broken('2018')).toEqual([]);
  });
});
