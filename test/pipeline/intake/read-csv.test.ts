import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careHeader, quarantined, takeIn } from '../../support/intake.ts';

/** One record as text, and what must become of it: the provider's value, or the rule it breaks; blank ones are neither. */
type Made = { readonly text: string; readonly value?: string; readonly rule?: string };

const front = 'C,1,outpatient,2018-01-01,,';
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const record: fc.Arbitrary<Made> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(' x', 'a"b', ' a "b" ', "o'k", 'back\\', '#c', 'é😀')
      .map((value) => ({ text: front + value, value })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('x', 'a,b', '"', '""', 'a "b", c', '#', ' ')
      .map((value) => ({ text: front + quoted(value), value })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('a\nb', '\r\n', 'a\n\n"b')
      .map((value) => ({ text: front + quoted(value), rule: 'provider.pattern' })),
  },
  { weight: 1, arbitrary: fc.constant({ text: '' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('C', 'C,1,outpatient,2018-01-01', ' ')
      .map((text) => ({ text, rule: 'row-too-short' })),
  },
  { weight: 1, arbitrary: fc.constant({ text: `${front}x,y,"z"`, rule: 'row-too-long' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('"x"y', '"x" ', '"a""b"c', ' "x"', '  "a,b"', '"x" "y"')
      .map((end) => ({ text: front + end, rule: 'bad-quotes' })),
  },
);

describe('readCsv', () => {
  it('gives every record its number and value, or its rule, in any mixture of records and line ends', async () => {
    const lineEnd = fc.constantFrom('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 25 }),
        fc.infiniteStream(lineEnd),
        fc.constantFrom('\n', '\r\n', '\r', 'mixed'),
        async (made, ends, kind) => {
          const endsOf = ends[Symbol.iterator]();
          const end = () => (kind === 'mixed' ? (endsOf.next().value as string) : kind);
          const text = [`${careHeader},provider`, ...made.map((m) => m.text)]
            .map((line) => line + end())
            .join('');
          const { run, deliveries } = await takeIn({ 'care.csv': text });
          const accepted = await run.engine.rows<{ no: number; value: string }>(
            'SELECT record_no AS no, provider AS value FROM accepted_youth_care ORDER BY record_no',
            'test',
          );
          const aside = await quarantined(run);
          run.close();
          const numbered = made.map((m, at) => ({ ...m, no: at + 2 }));
          expect(accepted).toEqual(
            numbered.filter((m) => m.value !== undefined).map(({ no, value }) => ({ no, value })),
          );
          expect(aside.map(([, no, rule]) => [no, rule])).toEqual(
            numbered.filter((m) => m.rule !== undefined).map(({ no, rule }) => [no, rule]),
          );
          const counts = deliveries[1]?.counts;
          expect([counts?.data, counts?.blank]).toEqual([
            made.filter((m) => m.text !== '').length,
            made.filter((m) => m.text === '').length,
          ]);
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });

  it('sets broken rows aside in a file of several pieces, without moving the others', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) =>
      i % 1000 === 500 ? `C${i},1` : `C${i},${i},outpatient,2018-01-01,,p${i}`,
    );
    const { run, acceptance } = await takeIn({ 'care.csv': `${careHeader},provider\n${lines.join('\n')}\n` });
    const [wrong] = await run.engine.rows(
      `SELECT count(*) AS n FROM accepted_youth_care WHERE care_id <> 'C' || (record_no - 2) OR provider <> 'p' || (record_no - 2)`,
      'test',
    );
    expect(wrong).toEqual({ n: 0 });
    expect(acceptance.registers.get('youth_care')).toMatchObject({ delivered: 60_000, accepted: 59_940 });
    expect((await quarantined(run)).map(([, no]) => no)).toEqual(
      Array.from({ length: 60 }, (_, i) => i * 1000 + 502),
    );
    run.close();
  });
});
