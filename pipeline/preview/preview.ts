import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../schemas/words.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';
import { type FolderServer, serveFolder } from '../../src/serve/serve-folder.ts';
import { findRelease } from '../operate/verify/verify-release.ts';

/** A release of which the pages can be read. */
export interface Pages {
  /** Its public folder. */
  readonly folder: string;
  /** First pages, relative to the public folder, one a language. */
  readonly pages: readonly string[];
}

/**
 * Finds the pages of a release: named by its folder, or by its id below the output folder; without a name those of the latest.
 *
 * @throws ZichtError (exit 2) where there is no such release, or it has no pages.
 */
export function pagesOf(named: string | undefined, output: string): Pages {
  const folder = join(findRelease(named ?? join(output, 'latest'), output), 'public');
  const pages = languages
    .map((language) => `report/${language}/index.html`)
    .filter((page) => existsSync(join(folder, page)));
  if (pages.length === 0)
    throw failure(exitCodes.usage, {
      code: 'report.no-pages',
      where: folder,
      what: 'This release has no report.',
      expected: 'report/nl/index.html or report/en/index.html in its public folder',
    });
  return { folder, pages };
}

/**
 * Serves the public folder of a release to this computer alone.
 *
 * @param port 0 for one that is free.
 * @throws ZichtError (exit 2) where the port is not free or not allowed.
 */
export async function preview({ folder, pages }: Pages, port: number): Promise<FolderServer> {
  try {
    return await serveFolder(folder, { port, start: pages[0] ?? '' });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    throw failure(
      exitCodes.usage,
      {
        code: 'report.port',
        where: `--port ${port}`,
        what:
          code === 'EACCES'
            ? 'This port may not be used without more rights.'
            : 'Another program uses this port.',
        remedy: 'Name another port, or leave --port out: then one that is free is taken.',
      },
      error,
    );
  }
}
