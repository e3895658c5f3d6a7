import { csvLine } from './csv.ts';
import { defects, pairDefects, structuralDefects } from './dirty-defects.ts';
import { faultyFiles, faultyFileTexts } from './dirty-files.ts';
import { type DirtyName, dirtyRegisters, type Row } from './dirty-rows.ts';
import { json, type SampleFile } from './sample-set.ts';
import { sample } from './specification.ts';

/** A planted fault: where it stands (the header is record 1), and the records that are in it together. */
export interface Planted {
  readonly file: string;
  readonly register: DirtyName;
  readonly record: number;
  readonly rule: string;
  readonly action: 'set aside' | 'counted once' | 'reported' | 'unlinked';
  readonly with?: readonly number[];
}

/** Faultless records before and after the faulty ones. */
const goodBefore = 3;
const goodAfter = 2;

/** Registers with one planted fault a rule, the list of them, and files that are wrong as a whole. The seed plays no part. */
export function dirtySet(): SampleFile[] {
  const written = (Object.keys(dirtyRegisters) as DirtyName[]).map(writeRegister);
  const expected = {
    defects: written.flatMap(({ planted }) => planted),
    registers: written.map(({ register, file, records, planted }) => ({
      register,
      file,
      records,
      setAside: planted
        .filter(({ action }) => action === 'set aside')
        .reduce((sum, { with: others }) => sum + 1 + (others?.length ?? 0), 0),
      countedOnce: planted.filter(({ action }) => action === 'counted once').length,
    })),
    files: faultyFiles.map(({ path, register, fault }) => ({ file: path, register, fault })),
  };
  return [
    { path: 'zicht.json', text: json(configuration) },
    ...written.map(({ file, text }): SampleFile => ({ path: file, text, encoding: 'latin1' })),
    { path: 'expected.json', text: json(expected) },
    ...faultyFileTexts(),
  ];
}

interface WrittenRegister {
  readonly register: DirtyName;
  readonly file: string;
  readonly text: string;
  /** Without the header. */
  readonly records: number;
  readonly planted: readonly Planted[];
}

function writeRegister(register: DirtyName): WrittenRegister {
  const { file, columns, good } = dirtyRegisters[register];
  const lines: string[] = [csvLine(columns)];
  const planted: Planted[] = [];
  const add = (row: Row): number => lines.push(csvLine(columns.map((column) => row[column] ?? '')));
  // Each record has the number of its line, but for the second of a pair, which has that of the first.
  const next = () => good(lines.length);
  const plant = (record: number, rule: string, ...others: number[]) =>
    planted.push({
      ...{ file, register, record, rule, action: actionOf(rule) },
      ...(others.length > 0 && { with: others }),
    });
  for (let time = 0; time < goodBefore; time += 1) add(next());
  for (const { rule, change } of defects[register]) plant(add({ ...next(), ...change }), rule);
  for (const { rule, change } of register === 'protection_orders' ? structuralDefects : []) {
    const record = add(next());
    lines.push(change(lines.pop() ?? ''));
    plant(record, rule);
  }
  for (const { rule, change, both } of pairDefects[register]) {
    const row: Row = { ...next(), ...both };
    const first = add(row);
    const second = add({ ...row, ...change });
    if (rule === 'identical-duplicate') plant(second, rule, first);
    else plant(first, rule, second);
  }
  for (let time = 0; time < goodAfter; time += 1) add(next());
  return { register, file, text: `${lines.join('\n')}\n`, records: lines.length - 1, planted };
}

function actionOf(rule: string): Planted['action'] {
  switch (rule) {
    case 'identical-duplicate':
      return 'counted once';
    case 'conflicting-person':
      return 'unlinked';
    case 'starts-after-observed':
      return 'reported';
    default:
      return 'set aside';
  }
}

const configuration = {
  $schema: '../../schemas/json/configuration.schema.json',
  release: { id: 'dirty-1', status: 'provisional', publisher: 'Example office' },
  period: { from: sample.from, until: sample.until },
  observedUntil: sample.observedUntil,
  registers: Object.fromEntries(
    Object.entries(dirtyRegisters).map(([name, { file }]) => [name, { files: [file], layout: 'canonical' }]),
  ),
};
