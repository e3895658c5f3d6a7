import { join } from 'node:path';
import type { z } from 'zod';
import { renderReview } from '../../reports/internal/review/render.tsx';
import { codeLists } from '../../schemas/code-lists.ts';
import type { Configuration } from '../../schemas/configuration.ts';
import { keyColumns } from '../../schemas/cube.ts';
import { columnMeta } from '../../schemas/register.ts';
import { outputFigure, protectionLine, reviewCell } from '../../schemas/review.ts';
import type { AdviceResult, MethodRow, ReviewSummary } from '../../schemas/review-summary.ts';
import { fieldsOf } from '../../src/contract/fields.ts';
import { jsonText } from '../../src/contract/json-schema.ts';
import { writeCsv } from '../../src/publish/csv.ts';
import { type FlatRow, flatTable } from '../../src/publish/flat-table.ts';
import { writeParquet } from '../../src/publish/parquet.ts';
import type { RunContext } from '../../src/run/context.ts';
import { makeFolder, writeFile } from '../../src/run/durable.ts';
import { candidateFiles } from '../candidate-files.ts';
import type { Cleared } from '../disclose.ts';
import { publicCatalogue } from '../public-catalogue.ts';
import type { Figures } from '../nightly.ts';
import { runCategories } from '../publish/run-categories.ts';
import { namedRegions } from '../regions/tables.ts';
import { releaseFacts } from '../report.ts';
import { version } from '../version.ts';
import { writePage } from '../write-page.ts';
import { writeArgus } from './argus/write-argus.ts';
import { reviewTables } from './cells.ts';
import { writeOutputControl } from './control-files.ts';
import { outputControl, outputFigures } from './output-control.ts';
import { writeReviewDictionary } from './dictionary.ts';
import { summaryOf } from './summary.ts';

/** What costs minutes, and is worked out only when it is asked for. */
export interface FurtherReview {
  readonly utility: readonly MethodRow[];
  readonly advice: AdviceResult;
}

type Place = Pick<RunContext, 'folder' | 'engine'>;

/**
 * Writes `internal/review/` of a candidate: cells with reasons, who is withheld for whom, the form for the control of output,
 * the problem in the form of τ-ARGUS, a summary and a page in each language. All of it is internal: it tells what is unsafe.
 */
export async function writeReview(
  run: Place,
  configuration: Configuration,
  figures: Pick<Figures, 'cube' | 'regions'>,
  cleared: Pick<Cleared, 'cube' | 'evidence'>,
  further: FurtherReview | null = null,
): Promise<ReviewSummary> {
  const folder = join(run.folder, 'internal', 'review');
  makeFolder(folder);
  const tables = reviewTables(figures.cube, cleared, configuration);
  const leaving = outputFigures(tables.cells);
  await writeTable(run, reviewCell, keyColumns, tables.cells, join(folder, 'cells'));
  await writeTable(
    run,
    protectionLine,
    ['withheld', 'protects'],
    tables.protection,
    join(folder, 'protection'),
  );
  await writeTable(run, outputFigure, keyColumns, leaving, join(folder, 'output-control-figures'));
  const control = outputControl(run.folder, leaving, configuration.disclosure.method);
  writeOutputControl(folder, control);
  writeReviewDictionary(folder);
  const argus = writeArgus(join(folder, 'argus'), figures.cube, configuration, figures.regions);
  const { utility, advice } = further ?? { utility: null, advice: null };
  const summary = summaryOf(run.folder, configuration, {
    tables,
    evidence: cleared.evidence,
    control,
    argus,
    utility,
    advice,
  });
  writeFile(join(folder, 'review.json'), jsonText(summary));
  await writePages(run, configuration, figures, summary);
  return summary;
}

/** A table as Parquet, and as CSV for whoever opens it in a spreadsheet. */
async function writeTable(
  run: Place,
  schema: z.ZodObject,
  key: readonly string[],
  rows: readonly FlatRow[],
  path: string,
): Promise<void> {
  const table = flatTable(fieldsOf(schema, columnMeta), key, rows);
  await writeParquet(run.engine, table, `${path}.parquet`);
  await writeCsv(table, `${path}.csv`);
}

async function writePages(
  run: Place,
  configuration: Configuration,
  figures: Pick<Figures, 'regions'>,
  summary: ReviewSummary,
): Promise<void> {
  const pages = renderReview({
    languages: configuration.output.languages,
    summary,
    // What is written after this page, and the page itself, stand in checksums.sha256 alone.
    files: candidateFiles(run.folder).filter(({ path }) => !path.startsWith('internal/review/argus/')),
    catalogue: publicCatalogue,
    categories: runCategories(configuration, figures.regions),
    release: releaseFacts(configuration),
    regions: namedRegions(figures.regions),
    codeLists,
    versions: { zicht: version, engine: `${run.engine.name} ${run.engine.version}` },
  });
  for (const [path, html] of Object.entries(pages))
    await writePage(run.folder, join('internal', 'review', path), html);
}
