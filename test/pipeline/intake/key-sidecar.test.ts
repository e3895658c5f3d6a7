import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../../pipeline/ingest.ts';
import { keyIdsOf } from '../../../pipeline/keys/key-uses.ts';
import { configuration } from '../../../schemas/configuration.ts';
import type { KeySidecar } from '../../../schemas/key-sidecar.ts';
import { ZichtError } from '../../../src/run/errors.ts';
import { openTestRun, type TestRun } from '../../support/accepted.ts';
import { care, configured, deliver, orders } from '../../support/intake.ts';

const persons = 'person_key,sex\n000000123,male\n';
const crosswalk = 'old_key_type,old_key,new_key_type,new_key\nS,000000007,R,000000008\n';
const [idA, idB, idC] = ['a', 'b', 'c'].map((letter) => letter.repeat(16)) as [string, string, string];

/** The sidecar of a file with this content. */
function sidecar(content: string, told: Partial<KeySidecar> = {}): string {
  const whole: KeySidecar = {
    ...{ keyId: idA, algorithm: 'HMAC-SHA256', domain: 'default', encoding: 'hex', normalise: 'none' },
    ...{ columns: ['person_key'], rows: 1, sha256: createHash('sha256').update(content).digest('hex') },
    ...told,
  };
  return JSON.stringify(whole);
}

describe('the sidecar of a delivered file', () => {
  let run: TestRun;
  beforeEach(async () => {
    run = await openTestRun();
  });
  afterEach(() => run.close());

  /** Takes in orders, care, persons and a crosswalk; the crosswalk leads from the given domains. */
  async function keysOf(
    sidecars: Readonly<Record<string, string>>,
    domains: { care?: string; old?: string; new?: string } = {},
  ) {
    const base = configured();
    const read = configuration.parse({
      ...base,
      registers: {
        ...base.registers,
        youth_care: { files: ['care.*'], keyDomain: domains.care ?? 'default' },
        persons: { files: ['persons.csv'] },
        key_crosswalk: {
          files: ['crosswalk.csv'],
          oldKeyDomain: domains.old ?? 'default',
          newKeyDomain: domains.new ?? 'default',
        },
      },
    });
    deliver(run, { 'persons.csv': persons, 'crosswalk.csv': crosswalk, ...sidecars });
    return keyIdsOf(read, await ingest(run, read, run.folder));
  }
  async function refused(...given: Parameters<typeof keysOf>): Promise<ZichtError> {
    const error = await keysOf(...given).catch((thrown: unknown) => thrown);
    if (error instanceof ZichtError) return error;
    throw new Error('it was not refused');
  }

  it('is not needed, and tells nothing of other files', async () => {
    expect(await keysOf({})).toEqual([]);
    expect(await keysOf({ 'care.csv.keys.json': sidecar(care) })).toEqual([
      { domain: 'default', keyId: idA },
    ]);
  });

  it('gives the manifest each key of each domain once', async () => {
    const keys = await keysOf(
      {
        'care.csv.keys.json': sidecar(care, { keyId: idB }),
        'orders.csv.keys.json': sidecar(orders),
        'persons.csv.keys.json': sidecar(persons),
      },
      { care: 'care', old: 'care' },
    );
    expect(keys).toEqual([
      { domain: 'care', keyId: idB },
      { domain: 'default', keyId: idA },
    ]);
  });

  it('stops the run where files of one domain tell of two keys, with the names of the files', async () => {
    const error = await refused({
      'care.csv.keys.json': sidecar(care, { keyId: idB }),
      'orders.csv.keys.json': sidecar(orders),
    });
    expect(error).toMatchObject({ exitCode: 3, problems: [{ code: 'keys.differ' }] });
    expect(error.problems[0]?.where).toBe(`key domain default: orders.csv (${idA}), care.csv (${idB})`);
  });

  it.each([
    ['labels', { domain: 'other' }],
    ['ways of writing', { encoding: 'base64url' }],
    ['ways of filling up identifiers', { normalise: 'digits9' }],
  ] as const)('stops the run where they tell of two %s', async (_, told) => {
    const error = await refused({
      'care.csv.keys.json': sidecar(care, told),
      'orders.csv.keys.json': sidecar(orders),
    });
    expect(error).toMatchObject({ exitCode: 3, problems: [{ code: 'keys.differ' }] });
  });

  it('takes an old key for the one that replaces it, where a crosswalk within the domain says so', async () => {
    const rotation = { keyId: idB, replaces: { keyId: idA }, columns: ['old_key', 'new_key'] };
    const delivered = {
      'orders.csv.keys.json': sidecar(orders),
      'care.csv.keys.json': sidecar(care, { keyId: idB }),
      'crosswalk.csv.keys.json': sidecar(crosswalk, rotation),
    };
    expect(await keysOf(delivered)).toEqual([
      { domain: 'default', keyId: idA },
      { domain: 'default', keyId: idB },
    ]);
    const other = { ...delivered, 'persons.csv.keys.json': sidecar(persons, { keyId: idC }) };
    expect(await refused(other)).toMatchObject({ problems: [{ code: 'keys.differ' }] });
  });

  it('compares the keys of a crosswalk between domains with those of each', async () => {
    const rotation = (told: Partial<KeySidecar>) =>
      sidecar(crosswalk, { columns: ['old_key', 'new_key'], ...told });
    const domains = { care: 'old', old: 'old' };
    const delivered = {
      'orders.csv.keys.json': sidecar(orders, { keyId: idB }),
      'care.csv.keys.json': sidecar(care),
    };
    const right = rotation({ keyId: idB, replaces: { keyId: idA } });
    expect(await keysOf({ ...delivered, 'crosswalk.csv.keys.json': right }, domains)).toEqual([
      { domain: 'default', keyId: idB },
      { domain: 'old', keyId: idA },
    ]);
    const wrong = rotation({ keyId: idC, replaces: { keyId: idB } });
    const error = await refused({ ...delivered, 'crosswalk.csv.keys.json': wrong }, domains);
    expect(error.problems.map(({ where }) => where?.split(':')[0])).toEqual([
      'key domain default',
      'key domain old',
    ]);
  });

  it('must be whole, and belong to the file beside it', async () => {
    for (const text of ['', '{}', '[]', sidecar(care).replace(idA, 'short'), sidecar(care).slice(0, -2)]) {
      expect(await refused({ 'care.csv.keys.json': text })).toMatchObject({
        exitCode: 3,
        problems: [{ code: 'keys.sidecar', where: 'care.csv.keys.json' }],
      });
    }
    expect(await refused({ 'care.csv.keys.json': sidecar(`${care}\n`) })).toMatchObject({
      exitCode: 3,
      problems: [{ code: 'keys.other-file', where: 'care.csv.keys.json' }],
    });
  });
});
