import { beforeAll, describe, expect, it } from 'vitest';
import { internalCatalogue } from '../../../pipeline/internal-indicators/index.ts';
import { catalogue } from '../../../pipeline/indicators/index.ts';
import type { InternalReportInput } from '../../../reports/internal/input.ts';
import { codeLists } from '../../../schemas/code-lists.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { type Margin, margins } from '../../../schemas/margins.ts';
import type { Language } from '../../../schemas/words.ts';
import { sharedWords } from '../../../reports/words/shared.ts';
import { type Formats, formatsFor } from '../../../src/i18n/formats.ts';
import { roundHalfUp } from '../../../src/i18n/numbers.ts';
import { internalPage, sampleInput, tableRows } from './sample-run.ts';

/*
 * Each table has a row for each cell of its breakdown and none else, with the figures of that cell: the texts of all rows
 * are those of all cells, formatted anew here.
 */

let input: InternalReportInput;
const pages = new Map<Language, string>();
beforeAll(async () => {
  input = await sampleInput();
  for (const language of ['nl', 'en'] as const) pages.set(language, internalPage(input, language));
});

const dimensions = ['period', 'sex', 'age_group', 'measure'] as const;
const shown = margins.filter(
  ({ id, dimensions: told }) => id !== 'municipality' && id !== 'year_youth_region' && told.length < 2,
);
const tables = [
  ...['without-help-6m', 'help-status-6m', 'first-help-type', 'first-help-referrer', 'secure-care-victims'],
  ...['repeat-care', 'ground-at-care', 'repeat-order', 'help-lasting'],
].map((indicator) => ({ indicator, columns: 'share', unit: 'share' }) as const);

function isIn(cell: Cell, margin: Margin): boolean {
  return (
    cell.region_level === margin.regionLevel &&
    dimensions.every((dimension) => (cell[dimension] !== '_T') === margin.dimensions.includes(dimension))
  );
}

function cellsOf(indicator: string, margin: Margin, unit: Cell['unit']): Cell[] {
  return input.cells.filter(
    (cell) =>
      cell.indicator === indicator &&
      ['estimate', 'restricted_mean'].includes(cell.statistic) &&
      cell.unit === unit &&
      cell.status !== 'not_applicable' &&
      isIn(cell, margin),
  );
}

const percentages = (formats: Formats, { value, lower, upper }: Cell) => [
  formats.percent(value ?? Number.NaN),
  lower === null || upper === null ? 'none' : `${formats.percent(lower)} – ${formats.percent(upper)}`,
];

/** Where a cell has no interval, the page says so in words; only that is compared. */
const withoutWords = (texts: readonly string[]) =>
  texts.map((text) => (/^(geen|no|volledige|full)/.test(text) ? 'none' : text)).join(' | ');

const sorted = (texts: readonly string[]) => texts.toSorted();

