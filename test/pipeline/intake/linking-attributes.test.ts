import { describe, expect, it } from 'vitest';
import { ingest } from '../../../pipeline/ingest.ts';
import { validate } from '../../../pipeline/validate.ts';
import { configuration } from '../../../schemas/configuration.ts';
import type { LinkagePass } from '../../../schemas/linking.ts';
import type { SqlValue } from '../../../src/duckdb/engine.ts';
import { ZichtError } from '../../../src/run/errors.ts';
import { openTestRun } from '../../support/accepted.ts';
import { care, deliver } from '../../support/intake.ts';

const ordersHead = 'order_id,person_key_type,person_key,measure,starts_on';
const personsHead = 'person_key,sex,birth_date';

/** Takes orders and persons in with passes on these attributes, and reads what was made of what they tell. */
async function tell(
  on: readonly string[],
  files: Readonly<Record<'orders' | 'persons', readonly string[]>>,
  layouts: Readonly<Record<string, object>> = {},
) {
  const run = await openTestRun();
  try {
    const lines = (rows: readonly string[]) => `${rows.join('\n')}\n`;
    deliver(run, {
      'orders.csv': lines(files.orders),
      'persons.csv': lines(files.persons),
      'care.csv': care,
      ...Object.fromEntries(Object.entries(layouts).map(([name, json]) => [name, JSON.stringify(json)])),
    });
    const layout = Object.keys(layouts)[0];
    const settings = configuration.parse({
      period: { from: '2017-01-01', until: '2018-12-31' },
      observedUntil: '2019-06-30',
      registers: {
        protection_orders: { files: ['orders.csv'] },
        youth_care: { files: ['care.csv'] },
        persons: { files: ['persons.csv'], ...(layout === undefined ? {} : { layout }) },
      },
      linkage: { passes: [{ id: 'one', on } as Partial<LinkagePass>] },
    });
    const deliveries = await ingest(run, settings, run.folder);
    await validate(run, settings, deliveries);
    const read = (sql: string) => run.engine.rows<Record<string, SqlValue>>(sql, 'read');
    return {
      orders: await read('SELECT * FROM attribute_protection_orders ORDER BY ALL'),
      persons: await read('SELECT * FROM attribute_persons ORDER BY ALL'),
      unusable: await read(
        "SELECT register, rule, count FROM quality WHERE rule LIKE '%.linking' AND count > 0",
      ),
      accepted: await read('SELECT count(*) AS n FROM accepted_protection_orders'),
    };
  } finally {
    run.close();
  }
}

