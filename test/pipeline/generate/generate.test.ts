import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GenerateOptions, generate } from '../../../pipeline/generate/generate.ts';
import { asset } from '../../../src/assets.ts';
import { ZichtError } from '../../../src/run/errors.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zicht-test-generate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function make(name: string, more: Partial<GenerateOptions> = {}): Promise<string[]> {
  const output = join(folder, name);
  return generate({ output, seed: 1, sets: ['clean'], copies: 1, otherCare: 0, force: false, ...more });
}

function contentOf(root: string): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.toSorted().map((path) => [path.slice(root.length + 1), readFileSync(path).toString('base64')]),
  );
}

const linesOf = (...path: string[]) =>
  readFileSync(join(folder, ...path), 'utf8')
    .trimEnd()
    .split('\n');

describe('generate', () => {
  it('makes the committed sample from its seed, byte by byte', async () => {
    const folders = await make('again', { sets: ['clean', 'cbs', 'dirty'] });
    for (const [at, set] of ['clean', 'cbs', 'dirty'].entries()) {
      const made = contentOf(folders[at] ?? '');
      const committed = contentOf(asset('sample-data', set));
      for (const path of committed.keys()) if (path.startsWith('out/')) committed.delete(path);
      expect([...made.keys()]).toEqual([...committed.keys()]);
      for (const [path, bytes] of made) expect(bytes === committed.get(path), path).toBe(true);
    }
  });

  it('makes other files of another seed, with the same headline', async () => {
    const [made = ''] = await make('other seed', { seed: 2 });
    const committed = contentOf(asset('sample-data', 'clean'));
    const other = contentOf(made);
    for (const path of ['orders/2017.csv', 'care/2017.parquet', 'persons.csv', 'truth.json']) {
      expect(other.get(path)).not.toBe(committed.get(path));
    }
    const truth = JSON.parse(readFileSync(join(made, 'truth.json'), 'utf8')) as { headline: unknown };
    expect(truth.headline).toEqual({ numerator: 21, denominator: 136 });
  });

  it('keeps the sample small', () => {
    const bytes = [...contentOf(asset('sample-data')).values()].reduce(
      (sum, text) => sum + text.length * 0.75,
      0,
    );
    expect(bytes).toBeLessThan(2_000_000);
  });

  it('sets copies beside each other that share no key and no id, and adds care of others', async () => {
    await make('large', { copies: 3, otherCare: 500 });
    const plain = linesOf('again', 'clean', 'orders', '2017.csv');
    const large = linesOf('large', 'clean', 'orders', '2017.csv');
    expect(large.length - 1).toBe(3 * (plain.length - 1));
    expect(large.slice(0, plain.length)).toEqual(plain);
    const keys = (lines: readonly string[]) =>
      new Set(lines.slice(1).map((line) => line.split(',').slice(1, 3).join()));
    const ids = new Set(large.slice(1).map((line) => line.split(',')[0]));
    expect(keys(large).size).toBe(3 * keys(plain).size);
    expect(ids.size).toBe(3 * new Set(plain.slice(1).map((line) => line.split(',')[0])).size);
    expect([...keys(large)].every((key) => /^[RS],[0-9]{9}$/.test(key))).toBe(true);
    expect(linesOf('large', 'clean', 'care', 'other.csv')).toHaveLength(501);
    const truth = JSON.parse(readFileSync(join(folder, 'large', 'clean', 'truth.json'), 'utf8')) as {
      headline: unknown;
    };
    expect(truth.headline).toEqual({ numerator: 63, denominator: 408 });
  });

  it('leaves a folder with something in it alone, unless told to replace it', async () => {
    const taken = join(folder, 'taken', 'dirty');
    mkdirSync(taken, { recursive: true });
    writeFileSync(join(taken, 'note.txt'), 'mine');
    const refused = await make('taken', { sets: ['cbs', 'dirty'] }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ZichtError);
    expect(refused).toMatchObject({ exitCode: 2, problems: [{ code: 'generate.not-empty' }] });
    // Nothing of the other set either: all folders are looked at before any is written.
    expect(existsSync(join(folder, 'taken', 'cbs'))).toBe(false);
    expect(readFileSync(join(taken, 'note.txt'), 'utf8')).toBe('mine');
    await make('taken', { sets: ['dirty'], force: true });
    expect(existsSync(join(taken, 'note.txt'))).toBe(false);
    expect(existsSync(join(taken, 'expected.json'))).toBe(true);
    expect(readdirSync(join(folder, 'taken'))).toEqual(['dirty']);
  });

  it('refuses a file in the place of a folder', async () => {
    mkdirSync(join(folder, 'file'));
    writeFileSync(join(folder, 'file', 'dirty'), '');
    await expect(make('file', { sets: ['dirty'] })).rejects.toMatchObject({
      problems: [{ code: 'generate.not-a-folder' }],
    });
  });

  it('leaves nothing behind when it is stopped', async () => {
    const controller = new AbortController();
    const stopped = make('stopped', { copies: 2000, otherCare: 5_000_000, signal: controller.signal });
    setTimeout(() => controller.abort(), 700);
    await expect(stopped).rejects.toThrow();
    expect(existsSync(join(folder, 'stopped')) ? readdirSync(join(folder, 'stopped')) : []).toEqual([]);
  });
});
