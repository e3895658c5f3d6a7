import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toldAttributes, makeAttributeTable } from '../../../pipeline/intake/linking-attributes.ts';
import { resolveCrosswalk } from '../../../pipeline/link/crosswalk.ts';
import { linkByPasses, type PassCounts } from '../../../pipeline/link/passes.ts';
import { resolveRecords } from '../../../pipeline/link/records.ts';
import { writeSettings } from '../../../pipeline/link/settings.ts';
import { readRegionTables } from '../../../pipeline/regions/tables.ts';
import { statement } from '../../../pipeline/statement.ts';
import { configuration } from '../../../schemas/configuration.ts';
import { type AttributeRegister, attributeRegisters } from '../../../schemas/linking.ts';
import { type AcceptedRows, accept, openTestRun, type TestRun } from '../../support/accepted.ts';

const files = { files: ['a.csv'] };
const order = { measure: 'supervision', starts_on: '2017-03-01' };
const born = '2010-05-05';

/** Order under a key of the source; `S` keys are unknown to the persons register. */
const orderOf = (person_key: string, person_key_type = 'S') => ({
  ...order,
  order_id: `o${person_key_type}${person_key}`,
  person_key,
  person_key_type,
});
const careOf = (person_key: string, person_key_type = 'R') => ({
  ...{ care_id: `c${person_key}`, care_type: 'outpatient', starts_on: '2017-04-01' },
  ...{ person_key, person_key_type },
});
const person = (person_key: string, more: object = {}) => ({ person_key, sex: 'female', ...more });

/** What a key tells: given name, postcode, day of birth. */
type Tale = readonly [
  type: string,
  key: string,
  name: string | null,
  postcode: string | null,
  birth?: string,
];

