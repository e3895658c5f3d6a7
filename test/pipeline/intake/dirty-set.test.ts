import { describe, expect, it } from 'vitest';
import { dirtySet, type Planted } from '../../../pipeline/generate/dirty-set.ts';
import type { RegisterName } from '../../../schemas/registers/index.ts';
import { quarantined, refused, type Sources, takeIn } from '../../support/intake.ts';

const files = Object.fromEntries(
  dirtySet().flatMap((file) =>
    'text' in file ? [[file.path, Buffer.from(file.text, file.encoding ?? 'utf8')]] : [],
  ),
);
const read = (path: string) => JSON.parse(String(files[path] ?? '{}'));
const expected: {
  readonly defects: readonly Planted[];
  readonly registers: readonly { readonly register: RegisterName; readonly records: number }[];
} = read('expected.json');
const sources: Sources = read('zicht.json').registers;

/** Found by comparing records, in the stage after this one. */
const acrossRecords = ['identical-duplicate', 'same-id-other-content', 'conflicting-person'];

describe('the dirty sample', () => {
  it('has every planted fault found where it stands, and no other', async () => {
    const { run, deliveries, acceptance } = await takeIn(files, sources);
    const found = (await quarantined(run)).map(([fileNo, record, rules]) => [
      deliveries.find((delivery) => delivery.fileNo === fileNo)?.shown,
      record,
      rules,
    ]);
    const planted = expected.defects.filter(({ rule }) => !acrossRecords.includes(rule));
    const aside = planted.filter(({ action }) => action === 'set aside');
    const place = ([file, record]: readonly unknown[]) => `${file} ${String(record).padStart(4, '0')}`;
    expect(found.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))).toEqual(
      aside
        .map(({ file, record, rule }) => [file, record, rule])
        .toSorted((a, b) => (place(a) < place(b) ? -1 : 1)),
    );
    expect(aside.length).toBeGreaterThan(50);
    const reported = planted.filter(({ action }) => action === 'reported').map(({ rule }) => rule);
    expect([...acceptance.registers.values()].flatMap(({ warnings }) => Object.keys(warnings))).toEqual(
      reported,
    );
    for (const { register, records } of expected.registers) {
      const counted = acceptance.registers.get(register);
      expect(counted?.delivered).toBe(records);
      expect(records - (counted?.accepted ?? 0)).toBe(
        aside.filter((defect) => defect.register === register).length,
      );
    }
    run.close();
  });

  it.each([
    ['empty', 'input.empty'],
    ['missing-column', 'input.missing-column'],
    ['doubled-header', 'input.repeated-column'],
    ['unclosed-quote', 'input.open-quote'],
  ])('stops at a file that is wrong as a whole: %s', async (name, code) => {
    const error = await refused(files, { ...sources, protection_orders: { files: [`files/${name}.csv`] } });
    expect(error).toMatchObject({ exitCode: 3, problems: [{ code }] });
  });

  it('takes a file with a header alone for a delivery of nothing', async () => {
    const { run, acceptance } = await takeIn(files, {
      ...sources,
      protection_orders: { files: ['files/header-only.csv'] },
    });
    run.close();
    expect(acceptance.registers.get('protection_orders')).toMatchObject({
      files: 1,
      delivered: 0,
      accepted: 0,
    });
  });
});