describe.each(['nl', 'en'] as const)('the tables in %s', (language) => {
  const formats = formatsFor(language);
  const rowsOf = (indicator: string, margin: Margin, columns: string) =>
    tableRows(pages.get(language) ?? '', `table-${indicator}-${margin.id}-${columns}`);
  /** The rows of each breakdown against its cells. */
  const compare = (
    indicator: string,
    columns: string,
    unit: Cell['unit'],
    told: (cell: Cell) => readonly string[],
  ) => {
    let compared = 0;
    for (const margin of shown) {
      const cells = cellsOf(indicator, margin, unit);
      const rows = rowsOf(indicator, margin, columns);
      if (cells.length === 0) {
        expect(rows, margin.id).toBeNull();
        continue;
      }
      const figures = (rows ?? [])
        .filter((row) => row.cells.length > 1)
        .map((row) => withoutWords(row.cells));
      const expected = cells.filter(({ status }) => status === 'value');
      expect(sorted(figures), margin.id).toEqual(sorted(expected.map((cell) => withoutWords(told(cell)))));
      const states = (rows ?? []).filter((row) => row.cells.length === 1);
      expect(states, margin.id).toHaveLength(cells.length - expected.length);
      for (const { cells: texts } of states)
        expect(texts[0]).toMatch(/^(niet te schatten|nog niet lang|cannot be|not yet followed for long)/);
      compared += cells.length;
    }
    expect(compared).toBeGreaterThan(0);
  };

  it.each(tables)('of shares: $indicator', ({ indicator, columns, unit }) => {
    compare(indicator, columns, unit, (cell) => [
      formats.count(cell.numerator ?? Number.NaN),
      formats.count(cell.denominator ?? Number.NaN),
      ...percentages(formats, cell),
    ]);
  });

  it.each(['children-with-order', 'waiting-now'])('of counts: %s', (indicator) => {
    compare(indicator, 'count', 'count', ({ value, lower, upper }) => [
      formats.count(value ?? Number.NaN),
      `${formats.count(roundHalfUp(lower ?? Number.NaN, 0))} – ${formats.count(roundHalfUp(upper ?? Number.NaN, 0))}`,
    ]);
  });

  it('of rates', () => {
    compare('children-with-order', 'rate', 'per_1000', ({ numerator, denominator, value, lower, upper }) => [
      formats.count(numerator ?? Number.NaN),
      formats.count(denominator ?? Number.NaN),
      formats.decimal(value ?? Number.NaN),
      `${formats.decimal(lower ?? Number.NaN)} – ${formats.decimal(upper ?? Number.NaN)}`,
    ]);
  });

  it('of the time to help, with the numbers at risk', () => {
    const counts = input.cells.filter(
      ({ indicator, unit }) => indicator === 'help-within' && unit === 'count',
    );
    compare('help-within', 'incidence', 'probability', (cell) => {
      const count = (statistic: string) =>
        counts.find(
          (other) =>
            other.statistic === statistic &&
            (['victim', 'region_level', 'region', 'category', ...dimensions] as const).every(
              (column) => other[column] === cell[column],
            ),
        )?.value ?? Number.NaN;
      const names = ['at_risk', 'events', 'competing', 'censored'];
      return [...percentages(formats, cell), ...names.map((name) => formats.count(count(name)))];
    });
  });

  it('of days', () => {
    const open = language === 'nl' ? 'niet bereikt' : 'not reached';
    compare('days-to-help', 'days', 'days', ({ statistic, value, lower, upper }) => {
      const told = (number: number | null) =>
        number === null
          ? open
          : statistic === 'restricted_mean'
            ? formats.points(number)
            : formats.count(number);
      const bounds = lower === null && upper === null ? 'none' : `${told(lower)} – ${told(upper)}`;
      return [told(value), bounds];
    });
  });

  it('put each figure under its own headings', () => {
    const rows = (id: string) => tableRows(pages.get(language) ?? '', id) ?? [];
    const { groups } = sharedWords[language];
    const labels = codeLists.help_status.map(({ code, label }) => ({
      code,
      name: label[language].toLowerCase(),
    }));
    const province = rows('table-help-status-6m-province-share');
    let checked = 0;
    for (const { group, header, cells } of province) {
      const comma = group.lastIndexOf(', ');
      const [name, victim] = [group.slice(0, comma), group.slice(comma + 2)];
      const region = input.regions.find((known) => known.name === name && known.level === 'province');
      const code = Object.entries(groups).find(([, told]) => told === victim)?.[0];
      if (region === undefined || code === undefined) continue;
      const category = labels.find((label) => label.name === header.toLowerCase())?.code;
      const cell = input.cells.find(
        (one) =>
          one.indicator === 'help-status-6m' &&
          one.region === region.code &&
          one.victim === code &&
          one.category === category,
      );
      expect(cells[0]).toBe(formats.count(cell?.numerator ?? Number.NaN));
      checked += 1;
    }
    // All provinces but the unknown municipality, three groups each, and three lines a group.
    expect(checked).toBe(12 * 9);
    const total = rows('table-without-help-6m-total-share');
    expect(total.map(({ header, cells }) => [header.toLowerCase(), cells[0], cells[1]])).toEqual([
      [groups._T, '111', formats.count(1256)],
      [groups.victim, '21', '136'],
      [groups.other, '90', formats.count(1120)],
    ]);
  });

  it('name every category of both catalogues', () => {
    for (const indicator of [...catalogue, ...internalCatalogue]) {
      const entries =
        indicator.kind === 'distribution' || indicator.kind === 'counts'
          ? indicator.categories
          : indicator.kind === 'shares'
            ? indicator.shares
            : indicator.kind === 'quantiles'
              ? indicator.quantiles
              : [];
      const page = pages.get(language)?.toLowerCase() ?? '';
      const section = page.slice(page.indexOf(`<section id="${indicator.id}"`));
      expect(page).toContain(`<section id="${indicator.id}"`);
      if (entries.length < 2) continue;
      for (const { label } of entries)
        expect(section.slice(0, section.indexOf('<section id="', 1))).toContain(
          `scope="row">${label[language].toLowerCase()}`,
        );
    }
  });
});
