import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import type {
  AdviceResult,
  ArgusSummary,
  ExceptionRecord,
  MethodRow,
  OutputControl,
  ReviewSummary,
} from '../../schemas/review-summary.ts';
import { configurationHash } from '../configuration/public.ts';
import type { DisclosureEvidence } from '../disclose.ts';
import type { MatchedException } from '../disclosure-exceptions.ts';
import type { ReviewTables } from './cells.ts';
import { costliest, lossesFor, reasonCounts, tableLosses } from './losses.ts';

/** How many of the costliest counts the summary names; the file beside it has them all. */
const most = 25;
const certificate = 'disclosure-certificate.json';

/** What the summary is made of, beside what the tables tell. */
export interface SummaryParts {
  readonly tables: ReviewTables;
  readonly evidence: DisclosureEvidence | undefined;
  readonly control: OutputControl;
  readonly argus: ArgusSummary;
  readonly utility: readonly MethodRow[] | null;
  readonly advice: AdviceResult | null;
}

/** `review.json` of a candidate in `folder`. */
export function summaryOf(
  folder: string,
  configuration: Configuration,
  { tables, evidence, control, argus, utility, advice }: SummaryParts,
): ReviewSummary {
  const { method, minimumCount, zeros } = configuration.disclosure;
  const widths = evidence?.single.protection.widths.map(({ low, high }) => high - low) ?? [];
  return {
    release: configuration.release.id,
    configurationHash: configurationHash(configuration),
    rules: { method, minimumCount, zeros },
    narrowest: widths.length === 0 ? null : widths.reduce((least, width) => Math.min(least, width)),
    targets: widths.length,
    tables: tableLosses(tables.cells),
    reasons: reasonCounts(tables.cells),
    losses: lossesFor(tables),
    costliest: costliest(tables, most),
    utility,
    advice,
    exceptions: (evidence?.exceptions ?? []).map((matched) =>
      exceptionRecord(matched, evidence?.withheld ?? new Set()),
    ),
    control,
    argus,
    certificate: existsSync(join(folder, 'internal', certificate)) ? `../${certificate}` : null,
  };
}

function exceptionRecord(
  { exception, number, cells, lapsed }: MatchedException,
  withheld: ReadonlySet<number>,
): ExceptionRecord {
  const selected = Object.entries(exception.cells).flatMap(([column, value]) =>
    value === undefined ? [] : [[column, value]],
  );
  return {
    ...exception,
    number,
    cells: Object.fromEntries(selected),
    matched: cells.length,
    shown: cells.filter((index) => !withheld.has(index)).length,
    lapsed,
  };
}
