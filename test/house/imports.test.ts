import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/assets.ts';

/** Floors of the house, lowest first: a file may import from its own floor and from those below. */
const floors = ['schemas', 'src', 'reports', 'pipeline'] as const;

/** What `src` may know of `schemas`: words and labels, never a register, code list, cube or configuration. */
const forbiddenInSrc = /^schemas\/(registers\/|code-lists|cube|configuration|margins|indicator)/;

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = floors.flatMap((floor) =>
  readdirSync(join(packageRoot, floor), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(packageRoot, join(entry.parentPath, entry.name)).split(sep).join('/')),
);

const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(join(packageRoot, from), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(
    (match) => ({
      from,
      to: normalize(join(dirname(from), match[1] ?? ''))
        .split(sep)
        .join('/'),
    }),
  ),
);

const floorOf = (path: string) => floors.findIndex((floor) => path.startsWith(`${floor}/`));

describe('the house', () => {
  it('has files and imports to look at', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('imports one way: pipeline → reports → src → schemas', () => {
    expect(imports.filter(({ from, to }) => floorOf(to) > floorOf(from) || floorOf(to) < 0)).toEqual([]);
  });

  it('keeps src free of registers, code lists and the cube', () => {
    expect(imports.filter(({ from, to }) => from.startsWith('src/') && forbiddenInSrc.test(to))).toEqual([]);
  });

  it('keeps reports and disclosure away from unsafe cells', () => {
    const unsafe = imports.filter(
      ({ from, to }) => from.startsWith('reports/') && to.includes('unsafe-cube'),
    );
    expect(unsafe).toEqual([]);
  });

  it('lets the attack on written files reach nothing of disclosure control, however indirectly', () => {
    const reached = new Set(files.filter((path) => /^(pipeline\/attack|src\/attacker)\//.test(path)));
    const own = reached.size;
    for (const path of reached) for (const { from, to } of imports) if (from === path) reached.add(to);
    expect(reached.size).toBeGreaterThan(own);
    const judges =
      /^(src\/(disclosure|cube)\/|pipeline\/(disclos|indicators\.ts|cube\/inner|cube\/linked|cube\/nested))/;
    expect([...reached].filter((path) => judges.test(path))).toEqual([]);
  });

  it('keeps public pages and the internal report apart', () => {
    const isInternal = (path: string) => path.startsWith('reports/internal/');
    const fromPublic = imports.filter(({ from, to }) => /^(reports|src)\//.test(from) && isInternal(to));
    expect(fromPublic.filter(({ from }) => !isInternal(from))).toEqual([]);
    // What the internal report may borrow: types, words, styles and checks of a single cell; nothing that holds a cube.
    const lent = ['cells.ts', 'input.ts', 'regions.ts', 'styles.ts', 'words/shared.ts'];
    const borrowed = imports.filter(
      ({ from, to }) => isInternal(from) && to.startsWith('reports/') && !isInternal(to),
    );
    expect(borrowed.filter(({ to }) => !lent.includes(to.slice('reports/'.length)))).toEqual([]);
    expect(imports.filter(({ from, to }) => isInternal(from) && to.startsWith('src/cube/'))).toEqual([]);
  });

  it('keeps files under 300 lines', () => {
    const long = files.filter(
      (path) => readFileSync(join(packageRoot, path), 'utf8').split('\n').length > 301,
    );
    expect(long).toEqual([]);
  });
});
