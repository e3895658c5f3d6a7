import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainPath, demandFile, readLedger, recordRelease } from '../../src/ledger/chain.ts';
import { cellsFile, entryFile, type LedgerEntry } from '../../src/ledger/entry.ts';
import { recoverLedger } from '../../src/ledger/series.ts';
import { seriesKey } from '../../src/ledger/series-key.ts';
import { pointAt, writeFile } from '../../src/run/durable.ts';
import { ZichtError } from '../../src/run/errors.ts';
import { sha256 } from '../../src/run/hash.ts';

let output: string;
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'zicht-ledger-'));
});
afterEach(() => rmSync(output, { recursive: true }));

const release = (id: string, ...parts: string[]) => join(output, 'releases', id, ...parts);

/** Makes a release with its entry, as a run does before anything points at it. */
function make(id: string): void {
  const { releases } = readLedger(output);
  const last = releases.at(-1);
  writeFile(release(id, cellsFile), `cells of ${id}`);
  const entry: LedgerEntry = {
    format: 1,
    sequence: releases.length + 1,
    release: id,
    previous: last === undefined ? null : { release: last.entry.release, sha256: last.sha256 },
    period: { from: '2017-01-01', until: '2018-12-31' },
    keyId: '0011223344556677',
    settings: { 'disclosure.minimumCount': 10 },
    definitions: {},
    regions: sha256('regions'),
    shown: ['total'],
    standing: {},
    files: { [cellsFile]: sha256(`cells of ${id}`) },
  };
  writeFile(release(id, entryFile), JSON.stringify(entry));
}

function publish(id: string): void {
  make(id);
  pointAt(join(output, 'latest'), join('releases', id), id);
  recordRelease(output, id, id);
}

const ids = () => readLedger(output).releases.map(({ entry }) => entry.release);
function problem(work: () => unknown): { code: string | undefined; exit: number; where: string | undefined } {
  try {
    work();
  } catch (error) {
    if (error instanceof ZichtError)
      return { code: error.problems[0]?.code, exit: error.exitCode, where: error.problems[0]?.where };
  }
  throw new Error('nothing was refused');
}

describe('the chain of releases', () => {
  it('is empty at first, and grows in the order of publication', () => {
    expect(readLedger(output)).toEqual({ releases: [], unrecorded: null });
    for (const id of ['b', 'a', 'c']) publish(id);
    expect(ids()).toEqual(['b', 'a', 'c']);
  });

  it.each([
    ['an entry that was changed', () => tamper('b', '"sequence":2', '"sequence": 2'), 'release b'],
    ['an entry that is gone', () => rmSync(release('b', entryFile)), 'release b'],
    ['a release that is gone', () => rmSync(release('b'), { recursive: true }), 'release b'],
    ['a last release that is gone', () => rmSync(release('c'), { recursive: true }), 'release c'],
    ['a chain that is gone', () => rmSync(chainPath(output)), 'release a, b, c'],
    ['a chain that cannot be read', () => writeFileSync(chainPath(output), '{'), undefined],
    ['a link left out of the chain', () => unlink('b'), 'release c'],
    ['the last two links left out', () => ['b', 'c'].forEach(unlink), 'release b, c'],
    ['a release that nobody wrote down', () => mkdirSync(release('d')), 'release d'],
    ['a copy of a release', () => cpSync(release('c'), release('d'), { recursive: true }), 'release d'],
  ])('notices %s (8)', (_, harm, where) => {
    for (const id of ['a', 'b', 'c']) publish(id);
    harm();
    expect(problem(() => readLedger(output))).toEqual({ code: 'ledger.broken', exit: 8, where });
  });

  it('notices a file that was changed where it is read (8)', () => {
    publish('a');
    const [first] = readLedger(output).releases;
    if (first === undefined) throw new Error('no release');
    expect(readFileSync(demandFile(first, cellsFile), 'utf8')).toBe('cells of a');
    writeFileSync(release('a', cellsFile), 'cells of b');
    expect(problem(() => demandFile(first, cellsFile))).toMatchObject({ code: 'ledger.broken', exit: 8 });
    rmSync(release('a', cellsFile));
    expect(problem(() => demandFile(first, cellsFile))).toMatchObject({ code: 'ledger.broken', exit: 8 });
  });
});

describe('a kill between making a release and writing it down', () => {
  const isWhole = (id: string) => {
    expect(readLedger(output).unrecorded).toBeNull();
    expect(ids().at(-1)).toBe(id);
    expect(readlinkSync(join(output, 'latest'))).toBe(join('releases', id));
  };

  it.each([
    ['before latest points at it', () => make('b')],
    [
      'after latest points at it',
      () => {
        make('b');
        pointAt(join(output, 'latest'), join('releases', 'b'), 'x');
      },
    ],
    [
      'with the link half made',
      () => {
        make('b');
        symlinkSync(join('releases', 'b'), join(output, 'latest.dead'));
      },
    ],
  ])('is made good by the next run: %s', (_, killed) => {
    publish('a');
    killed();
    expect(recoverLedger(output, 'next').map(({ entry }) => entry.release)).toEqual(['a', 'b']);
    isWhole('b');
  });

  it('is made good for the first release too, and leaves a whole series as it is', () => {
    make('a');
    expect(existsSync(chainPath(output))).toBe(false);
    recoverLedger(output, 'next');
    isWhole('a');
    const before = readFileSync(chainPath(output), 'utf8');
    recoverLedger(output, 'again');
    expect(readFileSync(chainPath(output), 'utf8')).toBe(before);
  });
});

describe('the secret of a series', () => {
  it('is made once, for its owner alone, and is asked for by its id', () => {
    const key = seriesKey(output, null, 'a');
    expect(seriesKey(output, key.id, 'b').pseudonym('ledger', 'x', 'hex')).toBe(
      key.pseudonym('ledger', 'x', 'hex'),
    );
    expect(problem(() => seriesKey(output, '0011223344556677', 'c'))).toMatchObject({
      code: 'ledger.key',
      exit: 8,
    });
    rmSync(join(output, 'ledger', 'series.key'));
    expect(problem(() => seriesKey(output, key.id, 'd'))).toMatchObject({ code: 'ledger.key', exit: 8 });
  });
});

function tamper(id: string, from: string, to: string): void {
  const path = release(id, entryFile);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error('nothing to change');
  writeFileSync(path, text.replace(from, to));
}

function unlink(id: string): void {
  const links = JSON.parse(readFileSync(chainPath(output), 'utf8')) as { release: string }[];
  writeFileSync(chainPath(output), JSON.stringify(links.filter((link) => link.release !== id)));
}