describe('linkByPasses', () => {
  let run: TestRun;
  beforeEach(async () => {
    run = await openTestRun();
  });
  afterEach(() => run.close());

  /** Makes passes over accepted rows and what they tell; returns the counts and the links as `key → person by pass`. */
  async function link(
    linkage: object,
    rows: AcceptedRows,
    told: Readonly<Partial<Record<AttributeRegister, readonly Tale[]>>>,
  ): Promise<{ counts: PassCounts[]; links: string[] }> {
    const settings = configuration.parse({
      period: { from: '2017-01-01', until: '2017-12-31' },
      observedUntil: '2018-06-30',
      registers: { protection_orders: files, youth_care: files, persons: files },
      linkage,
    });
    await accept(run.engine, rows);
    await writeSettings(run.engine, settings, { hasPersons: true, hasVictims: true }, readRegionTables());
    for (const register of attributeRegisters)
      await tell(register, toldAttributes(settings), told[register] ?? []);
    const { pairs } = await resolveCrosswalk(run.engine);
    await resolveRecords(run.engine, 'persons', pairs > 0);
    await run.engine.run(statement('link/person'), 'person');
    const counts = await linkByPasses(run, settings);
    const links = await run.engine.rows<{ link: string }>(
      `SELECT old_key_type || old_key || ' → ' || new_key_type || new_key || ' by ' || pass_no AS link
       FROM pass_link ORDER BY link`,
      'read',
    );
    return { counts, links: links.map(({ link: text }) => text) };
  }

  async function tell(
    register: AttributeRegister,
    compared: ReturnType<typeof toldAttributes>,
    tales: readonly Tale[],
  ) {
    await makeAttributeTable(run.engine, register, compared);
    for (const [type, key, name, postcode, birth = born] of tales) {
      const texts = { given_name: name, postcode, birth_date: birth, sex: null } as const;
      const values = compared.map((attribute) => texts[attribute as keyof typeof texts] ?? null);
      const literals = [type, key, ...values].map((text) => (text === null ? 'NULL' : `'${text}'`));
      await run.engine.run(`INSERT INTO attribute_${register} VALUES (${literals.join(', ')})`, 'tell');
    }
  }

  const byName = { id: 'name', on: ['given_name', 'birth_date'] };
  const byHome = { id: 'home', on: ['postcode', 'birth_date'] };
  const outcome = ({ counts }: { counts: PassCounts[] }, at = 0) =>
    Object.fromEntries(Object.entries(counts[at]?.outcomes ?? {}).filter(([, keys]) => keys > 0));

  it('links a key to the one person that it fits, in the first pass in which it does', async () => {
    const found = await link(
      { passes: [byName, byHome] },
      { protection_orders: ['1', '2'].map((key) => orderOf(key)), persons: [person('a'), person('b')] },
      {
        protection_orders: [
          ['S', '1', 'ANNA', '1000AA'],
          ['S', '2', null, '2000BB'],
        ],
        persons: [
          ['R', 'a', 'ANNA', '9999ZZ'],
          ['R', 'b', 'BO', '2000BB'],
        ],
      },
    );
    expect(found.links).toEqual(['S1 → Ra by 1', 'S2 → Rb by 2']);
    expect([outcome(found, 0), outcome(found, 1)]).toEqual([{ linked: 1, incomplete: 1 }, { linked: 1 }]);
  });

  it('links nobody to one of several, on either side', async () => {
    const found = await link(
      { passes: [byName] },
      {
        protection_orders: ['1', '2', '3', '4'].map((key) => orderOf(key)),
        persons: ['a', 'b', 'c'].map((key) => person(key)),
      },
      {
        protection_orders: [
          ['S', '1', 'ANNA', null],
          ['S', '2', 'BO', null],
          ['S', '3', 'BO', null],
          ['S', '4', 'COR', null],
        ],
        persons: [
          ['R', 'a', 'ANNA', null],
          ['R', 'b', 'ANNA', null],
          ['R', 'c', 'BO', null],
        ],
      },
    );
    expect(found.links).toEqual([]);
    expect(outcome(found)).toEqual({ 'several-persons': 1, 'several-keys': 2, 'no-match': 1 });
  });

  it('counts a person that fits by an old home too, so that a move makes no false link', async () => {
    const told = {
      protection_orders: [
        ['S', '1', null, '1000AA'],
        ['S', '2', null, '2000BB'],
      ],
      persons: [
        ['R', 'a', null, '1000AA'],
        ['R', 'a', null, '2000BB'],
        ['R', 'b', null, '3000CC'],
      ],
    } as const;
    const orders = ['1', '2'].map((key) => orderOf(key));
    const found = await link(
      { passes: [byHome] },
      { protection_orders: orders, persons: [person('a'), person('b')] },
      told,
    );
    expect(outcome(found)).toEqual({ 'several-keys': 2 });
  });

  it('stops for ties where they are refused (4), with their numbers and no values', async () => {
    const refused = link(
      { passes: [byName], ties: 'refuse' },
      { protection_orders: [orderOf('1')], persons: [person('a'), person('b')] },
      {
        protection_orders: [['S', '1', 'CANARY', null]],
        persons: [
          ['R', 'a', 'CANARY', null],
          ['R', 'b', 'CANARY', null],
        ],
      },
    );
    await expect(refused).rejects.toMatchObject({
      exitCode: 4,
      problems: [
        { code: 'linkage.ties', what: expect.stringContaining('pass name: 1 keys that fit several persons') },
      ],
    });
    await refused.catch((error) => expect(JSON.stringify(error.problems)).not.toContain('CANARY'));
  });

  describe('a person to whom a key of the same type leads already', () => {
    const rows = {
      protection_orders: [orderOf('a', 'R'), orderOf('x', 'R')],
      persons: [person('a')],
    };
    const told = {
      protection_orders: [['R', 'x', 'ANNA', null]],
      persons: [['R', 'a', 'ANNA', null]],
    } as const;

    it('is not given another: the key may be that of a twin', async () => {
      const found = await link({ passes: [byName] }, rows, told);
      expect([found.links, outcome(found)]).toEqual([[], { 'person-taken': 1 }]);
    });

    it('is given another where the pass allows several keys', async () => {
      const found = await link({ passes: [{ ...byName, cardinality: 'many-to-one' }] }, rows, told);
      expect(found.links).toEqual(['Rx → Ra by 1']);
    });

    it('may have one of that type in another register: a slip there is its usual form', async () => {
      const found = await link(
        { passes: [byName] },
        { ...rows, protection_orders: [orderOf('a', 'R')], youth_care: [careOf('x')] },
        { youth_care: [['R', 'x', 'ANNA', null]], persons: told.persons },
      );
      expect(found.links).toEqual(['Rx → Ra by 1']);
    });

    it('is taken under the type of delivery, also where a crosswalk led there', async () => {
      const found = await link(
        { passes: [byName] },
        {
          persons: [person('a')],
          key_crosswalk: [{ old_key_type: 'S', old_key: '1', new_key_type: 'R', new_key: 'a' }],
          protection_orders: [orderOf('1'), orderOf('2')],
        },
        { protection_orders: [['S', '2', 'ANNA', null]], persons: told.persons },
      );
      expect([found.links, outcome(found)]).toEqual([[], { 'person-taken': 1 }]);
    });

    it('may have one of another type as well', async () => {
      const found = await link(
        { passes: [byName] },
        {
          ...rows,
          protection_orders: [orderOf('a', 'R')],
          youth_care: [careOf('1', 'S')],
        },
        { youth_care: [['S', '1', 'ANNA', null]], persons: told.persons },
      );
      expect(found.links).toEqual(['S1 → Ra by 1']);
    });
  });

  it('links to nobody in conflict, and leaves a key in conflict alone', async () => {
    const found = await link(
      { passes: [byName] },
      {
        protection_orders: [orderOf('1'), orderOf('b', 'R')],
        persons: [
          person('a'),
          person('a', { sex: 'male' }),
          person('b'),
          person('b', { sex: 'male' }),
          person('c'),
        ],
      },
      {
        protection_orders: [
          ['S', '1', 'ANNA', null],
          ['R', 'b', 'COR', null],
        ],
        persons: [
          ['R', 'a', 'ANNA', null],
          ['R', 'c', 'COR', null],
        ],
      },
    );
    expect([found.links, outcome(found)]).toEqual([[], { 'person-in-doubt': 1 }]);
  });

  it('links nobody by a key of which the records tell of several people', async () => {
    const found = await link(
      { passes: [byHome] },
      { protection_orders: ['1', '2'].map((key) => orderOf(key)), persons: [person('a'), person('b')] },
      {
        protection_orders: [
          ['S', '1', null, '1000AA'],
          ['S', '1', null, '3000CC', '2001-01-01'],
          ['S', '2', null, '2000BB'],
          ['S', '2', null, '4000DD'],
        ],
        persons: [
          ['R', 'a', null, '1000AA'],
          ['R', 'b', null, '2000BB'],
        ],
      },
    );
    expect([found.links, outcome(found)]).toEqual([['S2 → Rb by 1'], { 'key-in-doubt': 1, linked: 1 }]);
  });

  it('makes no link against what both sides tell, and one where a side tells nothing', async () => {
    const pass = { ...byHome, unlessDiffer: ['given_name'] };
    const found = await link(
      { passes: [pass] },
      { protection_orders: ['1', '2'].map((key) => orderOf(key)), persons: [person('a'), person('b')] },
      {
        protection_orders: [
          ['S', '1', 'ANNA', '1000AA'],
          ['S', '2', null, '2000BB'],
        ],
        persons: [
          ['R', 'a', 'BO', '1000AA'],
          ['R', 'b', 'COR', '2000BB'],
        ],
      },
    );
    expect([found.links, outcome(found)]).toEqual([['S2 → Rb by 1'], { contradicted: 1, linked: 1 }]);
  });

  it('starts where the crosswalk ends, and leads every old key on', async () => {
    await link(
      { passes: [byName] },
      {
        key_crosswalk: [{ old_key_type: 'T', old_key: 'old', new_key_type: 'S', new_key: '1' }],
        protection_orders: [orderOf('old', 'T')],
        persons: [person('a')],
      },
      { protection_orders: [['T', 'old', 'ANNA', null]], persons: [['R', 'a', 'ANNA', null]] },
    );
    const links = await run.engine.rows('SELECT * FROM key_link ORDER BY old_key_type', 'read');
    const to = { new_key_type: 'R', new_key: 'a', pass_no: 1 };
    expect(links).toEqual([
      { old_key_type: 'S', old_key: '1', ...to },
      { old_key_type: 'T', old_key: 'old', ...to },
    ]);
    await resolveRecords(run.engine, 'protection_orders', true);
    const records = await run.engine.rows(
      'SELECT person_key_type, person_key, delivered_key_type, pass_no FROM record_protection_orders',
      'read',
    );
    expect(records).toEqual([{ person_key_type: 'R', person_key: 'a', delivered_key_type: 'T', pass_no: 1 }]);
  });
});
