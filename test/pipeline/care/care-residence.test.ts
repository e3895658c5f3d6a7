import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statement } from '../../../pipeline/statement.ts';
import { openTestRun, type TestRun } from '../../support/accepted.ts';

const text = (name: string) => ({ name, type: 'VARCHAR' as const });
const day = (name: string) => ({ name, type: 'DATE' as const });
const number = (name: string) => ({ name, type: 'BIGINT' as const });

describe('care_residence', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  it('has one row a person and day: of homes that overlap the one that started last, then the lowest code', async () => {
    const { engine } = run;
    const starts = [
      ['any', 1, '2018-03-15'],
      ['secure', 1, '2018-03-15'],
      ['any', 1, '2019-03-15'],
      ['any', 2, '2018-03-15'],
    ];
    await engine.createTable('care_first', [text('kind'), number('person_no'), day('starts_on')], starts);
    await engine.createTable(
      'linked_person',
      [number('person_no'), text('person_key_type'), text('person_key')],
      [
        [1, 'R', 'a'],
        [2, 'S', 'a'],
      ],
    );
    await engine.createTable(
      'record_residence',
      [text('person_key_type'), text('person_key'), text('municipality'), day('starts_on'), day('ends_on')],
      [
        ['R', 'a', 'GM0363', '2015-01-01', null],
        ['R', 'a', 'GM0034', '2018-03-15', '2019-03-14'],
        ['R', 'a', 'GM0014', '2018-03-15', '2018-03-15'],
      ],
    );
    await engine.run(statement('care/care_residence'), 'residence');
    const rows = await engine.rows(
      'SELECT person_no, starts_on, municipality FROM care_residence ORDER BY ALL',
      'read',
    );
    expect(rows).toEqual([
      { person_no: 1, starts_on: '2018-03-15', municipality: 'GM0014' },
      { person_no: 1, starts_on: '2019-03-15', municipality: 'GM0363' },
    ]);
  });
});
