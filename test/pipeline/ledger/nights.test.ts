import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { zicht } from '../../support/cli.ts';
import { canary, children, childrenCounted, Nights } from '../../support/night-files.ts';

// Each step is a run of the whole batch.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });
const nights = new Nights();
afterAll(() => nights.remove());
const first = children(240);
/** One child more, as a late order brings it. */
const oneMore = [...first, { year: 2017, help: 'none' as const }];
/** Enough more of one kind that they may be seen. */
const many = [...oneMore, ...Array.from({ length: 14 }, () => ({ year: 2017, help: 'none' as const }))];

describe('night after night', () => {
  beforeAll(() => expect(nights.run('r1', first)).toMatchObject({ code: 0, stderr: '' }));

  it('changes nothing where nothing changed, and refreshes the internal edition', () => {
    const before = nights.text('releases');
    expect(nights.run('r1', first)).toMatchObject({ code: 0, stdout: expect.stringContaining('unchanged') });
    expect(nights.text('releases')).toBe(before);
    expect(realpathSync(nights.path('internal'))).toContain('editions');
    expect(readdirSync(nights.path('editions'))).toHaveLength(1);
  });

  it('lets a release stand of which a single child would change, without asking for a new id', () => {
    const before = nights.text('releases');
    const { code, stdout } = nights.run('r1', oneMore);
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('its revision is pending'),
    });
    expect(nights.text('releases')).toBe(before);
    expect(existsSync(nights.path('candidates'))).toBe(false);
  });

  it('lets its figures stand under a new id too, with a note on every one of them', async () => {
    const { code, stdout } = nights.run('r2', oneMore);
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/pending +\d+ tables/),
    });
    const [was, now] = [await nights.cells('r1'), await nights.cells('r2')];
    expect(childrenCounted(was)).toMatchObject({ numerator: 240, reason: null });
    const shown = now.filter(({ value, numerator }) => value !== null || numerator !== null);
    expect(shown.length).toBeGreaterThan(20);
    for (const cell of shown) expect(cell.reason).toBe('revision_pending');
    const figures = (cells: typeof now) => cells.map(({ reason: _, ...figure }) => figure);
    expect(figures(now)).toEqual(figures(was));
    const certificate = nights.path('releases', 'r2', 'internal', 'disclosure-certificate.json');
    const { counts } = JSON.parse(readFileSync(certificate, 'utf8'));
    expect(counts.levels).toContainEqual(expect.objectContaining({ name: 'earlier', below: 0 }));
    const manifest = JSON.parse(readFileSync(nights.path('latest', 'manifest.json'), 'utf8'));
    expect(manifest.notices).toContainEqual(expect.objectContaining({ code: 'revision-pending' }));
  });

  it('revises once enough children were added to be told of', async () => {
    expect(nights.run('r3', many)).toMatchObject({ code: 0, stdout: expect.not.stringContaining('pending') });
    const cells = await nights.cells('r3');
    expect(childrenCounted(cells)).toMatchObject({ numerator: 255, reason: null });
    expect(childrenCounted(cells, { period: '2017' })).toMatchObject({ numerator: 135 });
    expect(childrenCounted(cells, { period: '2018' })).toMatchObject({ numerator: 120 });
  });

  it('moved no public figure by a few from any release to any other', () => {
    for (const [a, b] of [
      ['r1', 'r2'],
      ['r2', 'r3'],
      ['r1', 'r3'],
    ] as const) {
      const { stdout } = zicht(['compare', a, b, '--output', nights.output, '--json']);
      expect(stdout).toContain('"type":"summary"');
      expect(stdout).not.toContain('small_difference');
    }
  });

  it('asks for a new id where figures under an id that exists would be revised (7)', () => {
    expect(nights.run('r3', first)).toMatchObject({
      code: 7,
      stderr: expect.stringContaining('release.exists'),
    });
  });

  it('refuses what is fixed within a series, each by its name (7)', () => {
    const { code, stderr } = nights.run('r4', many, {
      disclosure: { minimumCount: 5, zeros: 'allow' },
      followUp: 'everyone',
    });
    expect({ code, stderr }).toMatchObject({
      code: 7,
      stderr: expect.stringContaining('ledger.series-fixed'),
    });
    for (const name of ['disclosure.minimumCount', 'disclosure.zeros', 'followUp'])
      expect(stderr).toContain(name);
    expect(existsSync(nights.path('releases', 'r4'))).toBe(false);
  });

  it('makes a release again with the same bytes, whatever came after', () => {
    for (const [id, delivered] of [
      ['r2', oneMore],
      ['r1', first],
    ] as const)
      expect(nights.run(id, delivered)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('unchanged'),
      });
    expect(readdirSync(nights.path('releases'))).toEqual(['r1', 'r2', 'r3']);
  });

  it('makes good what a kill left between a release and its entry, before anything else', () => {
    const chain = nights.path('ledger', 'chain.json');
    const whole = readFileSync(chain, 'utf8');
    writeFileSync(chain, JSON.stringify((JSON.parse(whole) as unknown[]).slice(0, -1)));
    rmSync(nights.path('latest'));
    symlinkSync('releases/r2', nights.path('latest'));
    // A run that goes no further than its settings.
    expect(nights.run('r4', many, { followUp: 'everyone' }).code).toBe(7);
    expect(JSON.parse(readFileSync(chain, 'utf8'))).toEqual(JSON.parse(whole));
    expect(realpathSync(nights.path('latest'))).toContain('r3');
  });

  it('stops where an entry is lost (8)', () => {
    renameSync(nights.path('releases', 'r2'), nights.path('r2'));
    const { code, stderr } = nights.run('r4', many);
    renameSync(nights.path('r2'), nights.path('releases', 'r2'));
    expect({ code, stderr }).toMatchObject({ code: 8, stderr: expect.stringContaining('ledger.broken') });
    expect(stderr).toContain('release r2');
  });

  it('keeps keys out of the ledger, and the ledger out of public files', () => {
    expect(nights.text()).not.toContain(canary);
    for (const id of ['r1', 'r2', 'r3'])
      expect(readdirSync(nights.path('releases', id, 'public'), { recursive: true }).join()).not.toContain(
        'ledger',
      );
  });
});
