import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { renderComparison } from '../../reports/internal/compare/render.tsx';
import { codeLists } from '../../schemas/code-lists.ts';
import type { Language } from '../../schemas/words.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';
import { publicCatalogue } from '../public-catalogue.ts';
import { namedRegions, readRegionTables } from '../regions/tables.ts';
import { version } from '../version.ts';
import { writePage } from '../write-page.ts';
import { kindOf } from './compared.ts';
import type { Comparison } from './comparison.ts';
import type { OpenedRelease } from './open-release.ts';

/** Where and how the page of a comparison is written. */
export interface PageOptions {
  readonly file: string;
  readonly language: Language;
  /** As many cells of a list stand on it. */
  readonly limit: number;
}

/**
 * Looks whether the page may be written where it is wanted.
 *
 * @throws ZichtError (exit 2) for a place inside a release: it would be read with it, and change what was sealed.
 */
export function demandOutside(file: string, releases: readonly OpenedRelease[]): void {
  const place = realPlace(resolve(file));
  if (!releases.some(({ folder }) => isInside(place, folder))) return;
  throw failure(exitCodes.usage, {
    code: 'compare.html-in-release',
    where: file,
    what: 'The page of a comparison is internal, and a release may not change.',
    expected: 'a file outside both releases',
  });
}

const isInside = (place: string, folder: string) => !/^\.\.([\\/]|$)/.test(relative(folder, place));

/** Where a file will lie once links are followed: the last of its folders may not be there yet. */
function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(realPlace(above), basename(path));
}

/** Writes the comparison as a page for a browser, for its owner alone. Throws a ZichtError (exit 9) when the storage refuses. */
export async function writeComparison(
  comparison: Comparison,
  { file, language, limit }: PageOptions,
): Promise<void> {
  const { a, b, changes, revealed, count, kinds, pools, settings, moved } = comparison;
  const told = ({ id, configuration }: OpenedRelease) => ({ id, period: configuration.period });
  const html = renderComparison({
    ...{ language, a: told(a), b: told(b), count, kinds, pools, settings, moved, limit },
    changes: changes
      .map((cell) => ({ kind: kindOf(cell), cell }))
      // A note alone changes no figure; there may be one beside every figure of a table that stands.
      .filter(({ kind }) => kind !== 'note'),
    revealed: revealed.map(({ kind, change }) => ({ kind, cell: change })),
    catalogue: publicCatalogue,
    regions: namedRegions(readRegionTables()),
    codeLists,
    versions: { zicht: version },
  });
  const path = resolve(file);
  await writePage(dirname(path), basename(path), html);
}
