import { existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFile } from '../../src/run/durable.ts';
import { closeRunFolders, openRunFolders, publishCandidate, releaseBefore } from '../../src/run/release.ts';

let output: string;
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'zicht-release-'));
});
afterEach(() => rmSync(output, { recursive: true }));

function publish(id: string, runId: string, content: string) {
  const folders = openRunFolders(output, runId);
  writeFile(join(folders.candidate, 'public', 'indicators.csv'), content);
  const publication = publishCandidate(folders, id);
  closeRunFolders(folders);
  return publication;
}
const latest = () => readFileSync(join(output, 'latest', 'public', 'indicators.csv'), 'utf8');

describe('publishCandidate', () => {
  it('makes a release of a new id and points latest at it', () => {
    expect(publish('2019-1', 'a', 'one')).toMatchObject({ outcome: 'published' });
    expect(latest()).toBe('one');
    expect(publish('2019-2', 'b', 'two')).toMatchObject({ outcome: 'published' });
    expect(latest()).toBe('two');
    expect(readlinkSync(join(output, 'latest'))).toBe(join('releases', '2019-2'));
    expect(readFileSync(join(output, 'releases', '2019-1', 'public', 'indicators.csv'), 'utf8')).toBe('one');
  });

  it('says unchanged for the same id and bytes, and leaves nothing behind', () => {
    publish('2019-1', 'a', 'one');
    expect(publish('2019-1', 'b', 'one')).toMatchObject({ outcome: 'unchanged' });
    expect(existsSync(join(output, '.zicht-work'))).toBe(false);
    expect(existsSync(join(output, 'candidates'))).toBe(false);
  });

  it('keeps other bytes under the same id apart, and the release as it was', () => {
    publish('2019-1', 'a', 'one');
    const publication = publish('2019-1', 'b', 'other');
    expect(publication).toEqual({ outcome: 'needs-approval', folder: join(output, 'candidates', 'b') });
    expect(latest()).toBe('one');
    expect(readFileSync(join(publication.folder, 'public', 'indicators.csv'), 'utf8')).toBe('other');
  });

  it('makes folders and files that only the owner may read', () => {
    publish('2019-1', 'a', 'one');
    expect(statSync(join(output, 'releases', '2019-1', 'internal')).mode & 0o777).toBe(0o700);
    expect(statSync(join(output, 'releases', '2019-1', 'public', 'indicators.csv')).mode & 0o777).toBe(0o600);
  });

  it('removes what a killed run left behind', () => {
    mkdirSync(join(output, '.zicht-work', 'dead', 'scratch'), { recursive: true });
    openRunFolders(output, 'next');
    expect(existsSync(join(output, '.zicht-work', 'dead'))).toBe(false);
  });
});

describe('releaseBefore', () => {
  const folderOf = (id: string) => join(output, 'releases', id);
  const never = () => {
    throw new Error('asked');
  };

  it('is none for the first release, and what stands for a new id', () => {
    expect(releaseBefore(output, '2019-1', never)).toBeUndefined();
    publish('2019-1', 'a', 'one');
    expect(releaseBefore(output, '2019-2', never)).toBe(folderOf('2019-1'));
  });

  it('is for an id that exists the one it was compared with, whatever came after', () => {
    for (const id of ['2019-1', '2019-2', '2020-1']) publish(id, id, id);
    const asked: string[] = [];
    const recorded = (release: string) => {
      asked.push(release);
      return '2019-1';
    };
    expect(releaseBefore(output, '2019-2', recorded)).toBe(folderOf('2019-1'));
    expect(asked).toEqual([folderOf('2019-2')]);
  });

  it('is none for an id that exists and was compared with nothing, and never itself', () => {
    publish('2019-1', 'a', 'one');
    publish('2019-2', 'b', 'two');
    expect(releaseBefore(output, '2019-1', () => null)).toBeUndefined();
    expect(releaseBefore(output, '2019-2', () => '2019-2')).toBeUndefined();
  });
});
