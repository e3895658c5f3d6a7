import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { domainSeparator } from '../../../pipeline/keys/key-domains.ts';
import { countFigures } from '../../../pipeline/nightly.ts';
import { configuration } from '../../../schemas/configuration.ts';
import { registers as anyRegisters } from '../../naive/arbitraries/registers.ts';
import { settings as anySettings } from '../../naive/arbitraries/settings.ts';
import { naiveCells, victimsAreKnown } from '../../naive/cells.ts';
import { naiveCohort } from '../../naive/cohort.ts';
import { type BatchChild, comparedColumns, differences, expectedChild, sorted } from '../../naive/compare.ts';
import { readCsv } from '../../naive/csv.ts';
import { baseConfiguration } from '../../naive/edge-cases/edge-case.ts';
import { writeRun } from '../../naive/files.ts';
import { openEffects } from '../../naive/open-effects.ts';
import { optionsOf } from '../../naive/options.ts';
import { field, type RegisterName, type Registers, type Row } from '../../naive/rows.ts';
import { openTestRun, type TestRun } from '../../support/accepted.ts';

const keyed = ['protection_orders', 'youth_care', 'persons', 'victim_records', 'residence'] as const;
type Keyed = (typeof keyed)[number];
type Settings = Readonly<Record<string, unknown>>;

/**
 * What key domains mean, without SQL: the crosswalk leads from `there` to `here` in one step. A register from there gets the
 * new key of each of its keys, or one that is nobody else's; what is here already is left alone.
 */
function brought(registers: Registers, there: readonly Keyed[]): Registers {
  const typeOf = (row: Row, column: string) => field(row, column) || 'R';
  const next = new Map(
    (registers.key_crosswalk ?? []).map((row) => [
      JSON.stringify([typeOf(row, 'old_key_type'), field(row, 'old_key')]),
      { person_key_type: typeOf(row, 'new_key_type'), person_key: field(row, 'new_key') },
    ]),
  );
  const bring = (row: Row): Row => {
    const type = typeOf(row, 'person_key_type');
    const found = next.get(JSON.stringify([type, field(row, 'person_key')]));
    return { ...row, ...(found ?? { person_key_type: `${type}${domainSeparator}there` }) };
  };
  const moved = there.flatMap((name) =>
    registers[name] === undefined ? [] : [[name, registers[name].map(bring)] as const],
  );
  return { ...registers, ...Object.fromEntries(moved), key_crosswalk: [] } as Registers;
}

describe('keys of two domains', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  /** Runs the batch with some registers in the key domain `there`, and the others and the persons' keys `here`. */
  async function runBatch(registers: Registers, settings: Settings, there: readonly Keyed[]) {
    const folder = mkdtempSync(join(run.folder, 'domains-'));
    const plain = writeRun(folder, registers, settings);
    const sources = Object.entries(plain.registers).map(([name, source]) => {
      const domains =
        name === 'key_crosswalk'
          ? { oldKeyDomain: 'there', newKeyDomain: 'here' }
          : { keyDomain: (there as readonly string[]).includes(name) ? 'there' : 'here' };
      return [name, name === 'population' ? source : { ...source, ...domains }];
    });
    const read = configuration.parse({
      ...plain,
      linkage: { ...plain.linkage, keyDomain: 'here' },
      registers: Object.fromEntries(sources),
    });
    const { cube } = await countFigures(run, read, folder);
    const children = await run.engine.rows<BatchChild>(
      `SELECT ${comparedColumns.map((column) => `"${column}"`).join(', ')}
       FROM cohort JOIN (SELECT child_no, person_key_type, person_key FROM child) AS child USING (child_no)`,
      'read the cohort',
    );
    return { cells: cube.cells, children };
  }

  it('agree with the twin on random registers, whichever of them come from the other domain', async () => {
    const files = { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } };
    await fc.assert(
      fc.asyncProperty(
        anyRegisters,
        anySettings,
        fc.subarray([...keyed]),
        async (registers, settings, there) => {
          const options = optionsOf(configuration.parse({ ...settings, registers: files }));
          const crossed = { key_crosswalk: [], ...registers };
          const children = naiveCohort(brought(crossed, there), options);
          const tellVictims = victimsAreKnown(registers);
          const batch = await runBatch(crossed, settings, there);
          expect(sorted(batch.children)).toEqual(
            sorted(children.map((child) => expectedChild(child, tellVictims))),
          );
          const cells = naiveCells(children, options, tellVictims);
          expect(
            differences(batch.cells, cells, registers.population, options, openEffects(children, options)),
          ).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  }, 300_000);

  const tables = (texts: Readonly<Partial<Record<RegisterName, string>>>) =>
    ({
      ...{ protection_orders: [], youth_care: [] },
      ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, readCsv(text)])),
    }) as Registers;
  const orders = 'person_key,measure,starts_on,municipality\n1,supervision,2018-01-10,GM0344\n';
  const others = {
    youth_care: 'person_key,care_type,starts_on\n1,outpatient,2018-02-01\n',
    persons: 'person_key,sex,birth_date\n1,female,2010-05-05\n',
    victim_records: 'person_key,recorded_on,kind\n1,2017-01-01,trafficking\n',
  };
  const crosswalk = 'old_key_type,old_key,new_key_type,new_key\n';

  it.each([['protection_orders'], ['youth_care', 'persons', 'victim_records'], ['persons']] as const)(
    'never join on equal texts: %s from elsewhere',
    async (...there) => {
      const registers = tables({
        protection_orders: orders,
        ...others,
        key_crosswalk: `${crosswalk}R,2,R,1\n`,
      });
      const { children } = await runBatch(registers, baseConfiguration, there);
      expect(children).toHaveLength(1);
      const victim = there.some((name) => name === 'persons') && there.length === 1 ? 'victim' : 'other';
      expect(children[0]).toMatchObject({ excluded: 'unlinked', sex: 'unknown', victim, followed_6m: false });
    },
  );

  it('join where the crosswalk leads from the one to the other, also between equal texts', async () => {
    const registers = tables({
      protection_orders: orders,
      ...others,
      key_crosswalk: `${crosswalk}R,1,R,1\n`,
    });
    const { children } = await runBatch(registers, baseConfiguration, ['protection_orders']);
    expect(children).toMatchObject([
      { person_key: '1', excluded: null, sex: 'female', victim: 'victim', help_status_6m: 'started' },
    ]);
  });

  it('are followed for one step: the new key of a row is no old key of another', async () => {
    const registers = tables({
      protection_orders: orders,
      ...others,
      key_crosswalk: `${crosswalk}R,1,R,5\nR,5,R,1\n`,
    });
    const { children } = await runBatch(registers, baseConfiguration, ['protection_orders']);
    expect(children).toMatchObject([
      { person_key: '5', excluded: 'unlinked', unlinked_reason: 'not_in_persons' },
    ]);
  });
});
