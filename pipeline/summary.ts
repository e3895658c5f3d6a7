import { join, relative } from 'node:path';
import type { Configuration } from '../schemas/configuration.ts';
import type { Conclusion } from './ledger/conclude.ts';
import { standingSince } from './ledger/revisions.ts';
import type { Settled } from './ledger/settle-revisions.ts';
import type { Figures } from './nightly.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { Acceptance } from './validate.ts';

/** How often a child counts, by the option cohort.index. */
const counted = {
  'first-in-year': 'per year',
  'first-in-period': 'once',
  'every-spell': 'per spell',
} as const;

/** The end of a run in a few lines: what was released, and where to look. Counts of the process only, no figures. */
export function summaryOf(
  figures: Figures & { readonly settled: Settled },
  configuration: Configuration,
  conclusion: Conclusion,
  watch: Stopwatch,
): string[] {
  const seconds = watch.laps.reduce((sum, lap) => sum + lap.milliseconds, 0) / 1000;
  const { children, linked } = figures.linkage;
  const found = configuration.registers.persons === undefined ? 'with a key of a type that counts' : 'linked';
  return [
    ...outcomeLines(conclusion, configuration, seconds),
    ...acceptanceLines(figures.acceptance),
    `  children    ${children} with an order, ${linked} ${found}, ${figures.cohort.inCohort} counted (${counted[configuration.cohort.index]})`,
    ...placeLines(conclusion, configuration),
    ...pendingLines(figures.settled, conclusion, configuration),
  ];
}

function outcomeLines(conclusion: Conclusion, { release }: Configuration, seconds: number): string[] {
  const named = `${release.id} (${release.status}) in ${seconds.toFixed(1)} s`;
  switch (conclusion.outcome) {
    case 'not-due':
      return [
        `the internal edition is refreshed in ${seconds.toFixed(1)} s; public files stay as they are`,
        `  public release not due until youth care is observed up to ${conclusion.observedUntil} (release.cadence: ${release.cadence})`,
      ];
    case 'standing':
      return [
        `unchanged: release ${named} stands; the internal edition is refreshed`,
        '  What changed is about too few children to be told apart from the release: its revision is pending.',
      ];
    case 'unchanged':
      return [`unchanged: the same figures are already released as ${named}`];
    default:
      return [`published ${named}`];
  }
}

function placeLines(conclusion: Conclusion, configuration: Configuration): string[] {
  const pages = internalReports(configuration);
  if (conclusion.outcome === 'not-due')
    return [
      `  internal    in the folder “internal” of the output (not for publication; all figures: ${pages})`,
    ];
  const place = (...parts: string[]) => relative('.', join(conclusion.folder, ...parts));
  return [
    ...configuration.output.languages.map(
      (language) => `  report ${language}   ${place('public', 'report', language, 'index.html')}`,
    ),
    `  data        ${place('public', 'indicators.parquet')} (also .csv, .arrow)`,
    `  internal    ${place('internal')} (not for publication; all figures: ${pages})`,
    `  review      ${place('internal', 'review')} (not for publication; for whoever checks the release)`,
  ];
}

/** The pages of the internal report, below the internal folder. */
const internalReports = ({ output }: Configuration) =>
  output.languages.map((language) => join('report', language, 'index.html')).join(', ');

function pendingLines(
  { held, withheld }: Settled,
  { outcome }: Conclusion,
  { disclosure }: Configuration,
): string[] {
  if (held === null || outcome !== 'published') return [];
  const { revisions } = held;
  const standing = [...revisions.tables.values(), revisions.accounts].filter((state) => state === 'standing');
  const since = standingSince(revisions).join(', ');
  return [
    ...(standing.length === 0
      ? []
      : [
          `  pending     ${standing.length} tables stand as published in release ${since}: their revision is about fewer`,
          `              than ${disclosure.minimumCount} children somewhere (internal/revisions.json)`,
        ]),
    ...(withheld.length === 0
      ? []
      : [
          `  withheld    ${withheld.length} tables: beside what is published they would tell of fewer than ${disclosure.minimumCount} children`,
        ]),
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
