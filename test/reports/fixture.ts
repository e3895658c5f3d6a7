import { publicCatalogue } from '../../pipeline/public-catalogue.ts';
import { codeLabels } from '../../pipeline/publish/code-labels.ts';
import { namedRegions, readRegionTables } from '../../pipeline/regions/tables.ts';
import { codeLists } from '../../schemas/code-lists.ts';
import type { Cell } from '../../schemas/cube.ts';
import { publishedCell } from '../../schemas/published-cell.ts';
import { columnMeta } from '../../schemas/register.ts';
import { registerNames } from '../../schemas/registers/index.ts';
import type { ReportInput, ReportRegion } from '../../reports/input.ts';
import { dictionaryOf } from '../../src/contract/dictionary.ts';
import { fieldsOf } from '../../src/contract/fields.ts';
import { PublicCube } from '../../src/cube/public-cube.ts';
import { UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { releaseBefore } from './fixture-before.ts';
import { cohortCells, type FixtureSize } from './fixture-cells.ts';
import { linkageCells } from './fixture-linkage.ts';

export interface FixtureOptions {
  /** `sample`: as the sample registers are released; `fullest`: nothing withheld; `emptiest`: everything. */
  readonly released: 'sample' | 'fullest' | 'emptiest';
  readonly victims?: boolean;
  /** Without it the release has no cells of linkage but the rate of all children, as older releases have not. */
  readonly linkage?: boolean;
  /** How large the true figures are; by itself `large` for the fullest release alone. */
  readonly size?: FixtureSize;
  /** How the release before was released; by itself there is one before the fullest alone. */
  readonly before?: FixtureOptions['released'] | 'none';
  readonly input?: Partial<ReportInput>;
}

/** A report input as the pipeline would make it, with a truth that is known. */
export function reportInput(options: FixtureOptions): ReportInput {
  const { before = options.released === 'fullest' ? 'fullest' : 'none' } = options;
  return {
    language: 'nl',
    languages: ['nl', 'en'],
    cube: fixtureCube(options),
    catalogue: publicCatalogue,
    release: {
      id: '2019-1',
      status: 'provisional',
      period: { from: '2017-01-01', until: '2018-12-31' },
      observedUntil: '2019-06-30',
      publisher: 'Example office',
      contact: 'statistics@example.org',
    },
    before:
      before === 'none' ? { state: 'none' } : releaseBefore(fixtureCube({ ...options, released: before })),
    regions: regions(),
    regionPages: true,
    notices: [
      {
        code: 'layout.unconfirmed',
        text: {
          nl: 'De codetabel van JGDBESCHERM is nog niet bevestigd door een analist.',
          en: 'The code table of JGDBESCHERM has not yet been confirmed by an analyst.',
        },
      },
    ],
    settings: {
      minimumCount: 10,
      zeros: 'protect',
      method: 'suppress',
      mostNoise: 5,
      keyTypes: ['R'],
      followUp: 'fully-followed',
      maximumGapDays: 0,
      cohortIndex: 'first-in-year',
      regionYear: 2024,
      regionSource: 'order',
      careTypes: 'all',
      crisis: 'count',
      registers: ['protection_orders', 'youth_care', 'persons', 'victim_records', 'key_crosswalk'],
      otherKeyDomains: [{ register: 'victim_records', through: 'crosswalk' }],
      passes: [
        {
          id: 'sex-birth-date-postcode',
          columns: [
            { nl: 'geslacht', en: 'sex' },
            { nl: 'geboortedatum', en: 'date of birth' },
            { nl: 'postcode', en: 'postcode' },
          ],
        },
      ],
      minimumRate: 0.85,
    },
    versions: { zicht: '0.1.0', engine: 'DuckDB 1.5.5' },
    codeLists,
    dictionary: dictionaryOf(fieldsOf(publishedCell, columnMeta), codeLabels(readRegionTables())),
    files: ['indicators.parquet', 'indicators.csv', 'indicators.arrow', 'csv-metadata.json'],
    ...options.input,
  };
}

/** Tables that the sample registers leave public, as indicator and margin. */
const publicInSample = new Set([
  'without-help-6m total',
  'without-help-6m year',
  'without-help-6m sex',
  'help-status-6m total',
  'help-status-6m year',
  'first-help-type total',
  'first-help-referrer total',
  'help-lasting total',
  'children-with-order total',
  'children-with-order year',
  'children-with-order sex',
  'children-with-order age_group',
  'children-with-order province',
  'linkage-rate total',
  'linkage-rate year',
  'linkage-rate measure',
  'linkage-pass total',
]);
const accounts = new Set(['population-flow', 'records-accepted']);
const smallClasses = new Set(['excluded_adult', 'excluded_after_leaving']);

export function fixtureCube({
  released,
  victims = true,
  linkage = true,
  size,
}: FixtureOptions): PublicCube<Cell> {
  const usual = released === 'fullest' ? 'large' : 'sample';
  const cells = [
    ...[
      ...cohortCells(size ?? usual, regions()),
      ...(linkage ? linkageCells(size ?? usual, regions()) : []),
    ].filter(({ row }) => victims || row.victim === '_T'),
    ...accountCells((size ?? usual) === 'large' && linkage ? 50 : 1),
  ];
  const withheld = new Set<number>();
  for (const [position, { row, margin }] of cells.entries()) {
    const account = accounts.has(row.indicator);
    const shown = account
      ? !smallClasses.has(row.category)
      : publicInSample.has(`${row.indicator} ${margin}`);
    if (released === 'emptiest' || (released === 'sample' && !shown)) withheld.add(position);
  }
  const cube = new UnsafeCube(
    cells.map(({ row, margin }) => ({
      row,
      margin,
      sensitive: true,
      contributors: { denominator: row.denominator, numerator: row.numerator ?? 0, complement: null },
    })),
    [],
  );
  return PublicCube.clear(cube, { withheld, audit: { passed: true, findings: [] } });
}

/** A release with some of its cells changed, others left out, and further ones at the end. */
export function changedCube(
  options: FixtureOptions,
  change: (cell: Cell) => Partial<Cell>,
  keeps: (cell: Cell) => boolean = () => true,
  further: (cells: readonly Cell[]) => readonly Cell[] = () => [],
): PublicCube<Cell> {
  const kept = fixtureCube(options).cells.filter(keeps);
  const rows = [...kept.map((cell) => ({ ...cell, ...change(cell) })), ...further(kept)];
  const cells = rows.map((row) => ({
    row,
    margin: 'any',
    sensitive: false,
    contributors: { denominator: null, numerator: 0, complement: null },
  }));
  const audit = { passed: true, findings: [] };
  return PublicCube.clear(new UnsafeCube(cells, []), { withheld: new Set<number>(), audit });
}

export function regions(): ReportRegion[] {
  const named = namedRegions(readRegionTables());
  const at = (level: ReportRegion['level']) => named.filter((region) => region.level === level);
  // Of municipalities one: their pages are alike.
  const one = at('municipality').filter(({ code }) => code === 'GM0363');
  return [...at('province'), ...at('youth_region'), ...one, ...at('country')];
}

function accountCells(factor: number): { row: Cell; margin: string }[] {
  const flow: Record<string, number> = {
    orders: 2618,
    spells: 1652,
    children: 1571,
    excluded: 167,
    excluded_unlinked: 149,
    excluded_adult_or_after_leaving: 18,
    excluded_adult: 13,
    excluded_after_leaving: 5,
    in_cohort: 1404,
    not_followed: 68,
    left: 68,
    followed: 1336,
  };
  const counts = Object.entries(flow).map(([category, count]) =>
    account('population-flow', category, { numerator: count, denominator: null, value: count }, 'count'),
  );
  const share = (numerator: number, denominator: number) => ({
    numerator,
    denominator,
    value: numerator / denominator,
  });
  const accepted: Record<string, [number, number]> = {
    protection_orders: [2618, 2655],
    youth_care: [9412, 9450],
    persons: [15_870, 15_870],
    victim_records: [312, 330],
    key_crosswalk: [201, 201],
  };
  return [
    ...counts,
    account('linkage-rate', '_T', share(1422 * factor, 1571 * factor), 'share'),
    ...registerNames.flatMap((name) => {
      const numbers = accepted[name];
      return numbers === undefined
        ? []
        : [account('records-accepted', name, share(numbers[0], numbers[1]), 'share')];
    }),
  ];
}

function account(
  indicator: string,
  category: string,
  numbers: Pick<Cell, 'numerator' | 'denominator' | 'value'>,
  unit: Cell['unit'],
): { row: Cell; margin: string } {
  const row: Cell = {
    indicator,
    statistic: 'estimate',
    period: '_T',
    victim: '_T',
    region_level: 'country',
    region: 'NL',
    sex: '_T',
    age_group: '_T',
    measure: '_T',
    help_status: '_T',
    category,
    unit,
    ...numbers,
    lower: null,
    upper: null,
    status: 'value',
    reason: 'full_count',
  };
  return { row, margin: 'total' };
}
