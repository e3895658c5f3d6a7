import { describe, expect, it } from 'vitest';
import { dirtyRegisters } from '../../../pipeline/generate/dirty-rows.ts';
import { dirtySet, type Planted } from '../../../pipeline/generate/dirty-set.ts';
import { structuralRuleFacts } from '../../../pipeline/rules/files.ts';
import { rowRules } from '../../../pipeline/rules/index.ts';
import { type RegisterName, registerNames, registers } from '../../../schemas/registers/index.ts';

const files = new Map(dirtySet().map((file) => [file.path, 'text' in file ? file.text : '']));
const expected = JSON.parse(files.get('expected.json') ?? '{}') as {
  defects: Planted[];
  registers: { register: RegisterName; file: string; records: number; setAside: number }[];
  files: { file: string }[];
};
const plantedIn = (register: RegisterName) =>
  new Set(expected.defects.filter((defect) => defect.register === register).map(({ rule }) => rule));

describe('the dirty set', () => {
  it.each(registerNames)('plants every rule on one record of %s', (register) => {
    const traits = { recoded: new Set<string>(), inParts: new Set<string>() };
    const rules = rowRules(register, traits, { observedUntil: '2019-06-30' }).map(({ id }) => id);
    const planted = plantedIn(register);
    expect(rules.filter((rule) => !planted.has(rule))).toEqual([]);
  });

  it('plants every fault of a line, and every rule between records', () => {
    const orders = plantedIn('protection_orders');
    for (const { id } of structuralRuleFacts) expect(orders).toContain(id);
    const pairs = ['identical-duplicate', 'same-id-other-content', 'conflicting-person'];
    const all = new Set(expected.defects.map(({ rule }) => rule));
    for (const rule of pairs) expect(all).toContain(rule);
  });

  it('has the columns of the schemas, in their order', () => {
    for (const register of registerNames) {
      expect(dirtyRegisters[register].columns).toEqual(Object.keys(registers[register].columns.shape));
    }
  });

  it('points at the records that are there', () => {
    for (const { register, file, records } of expected.registers) {
      const lines = (files.get(file) ?? '').trimEnd().split('\n');
      expect(lines.length - 1).toBe(records);
      for (const { record, rule, with: others } of expected.defects.filter(
        (own) => own.register === register,
      )) {
        expect(record > 1 && record <= lines.length).toBe(true);
        if (rule !== 'identical-duplicate') continue;
        expect(lines[record - 1]).toBe(lines[(others?.[0] ?? 0) - 1]);
      }
    }
    for (const { file } of expected.files) expect(files.has(file)).toBe(true);
  });
});