describe('takeAttributes', () => {
  it('keeps each key with every combination that its records tell, once, in the form that is compared', async () => {
    const { orders, persons } = await tell(['family_name', 'postcode'], {
      orders: [
        `${ordersHead},family_name,POSTCODE,given_name`,
        'o1,S,1,supervision,2018-01-31,van dér Berg,1234 ab,Anna',
        'o2,S,1,supervision,2018-02-28,VAN DER BERG,1234AB,Anna',
        'o3,S,1,supervision,2018-03-31,"van Dĳk, jr.",,Anna',
        'o4,S,2,supervision,2018-03-31,"-",,Anna',
      ],
      persons: [`${personsHead},family_name,postcode`, '000000123,male,,O’Neill,9999ZZ'],
    });
    const key = { person_key_type: 'S', person_key: '1', sex: null, birth_date: null };
    expect(orders).toEqual([
      { ...key, family_name: 'VANDERBERG', postcode: '1234AB' },
      { ...key, family_name: 'VANDIJKJR', postcode: null },
    ]);
    expect(persons).toEqual([
      {
        ...{ person_key_type: 'R', person_key: '000000123', sex: 'male', birth_date: null },
        ...{ family_name: 'ONEILL', postcode: '9999ZZ' },
      },
    ]);
  });

  it('keeps the numbers of a house apart, and drops zeros that say nothing', async () => {
    const houses = ['12', '012', '12.0', '12,00', ' 12 ', '1-20', '1 - 20', '120', '12-a', '12 A', '-'];
    const { orders } = await tell(['house_number'], {
      orders: [
        `${ordersHead},house_number`,
        ...houses.map((text, at) => `o${at},S,${at},supervision,2018-01-31,"${text}"`),
      ],
      persons: [`${personsHead},house_number`, '000000123,male,,1'],
    });
    const found = new Map(orders.map(({ person_key, house_number }) => [Number(person_key), house_number]));
    expect(houses.map((_, at) => found.get(at))).toEqual([
      ...['12', '12', '12', '12', '12', '1|20', '1|20', '120', '12A', '12A', undefined],
    ]);
  });

  it('counts what cannot be compared, by file and attribute, and keeps the records', async () => {
    const { orders, unusable, accepted } = await tell(['sex', 'birth_date'], {
      orders: [
        `${ordersHead},sex,birth_date`,
        'o1,S,1,supervision,2018-01-31,male,2010-02-30',
        'o2,S,2,supervision,2018-01-31,m,2010-02-03',
        'o3,S,3,supervision,2018-01-31,unknown,',
      ],
      persons: [personsHead, '000000123,male,2010-02-03'],
    });
    expect(accepted).toEqual([{ n: 3 }]);
    expect(orders).toEqual([
      { person_key_type: 'S', person_key: '1', sex: 'male', birth_date: null },
      { person_key_type: 'S', person_key: '2', sex: null, birth_date: '2010-02-03' },
    ]);
    expect(unusable).toEqual([
      { register: 'protection_orders', rule: 'sex.linking', count: 1 },
      { register: 'protection_orders', rule: 'birth_date.linking', count: 1 },
    ]);
  });

  it('takes nothing from records that are set aside', async () => {
    const { orders } = await tell(['family_name'], {
      orders: [
        `${ordersHead},family_name`,
        'o1,S,1,no measure,2018-01-31,Bos',
        'o2,S,2,supervision,2018-01-31,Kok',
      ],
      persons: [`${personsHead},family_name`, '000000123,male,,Bos'],
    });
    expect(orders.map(({ family_name }) => family_name)).toEqual(['KOK']);
  });

  it('takes no day of birth of which a part was filled in', async () => {
    const parts = { year: 'y', month: 'm', day: 'd' };
    const layout = {
      id: 'parts',
      register: 'persons',
      title: { nl: 'delen', en: 'parts' },
      columns: {
        person_key: { from: 'person_key' },
        sex: { from: 'sex' },
        birth_date: { dateParts: parts },
      },
    };
    const { persons, unusable } = await tell(
      ['birth_date'],
      {
        orders: [`${ordersHead},birth_date`, 'o1,S,1,supervision,2018-01-31,2010-02-03'],
        persons: ['person_key,sex,y,m,d', '1,male,2010,2,3', '2,male,2010,2,', '3,male,2010,,'],
      },
      { './parts.json': layout },
    );
    expect(persons.map(({ person_key, birth_date }) => [person_key, birth_date])).toEqual([
      ['1', '2010-02-03'],
      ['2', null],
      ['3', null],
    ]);
    expect(unusable).toEqual([{ register: 'persons', rule: 'birth_date.linking', count: 2 }]);
  });

  it('refuses a pass that no file could serve, on each side (3)', async () => {
    const refused = await tell(['family_name'], {
      orders: [`${ordersHead}`, 'o1,S,1,supervision,2018-01-31'],
      persons: [personsHead, '1,male,'],
    }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ZichtError);
    expect(refused).toMatchObject({ exitCode: 3 });
    const { problems } = refused as ZichtError;
    expect(problems.map(({ code, where }) => [code, where])).toEqual([
      ['linkage.pass-columns', 'linkage.passes[0], one'],
      ['linkage.pass-columns', 'linkage.passes[0], one'],
    ]);
    expect(problems[0]?.what).toContain('persons');
    expect(problems[1]?.what).toContain('protection_orders');
  });
});
