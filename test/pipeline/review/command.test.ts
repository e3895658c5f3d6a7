import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewSummary } from '../../../schemas/review-summary.ts';
import { zicht } from '../../support/cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zicht-review-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A small run: twelve orders, none of which may be public. */
function smallRun(disclosure: object = {}): string {
  const orders = Array.from(
    { length: 12 },
    (_, at) => `o${at},k${at},supervision,2017-03-0${(at % 9) + 1},GM0014`,
  );
  const lines = ['order_id,person_key,measure,starts_on,municipality', ...orders];
  writeFileSync(join(folder, 'orders.csv'), `${lines.join('\n')}\n`);
  writeFileSync(
    join(folder, 'care.csv'),
    'care_id,person_key,care_type,starts_on\nc1,k1,outpatient,2017-03-20\n',
  );
  const configuration = {
    release: { id: 'r1' },
    period: { from: '2017-01-01', until: '2018-12-31' },
    observedUntil: '2019-06-30',
    output: { regionPages: false },
    registers: { protection_orders: { files: ['orders.csv'] }, youth_care: { files: ['care.csv'] } },
    disclosure,
  };
  const path = join(folder, 'zicht.json');
  writeFileSync(path, JSON.stringify(configuration));
  return path;
}

describe('zicht review', () => {
  it('leaves a review with advice, and no release', { timeout: 120_000 }, () => {
    const { code, stdout } = zicht(['review', '--config', smallRun(), '--tries', '1']);
    expect(code).toBe(0);
    expect(stdout).toContain('reviewed r1; nothing was published');
    const out = join(folder, 'out');
    expect(existsSync(join(out, 'releases'))).toBe(false);
    const [run = ''] = readdirSync(join(out, 'reviews'));
    const review = join(out, 'reviews', run, 'review');
    expect(existsSync(join(review, 'nl', 'index.html'))).toBe(true);
    const summary = JSON.parse(readFileSync(join(review, 'review.json'), 'utf8')) as ReviewSummary;
    expect(new Set(summary.utility?.map(({ method }) => method))).toEqual(
      new Set(['suppress', 'round', 'cell-key']),
    );
    expect(summary.advice?.tried).toHaveLength(1);
    expect(summary.advice?.left.length).toBeGreaterThan(3);
  });

  it('refuses exceptions about cells that do not exist, before anything is published', {
    timeout: 60_000,
  }, () => {
    const exception = {
      ...{ action: 'withhold', name: 'A. Jansen', reason: 'a case before the court' },
      cells: { region: 'PV99' },
    };
    const { code, stderr } = zicht(['review', '--config', smallRun({ exceptions: [exception] })]);
    expect(code).toBe(2);
    expect(stderr).toContain('disclosure.exceptions[0].cells');
    expect(stderr).not.toMatch(/Jansen|court|PV99/);
  });

  it('refuses a number of tries that is none', () => {
    const { code, stderr } = zicht(['review', '--config', smallRun(), '--tries', 'some']);
    expect(code).toBe(2);
    expect(stderr).toContain('whole number');
  });
});
