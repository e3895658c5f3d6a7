import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutFaults } from '../../../pipeline/intake/layout-faults.ts';
import { layout } from '../../../schemas/layout.ts';
import { openTestRun } from '../../support/accepted.ts';
import { careHeader, ordersHeader, takeIn } from '../../support/intake.ts';

const persons = {
  id: 'nine-digits',
  register: 'persons',
  title: { nl: 'negen cijfers', en: 'nine digits' },
  columns: { person_key: { from: 'number', digits: 9 }, sex: { from: 'sex' } },
};

describe('the text of a key', () => {
  it('has no spaces around it, so that columns of a fixed width link', async () => {
    const { run } = await takeIn({
      'orders.csv': `${ordersHeader}\nO1, R ,000000123  ,supervision,2018-01-31,,,,\n`,
      'care.csv': `${careHeader}\nC1,  000000123,outpatient,2018-02-01,\n`,
    });
    const keys = (register: string) =>
      run.engine.rows(`SELECT person_key_type AS type, person_key AS key FROM accepted_${register}`, 'test');
    expect(await keys('protection_orders')).toEqual([{ type: 'R', key: '000000123' }]);
    expect(await keys('youth_care')).toEqual([{ type: 'R', key: '000000123' }]);
    run.close();
  });

  it('is missing where it is nothing but spaces, and keeps those inside', async () => {
    const { run } = await takeIn({
      'care.csv': `${careHeader}\nC1,   ,outpatient,2018-02-01,\nC2,a b,outpatient,2018-02-01,\n`,
    });
    const kept = await run.engine.rows('SELECT person_key FROM accepted_youth_care', 'test');
    expect(kept).toEqual([{ person_key: 'a b' }]);
    run.close();
  });

  it('gets the zeros back that a number column lost, where its layout counts digits', async () => {
    const maker = await openTestRun();
    const file = join(maker.folder, 'persons.parquet');
    await maker.engine.writeParquet(
      `SELECT * FROM (VALUES (123, 'male'), (123456789, 'male'), (1234567890, 'male')) AS made(number, sex)`,
      file,
    );
    const bytes = readFileSync(file);
    maker.close();
    const { run } = await takeIn(
      { 'persons.parquet': bytes, 'nine.json': JSON.stringify(persons) },
      { persons: { files: ['persons.parquet'], layout: './nine.json' } },
    );
    const keys = await run.engine.rows('SELECT person_key FROM accepted_persons ORDER BY record_no', 'test');
    expect(keys).toEqual(['000000123', '123456789', '1234567890'].map((person_key) => ({ person_key })));
    run.close();
  });

  it('has digits only where it is text', () => {
    const faulty = layout.parse({
      ...persons,
      columns: { ...persons.columns, birth_date: { from: 'born', digits: 8 } },
    });
    expect(layoutFaults(faulty, 'persons')).toEqual([
      'column birth_date is no text, and has no digits to fill',
    ]);
  });
});
