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

/** Of which releases the children are needed. */
function needed(releases: readonly PublishedRelease[], ...kept: string[]): string[] {
  return [...neededParts(releases, new Set(kept))].flatMap(([id, files]) => {
    expect([...files]).toEqual(expect.arrayContaining(['manifest.json', entryFile, cellsFile]));
    return files.has(childrenFile) ? [id] : [];
  });
}

describe('neededParts', () => {
  it('needs the last release that shows a table, and the one before for a night under the same id', () => {
    const releases = series({}, {}, {}, {});
    expect(needed(releases, 'r4')).toEqual(['r3', 'r4']);
    expect(needed(releases, 'r3', 'r4')).toEqual(['r2', 'r3', 'r4']);
  });

  it('needs an older release of which a table was not shown since', () => {
    const releases = series({ shown: ['total', 'sex'] }, {}, {}, {});
    expect(needed(releases, 'r4')).toEqual(['r1', 'r3', 'r4']);
  });

  it('needs the release whose figures stand, and not those between', () => {
    const stands = (release: string) => ({ standing: { total: [{ release, ...years(2017, 2018) }] } });
    const releases = series({}, stands('r1'), stands('r1'), stands('r1'));
    expect(needed(releases, 'r4')).toEqual(['r1', 'r3', 'r4']);
  });

  it('needs the last of each pool that none has taken in since', () => {
    const [old, late, both] = [years(2011, 2012), years(2013, 2014), years(2011, 2014)];
    const apart = series({ period: old }, { period: old }, { period: late }, { period: late });
    expect(needed(apart, 'r4')).toEqual(['r2', 'r3', 'r4']);
    const grown = series({ period: old }, { period: late }, { period: both }, { period: both });
    expect(needed(grown, 'r4')).toEqual(['r3', 'r4']);
  });

  it('needs a pool that was taken in where a release from before that stays is made again', () => {
    const [old, late, both] = [years(2011, 2012), years(2013, 2014), years(2011, 2014)];
    const grown = series({ period: old }, { period: late }, { period: both }, { period: both });
    expect(needed(grown, 'r3', 'r4')).toEqual(['r1', 'r2', 'r3', 'r4']);
  });
});
