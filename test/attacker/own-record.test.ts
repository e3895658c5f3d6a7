import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certify } from '../../src/attacker/certify.ts';
import { ownRecordLevel } from '../../src/attacker/levels/own-record.ts';
import { thresholdIsKnown } from '../../src/attacker/levels/threshold-is-known.ts';
import { fits, sharings } from './every-table.ts';
import { hierarchy, keyOf, knowledgeOf, relationsOf, totalled } from './tables.ts';

const dimensions = [hierarchy('Total', ['a', 'b']), hierarchy('Total', ['x', 'y'])];
const finest = ['a|x', 'a|y', 'b|x', 'b|y'];
const relations = relationsOf(dimensions);
const tableOf = (counts: readonly number[]) =>
  totalled(dimensions, (codes) => counts[finest.indexOf(keyOf(codes))] ?? 0);
const drawn = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 })
  .filter((all) => all.reduce((sum, one) => sum + one, 0) <= 8);
const counts = { name: 'counts', grant: <Same>(knowledge: Same) => knowledge };

describe('whoever is counted in a small number', () => {
  it('is asked for by what all tables say that count them', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(drawn, fc.integer({ min: 2, max: 4 }), async (inner, width) => {
        const truth = tableOf(inner);
        const hidden = [...finest, 'a|Total', 'b|Total'];
        const knowledge = knowledgeOf(truth, relations, (key) => hidden.includes(key));
        const tables = sharings(truth.get('Total|Total') ?? 0, 4)
          .map(tableOf)
          .filter((table) => fits(knowledge, (key) => table.get(key) ?? 0));
        const witness = (key: string) => truth.get(key) ?? 0;
        const options = { sensitive: hidden, width, ownRecord: true, levels: [counts], witness };
        const { findings, certificate } = await certify(knowledge, options);
        const expected = hidden.filter((key) => {
          const seen = tables.map((table) => table.get(key) ?? 0);
          const from = witness(key) > 0 ? seen.filter((count) => count > 0) : seen;
          return Math.max(...from) - Math.min(...from) < width;
        });
        expect(findings.map(({ key }) => key).toSorted()).toEqual(expected.toSorted());
        const own = findings.filter(({ kind }) => kind === 'own-record');
        expect(own.every(({ level }) => level === ownRecordLevel)).toBe(true);
        expect(certificate.passed).toBe(expected.length === 0);
        found += own.length;
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(0);
  });

  it('has a part of ten from one to ten, which is one short of a width of ten', async () => {
    const truth = tableOf([4, 6, 20, 30]);
    const knowledge = knowledgeOf(truth, relations, (key) => finest.includes(key));
    const witness = (key: string) => truth.get(key) ?? 0;
    const options = { sensitive: ['a|x', 'a|y'], width: 10, levels: [counts], witness };
    expect((await certify(knowledge, options)).findings).toEqual([]);
    const { findings } = await certify(knowledge, { ...options, ownRecord: true });
    expect(findings.map(({ key, kind }) => [key, kind])).toEqual([
      ['a|x', 'own-record'],
      ['a|y', 'own-record'],
    ]);
  });
});

describe('who knows the threshold', () => {
  it('learns that one of those which hang together is small, and nothing where none is', async () => {
    const chosen = (inner: readonly number[]) => {
      const truth = tableOf(inner);
      const knowledge = knowledgeOf(truth, relations, (key) => finest.includes(key));
      const countOf = (key: string) => truth.get(key) ?? 0;
      return thresholdIsKnown(knowledge, { from: 1, until: 9, countOf }).choices;
    };
    expect(chosen([12, 14, 15, 16])).toEqual([]);
    expect(chosen([4, 14, 15, 16])).toEqual([
      { options: finest.map((cell) => [{ cell, least: 1, most: 9 }]) },
    ]);
  });
});
