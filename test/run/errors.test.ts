import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Accounting } from '../../src/run/accounting.ts';
import { exitCodes, failure, ZichtError } from '../../src/run/errors.ts';
import { openLogger } from '../../src/run/logger.ts';
import { nearest } from '../../src/run/nearest.ts';
import { storageFailure } from '../../src/run/storage-failure.ts';
import { formatProblem } from '../../src/run/terminal.ts';
import { framesOf, understand } from '../../src/run/understand.ts';

const canary = 'CANARY-482913';
const system = (code: string) => Object.assign(new Error(`${code}: no, open '/secret/${canary}'`), { code });

describe('understand', () => {
  it('passes on an error that was meant for people', () => {
    const meant = failure(exitCodes.input, { code: 'x', what: 'y' });
    expect(understand(meant)).toBe(meant);
  });

  it('keeps the type of any other error, never its message', () => {
    const told = understand(new TypeError(canary));
    expect(told).toBeInstanceOf(ZichtError);
    expect(told.exitCode).toBe(1);
    expect(told.problems[0]?.what).toContain('TypeError');
    expect(JSON.stringify(told.problems) + told.message).not.toContain(canary);
  });

  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EXDEV', 'ENOTDIR'])(
    'tells %s as a storage problem (9), without the path',
    (code) => {
      const told = understand(system(code));
      expect(told.exitCode).toBe(9);
      expect(JSON.stringify(told.problems)).not.toContain(canary);
    },
  );

  it('leaves other system errors unexpected', () => {
    expect(storageFailure(system('ECONNRESET'))).toBeNull();
    expect(storageFailure(canary)).toBeNull();
  });
});

describe('framesOf', () => {
  it('tells where in the code, not what and not where on the machine', () => {
    const frames = framesOf(new Error(canary));
    expect(frames[0]).toMatch(/errors\.test\.ts:\d+:\d+/);
    expect(frames.join()).not.toContain(canary);
    expect(frames.join()).not.toContain(process.cwd());
  });
});

describe('formatProblem', () => {
  it('says what, where, expected and what to do, a line each', () => {
    const text = formatProblem({
      code: 'a.b',
      what: 'It is wrong.',
      where: 'file, line 3',
      expected: 'right',
      remedy: 'Mend it.',
    });
    expect(text.split('\n')).toEqual([
      'error It is wrong. [a.b]',
      '  where:    file, line 3',
      '  expected: right',
      '  to do:    Mend it.',
    ]);
  });
});

describe('nearest', () => {
  const known = ['protection_orders', 'youth_care', 'persons'];
  it.each([
    ['persosn', 'persons'],
    ['Youth_Care', 'youth_care'],
    ['protection_order', 'protection_orders'],
    ['income', undefined],
  ])('%s → %s', (word, match) => expect(nearest(word, known)).toBe(match));
});

describe('Accounting', () => {
  const entry = {
    stage: 'link',
    subject: 'persons',
    unit: 'record',
    input: 5,
    kept: 3,
    setAside: { twice: 1, wrong: 1 },
  };

  it('keeps entries that close', () => {
    const accounting = new Accounting();
    accounting.add(entry);
    expect(accounting.entries).toEqual([entry]);
  });

  it('stops the run (8) when sums do not close', () => {
    expect(() => new Accounting().add({ ...entry, kept: 4 })).toThrow(
      expect.objectContaining({ exitCode: 8 }),
    );
  });
});

describe('openLogger', () => {
  it('writes JSON lines that only the owner may read, redacted, with the messages of errors left out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zicht-log-'));
    const path = join(folder, 'run.jsonl');
    const logger = openLogger('run-1', { file: path, standardOutput: false });
    logger.info({ stage: 'link', count: 3, person_key: canary, at: { value: canary } }, 'stage finished');
    logger.error({ err: new Error(canary) }, 'failed');
    const lines = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toMatchObject({
      run: 'run-1',
      level: 'info',
      stage: 'link',
      count: 3,
      person_key: '[redacted]',
    });
    expect(lines[1]).toMatchObject({ level: 'error', err: { type: 'Error' } });
    expect(readFileSync(path, 'utf8')).not.toContain(canary);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});
