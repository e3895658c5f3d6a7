import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { neededParts } from '../../../../pipeline/operate/prune/needed-parts.ts';
import type { PublishedRelease } from '../../../../src/ledger/chain.ts';
import { cellsFile, childrenFile, entryFile, type LedgerEntry } from '../../../../src/ledger/entry.ts';
import { sha256 } from '../../../../src/run/hash.ts';

const years = (from: number, until: number) => ({ from: `${from}-01-01`, until: `${until}-12-31` });

function series(...made: Partial<LedgerEntry>[]): PublishedRelease[] {
  return made.map((entry, at) => ({
    folder: join('nowhere', `r${at + 1}`),
    sha256: sha256(String(at)),
    entry: {
      ...{ format: 1, sequence: at + 1, release: `r${at + 1}`, previous: null, period: years(2017, 2018) },
      ...{ keyId: '0011223344556677', settings: {}, definitions: {}, regions: sha256('regions') },
      ...{ shown: ['total'], standing: {}, files: {} },
      ...entry,
    },
  }));
}

/** What is needed of each release but what is always kept: `c` cells, `k` children. */
function needed(releases: readonly PublishedRelease[], ...kept: string[]): Record<string, string> {
  return Object.fromEntries(
    [...neededParts(releases, new Set(kept))].map(([id, files]) => {
      expect([...files]).toEqual(expect.arrayContaining(['manifest.json', entryFile]));
      return [id, `${files.has(cellsFile) ? 'c' : ''}${files.has(childrenFile) ? 'k' : ''}`];
    }),
  );
}

describe('neededParts', () => {
  it('needs the last release that shows a table, and the one before for a night under the same id', () => {
    const releases = series({}, {}, {}, {});
    expect(needed(releases, 'r4')).toEqual({ r1: '', r2: '', r3: 'ck', r4: 'ck' });
    expect(needed(releases, 'r3', 'r4')).toEqual({ r1: '', r2: 'ck', r3: 'ck', r4: 'ck' });
  });

  it('needs an older release of which a table was not shown since', () => {
    const releases = series({ shown: ['total', 'sex'] }, {}, {}, {});
    expect(needed(releases, 'r4')).toMatchObject({ r1: 'ck', r2: '' });
  });

  it('needs the children, not the cells, of releases whose figures stand', () => {
    const stands = (release: string) => ({ standing: { total: [{ release, ...years(2017, 2018) }] } });
    const releases = series({}, stands('r1'), stands('r1'), stands('r1'));
    expect(needed(releases, 'r4')).toEqual({ r1: 'k', r2: '', r3: 'ck', r4: 'ck' });
  });

  it('needs the last of each pool that none has taken in since', () => {
    const [old, late, both] = [years(2011, 2012), years(2013, 2014), years(2011, 2014)];
    const apart = series({ period: old }, { period: old }, { period: late }, { period: late });
    expect(needed(apart, 'r4')).toEqual({ r1: '', r2: 'ck', r3: 'ck', r4: 'ck' });
    const grown = series({ period: old }, { period: late }, { period: both }, { period: both });
    expect(needed(grown, 'r4')).toEqual({ r1: '', r2: '', r3: 'ck', r4: 'ck' });
  });

  it('needs a pool that was taken in where a release from before that stays is made again', () => {
    const [old, late, both] = [years(2011, 2012), years(2013, 2014), years(2011, 2014)];
    const grown = series({ period: old }, { period: late }, { period: both }, { period: both });
    expect(needed(grown, 'r3', 'r4')).toMatchObject({ r1: 'ck', r2: 'ck' });
  });
});
