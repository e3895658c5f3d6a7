import { join } from 'node:path';
import type { InternalReportInput } from '../../reports/internal/input.ts';
import { renderInternalReport } from '../../reports/internal/render.tsx';
import { codeLists } from '../../schemas/code-lists.ts';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Words } from '../../schemas/words.ts';
import type { RunContext } from '../../src/run/context.ts';
import { catalogue } from '../indicators/index.ts';
import { internalCatalogue } from '../internal-indicators/index.ts';
import type { Figures } from '../nightly.ts';
import { runCategories } from '../publish/run-categories.ts';
import { namedRegions } from '../regions/tables.ts';
import { releaseFacts } from '../report.ts';
import { version } from '../version.ts';
import { writePage } from '../write-page.ts';

/** What the internal report takes of a run: the cells of both editions, none of them protected. */
type Counted = Pick<Figures, 'cube' | 'internalCells' | 'regions'>;

/**
 * Writes `internal/report/<language>/index.html` in the candidate's folder, a page for each configured language: every
 * indicator of both catalogues from unprotected cells. Throws a ZichtError (exit 9) when the storage refuses.
 */
export async function writeInternalReport(
  run: Pick<RunContext, 'folder' | 'engine'>,
  configuration: Configuration,
  figures: Counted,
  protection: Words | null = null,
): Promise<void> {
  const engine = `${run.engine.name} ${run.engine.version}`;
  const input = { ...internalReportInput(configuration, figures, engine), ...(protection && { protection }) };
  const pages = renderInternalReport(input);
  for (const [path, html] of Object.entries(pages))
    await writePage(run.folder, join('internal', 'report', path), html);
}

/** The facts of a run, as the internal pages take them. */
export function internalReportInput(
  configuration: Configuration,
  { cube, internalCells, regions }: Counted,
  engine: string,
): InternalReportInput {
  return {
    languages: configuration.output.languages,
    cells: [...cube.cells.map(({ row }) => row), ...internalCells],
    catalogue,
    internalCatalogue,
    categories: runCategories(configuration, regions),
    release: releaseFacts(configuration),
    regions: namedRegions(regions),
    codeLists,
    versions: { zicht: version, engine },
  };
}
