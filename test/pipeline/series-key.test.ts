import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { publicConfiguration } from '../../pipeline/configuration/public.ts';
import { seriesSecret, seriesTies } from '../../pipeline/series-key.ts';
import { configuration } from '../../schemas/configuration.ts';
import { sha256 } from '../../src/run/hash.ts';

const folder = mkdtempSync(join(tmpdir(), 'zicht-series-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings = (disclosure: object) =>
  configuration.parse({
    period: { from: '2017-01-01', until: '2018-12-31' },
    observedUntil: '2019-06-30',
    output: { regionPages: false },
    registers: { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } },
    disclosure,
  });
const withKey = (name: string, fill: number, mode = 0o600) => {
  writeFileSync(join(folder, name), Buffer.alloc(32, fill), { mode });
  return settings({ seriesKey: { file: name } });
};

it('orders cells in the same way under the same key alone', () => {
  const [one, again, other] = [withKey('a', 1), withKey('b', 1), withKey('c', 2)].map((of) =>
    seriesTies(seriesSecret(of, folder)),
  );
  expect(one?.('cell')).toBe(again?.('cell'));
  expect(one?.('cell')).not.toBe(other?.('cell'));
  expect(one?.('cell')).not.toBe(sha256('cell'));
  expect(seriesTies(seriesSecret(settings({}), folder))('cell')).toBe(sha256('cell'));
});

it('refuses a key that others may read, and tells nobody where the key is', () => {
  const open = withKey('open', 3, 0o644);
  expect(() => seriesSecret(open, folder)).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ where: 'disclosure.seriesKey.file' })] }),
  );
  expect(JSON.stringify(publicConfiguration(open))).not.toContain('seriesKey');
});
