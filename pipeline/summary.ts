import { join, relative } from 'node:path';
import type { Configuration } from '../schemas/configuration.ts';
import type { Publication } from '../src/run/release.ts';
import type { SmallRevisions } from './diagnostics/small-revisions.ts';
import type { Figures } from './nightly.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { Acceptance } from './validate.ts';

/** What became of the candidate, and how it stands beside the release before. */
export interface Outcome {
  readonly publication: Publication;
  readonly revisions: SmallRevisions | null;
}

/** The end of a run in a few lines: what was released, and where to look. Counts of the process only, no figures. */
export function summaryOf(
  figures: Figures,
  configuration: Configuration,
  { publication, revisions }: Outcome,
  watch: Stopwatch,
): string[] {
  const place = (...parts: string[]) => relative('.', join(publication.folder, ...parts));
  const { id, status } = configuration.release;
  const seconds = watch.laps.reduce((sum, lap) => sum + lap.milliseconds, 0) / 1000;
  const verb =
    publication.outcome === 'unchanged' ? 'unchanged: the same figures are already released as' : 'published';
  const { children, linked } = figures.linkage;
  const found = configuration.registers.persons === undefined ? 'with a key of a type that counts' : 'linked';
  return [
    `${verb} ${id} (${status}) in ${seconds.toFixed(1)} s`,
    ...acceptanceLines(figures.acceptance),
    `  children    ${children} with an order, ${linked} ${found}, ${figures.cohort.inCohort} counted (per year)`,
    ...configuration.output.languages.map(
      (language) => `  report ${language}   ${place('public', 'report', language, 'index.html')}`,
    ),
    `  data        ${place('public', 'indicators.parquet')} (also .csv, .arrow)`,
    `  internal    ${place('internal')} (not for publication; all figures: ${internalReports(configuration)})`,
    `  review      ${place('internal', 'review')} (not for publication; for whoever checks the release)`,
    ...revisionLines(revisions, configuration.disclosure.minimumCount),
  ];
}

/** The pages of the internal report, below the internal folder. */
const internalReports = ({ output }: Configuration) =>
  output.languages.map((language) => join('report', language, 'index.html')).join(', ');

function revisionLines(revisions: SmallRevisions | null, minimumCount: number): string[] {
  if (revisions === null || revisions.cells === 0) return [];
  const { cells, release } = revisions;
  return [
    `  warning     ${cells} public figures differ from those of release ${release} by fewer than ${minimumCount}: beside each`,
    '              other the two tell of a few people. Do not give out a small revision under a new id.',
  ];
}

/** The end of `zicht validate`. */
export function validationSummary(acceptance: Acceptance, folder: string): string[] {
  const aside = [...acceptance.registers.values()].reduce(
    (sum, { delivered, accepted }) => sum + delivered - accepted,
    0,
  );
  return [
    aside === 0 ? 'every record can be used' : `${aside} records are set aside`,
    ...acceptanceLines(acceptance),
    `  details     ${relative('.', folder)} (internal: not for publication)`,
  ];
}

/** The end of `zicht review`. */
export function reviewSummary({ release, output }: Configuration, folder: string): string[] {
  return [
    `reviewed ${release.id}; nothing was published`,
    ...output.languages.map(
      (language) => `  review ${language}   ${relative('.', join(folder, language, 'index.html'))}`,
    ),
    `  files       ${relative('.', folder)} (internal: not for publication)`,
  ];
}

function acceptanceLines(acceptance: Acceptance): string[] {
  return [...acceptance.registers]
    .filter(([, { files }]) => files > 0)
    .map(([name, { delivered, accepted }]) => {
      const aside = delivered - accepted;
      return `  ${name.padEnd(18)} ${delivered} records, ${aside === 0 ? 'all accepted' : `${aside} set aside`}`;
    });
}
