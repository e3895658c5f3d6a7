import { publicCatalogue } from '../../../../pipeline/public-catalogue.ts';
import type { ReviewInput } from '../../../../reports/internal/review/context.ts';
import { codeLists } from '../../../../schemas/code-lists.ts';
import { marginIds } from '../../../../schemas/margins.ts';
import { reviewReasons } from '../../../../schemas/review.ts';
import type { MethodRow, ReviewSummary } from '../../../../schemas/review-summary.ts';

const key = (region: string, level: string, indicator = 'without-help-6m') =>
  `${indicator}|estimate|_T|_T|${level}|${region}|_T|_T|_T|_T|_T|share`;

const utility = (['suppress', 'round', 'cell-key'] as const).flatMap((method): MethodRow[] => [
  {
    ...{ method, table: null, cells: 40, kept: 30, shareOfTotalKept: 0.9, shareUnchanged: 0.5 },
    ...{ meanError: 1.25, maxError: 4, hellinger: 0.012 },
  },
  {
    ...{ method, table: { indicator: 'help-status-6m', margin: 'measure' }, cells: 4, kept: 0 },
    ...{ shareOfTotalKept: null, shareUnchanged: null, meanError: null, maxError: null, hellinger: null },
  },
]);

/** A summary with something of everything, made up. */
export const fullSummary: ReviewSummary = {
  release: '2019-1',
  configurationHash: 'a'.repeat(64),
  rules: { method: 'suppress', minimumCount: 10, zeros: 'protect' },
  ...{ narrowest: 10, targets: 1234 },
  tables: marginIds.map((margin, at) => ({
    ...{ indicator: 'without-help-6m', margin, cells: 100 + at, shown: 60, unsafe: 30, complementary: 8 },
    ...{ other: 2 + at, children: at === 3 ? 0 : 500, childrenShown: at === 3 ? 0 : 450 },
  })),
  reasons: reviewReasons.map((reason, at) => ({ reason, cells: at + 1 })),
  losses: [
    {
      lost: { indicator: 'without-help-6m', margin: 'province' },
      protects: { indicator: 'without-help-6m', margin: 'municipality' },
      ...{ cells: 7, exact: 5 },
    },
    {
      lost: { indicator: 'without-help-6m', margin: 'province' },
      protects: { indicator: 'children-with-order', margin: 'beside' },
      ...{ cells: 3, exact: 0 },
    },
  ],
  costliest: [
    { protects: `${key('PV20', 'province')} numerator`, cells: 7, alone: 4 },
    {
      protects: `${key('NL', 'country')} less ${key('NL', 'country', 'help-status-6m')}`,
      cells: 2,
      alone: 0,
    },
    {
      protects: 'repeat-order|estimate|_T|victim|country|NL|_T|_T|_T|none|months_12|share numerator',
      ...{ cells: 1, alone: 0 },
    },
  ],
  utility,
  advice: {
    tried: [
      {
        ...{ kind: 'merge_age_groups', what: ['0-3', '4-11'], cells: [60, 70], merged: 6 },
        ...{ saved: { cells: 12, children: 0.08 }, given: { cells: 2, children: 0.01 } },
      },
      {
        ...{ kind: 'leave_out', what: ['municipality'], cells: [60, 55], merged: 0 },
        ...{ saved: { cells: 1, children: 0.001 }, given: { cells: 6, children: 0.02 } },
      },
      {
        ...{ kind: 'pool_years', what: ['2015+2016', '2017+2018'], cells: [60, 60], merged: 2 },
        ...{ saved: { cells: 0, children: 0 }, given: { cells: 0, children: 0 } },
      },
    ],
    left: [{ kind: 'stop_at', what: ['province'] }],
  },
  exceptions: [
    {
      ...{ number: 1, action: 'withhold', name: 'A. <Jansen> & co', reason: 'a pending case', lapsed: false },
      ...{ cells: { indicator: 'without-help-6m', region: 'PV20' }, matched: 3, shown: 0 },
    },
    {
      ...{ number: 2, action: 'show-first', name: 'B', reason: 'asked for', until: '2019-01-01' },
      ...{ cells: { margin: 'year' }, matched: 0, shown: 0, lapsed: true },
    },
  ],
  control: {
    guideline: 'Guidelines for Output Checking',
    files: [
      {
        ...{ path: 'public/indicators.csv', sha256: 'b'.repeat(64), bytes: 1234, figures: 60 },
        ...{ fewestChildren: 10, description: { nl: 'Alle cijfers.', en: 'All figures.' } },
      },
      {
        ...{ path: 'public/other.bin', sha256: 'c'.repeat(64), bytes: 1, figures: null },
        ...{ fewestChildren: null, description: null },
      },
    ],
    variables: [],
    rules: [
      { rule: 'units', outcome: 'broken', figures: 2 },
      { rule: 'dominance', outcome: 'not_applicable', figures: 0 },
      { rule: 'group_disclosure', outcome: 'look', figures: 3 },
      { rule: 'no_records', outcome: 'kept', figures: 0 },
    ],
  },
  argus: { folder: 'argus', tables: [] },
  certificate: '../disclosure-certificate.json',
};

/** The same with nothing in it: no figure, no loss, and nothing of what costs minutes. */
export const emptySummary: ReviewSummary = {
  ...fullSummary,
  ...{ narrowest: null, targets: 0, tables: [], reasons: [], losses: [], costliest: [] },
  ...{ utility: null, advice: null, exceptions: [], certificate: null },
  control: { ...fullSummary.control, files: [], rules: [] },
};

export function reviewInput(summary: ReviewSummary): ReviewInput {
  return {
    languages: ['nl', 'en'],
    summary,
    files: [
      { path: 'manifest.json', sha256: 'd'.repeat(64), bytes: 4096 },
      { path: 'public/report/nl/index.html', sha256: 'e'.repeat(64), bytes: 250_000 },
    ],
    ...{ catalogue: publicCatalogue, categories: [], codeLists },
    release: {
      ...{ id: '2019-1', status: 'provisional', observedUntil: '2019-06-30' },
      period: { from: '2017-01-01', until: '2018-12-31' },
    },
    regions: [{ code: 'PV20', name: 'Groningen', level: 'province' }],
    versions: { zicht: '0.1.0', engine: 'DuckDB 1.5.5' },
  };
}
