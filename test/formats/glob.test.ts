import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandGlob, isGlob } from '../../src/formats/glob.ts';

describe('expandGlob', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-glob-'));
    mkdirSync(join(folder, 'a', 'deep'), { recursive: true });
    mkdirSync(join(folder, 'folder.csv'));
    for (const name of [
      'b.csv',
      'B.csv',
      'é.csv',
      'x[1].csv',
      '.hidden.csv',
      'c.txt',
      'a/d1.csv',
      'a/d10.csv',
      'a/deep/e.csv',
      'q*.csv',
    ]) {
      writeFileSync(join(folder, name), '');
    }
    symlinkSync(folder, join(folder, 'a', 'loop'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const found = (pattern: string) => expandGlob(pattern, folder).map((path) => relative(folder, path));

  it('matches files in byte order, never folders or hidden ones', () => {
    expect(found('*.csv')).toEqual(['B.csv', 'b.csv', 'q*.csv', 'x[1].csv', 'é.csv']);
  });

  it('keeps * and ? within a name, and takes other signs as they are', () => {
    expect(found('a/d?.csv')).toEqual(['a/d1.csv']);
    expect(found('x[1]*')).toEqual(['x[1].csv']);
    expect(found('*/d*.csv')).toEqual(['a/d1.csv', 'a/d10.csv']);
    expect(found('none*/x.csv')).toEqual([]);
  });

  it('looks in all folders below for **, without following links in circles', () => {
    expect(found('**/*.csv')).toEqual([
      'B.csv',
      'a/d1.csv',
      'a/d10.csv',
      'a/deep/e.csv',
      'b.csv',
      'q*.csv',
      'x[1].csv',
      'é.csv',
    ]);
    expect(found('a/**')).toEqual(['a/d1.csv', 'a/d10.csv', 'a/deep/e.csv']);
  });

  it('takes a path for itself where such a file exists', () => {
    expect(isGlob('q*.csv', folder)).toBe(false);
    expect(isGlob('*.csv', folder)).toBe(true);
    expect(isGlob('b.csv', folder)).toBe(false);
  });
});
