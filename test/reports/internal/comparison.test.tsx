import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Comparison } from '../../../reports/internal/comparison.tsx';
import type { Cell } from '../../../schemas/cube.ts';
import { cellOf, contextOf, withoutHelp } from './cells.ts';
import { tableRows } from './sample-run.ts';

const none = { value: null, status: 'not_estimable' } as const;

/** A province with limits of 5% and 20%. */
function region(code: string, value: number, more: Partial<Cell> = {}): Cell[] {
  const at = (change: Partial<Cell>) => cellOf({ region_level: 'province', region: code, ...change });
  return [
    at({ value, lower: 0.02, upper: 0.4 }),
    at({ statistic: 'difference', value: value - 0.1, lower: -0.05, upper: 0.3, ...more }),
    at({ statistic: 'funnel_998_low', value: 0.05 }),
    at({ statistic: 'funnel_998_high', value: 0.2 }),
    at({ statistic: 'standardised', ...none, reason: 'empty_stratum' }),
    at({ statistic: 'shrunken', value: 0.11, lower: 0.08, upper: 0.14 }),
  ];
}

const years = [
  cellOf({ period: '2018', value: 0.12 }),
  cellOf({ period: '2017', value: 0.1 }),
  cellOf({ period: '2018', statistic: 'change_since_year_before', value: 0.02, lower: -0.01, upper: 0.05 }),
  cellOf({ statistic: 'trend_per_year', value: -0.0123 }),
  cellOf({ statistic: 'trend_probability', unit: 'probability', value: 0.0004 }),
];
const cells = [...region('PV22', 0.3), ...region('PV20', 0.2), ...region('PV21', 0.04), ...years];

const page = (language: 'nl' | 'en', own: readonly Cell[] = cells) =>
  renderToString(<Comparison context={contextOf(own, language)} indicator={withoutHelp()} />);

describe('the comparison', () => {
  it('names the outer limits of the funnel alone, in words; on the limit is within', () => {
    const rows = tableRows(page('nl'), 'table-comparison-province') ?? [];
    expect(rows.map(({ header, cells: [, , funnel] }) => [header, funnel])).toEqual([
      ['Groningen', 'binnen'],
      ['Fryslân', 'eronder'],
      ['Drenthe', 'erboven'],
    ]);
  });

  it('keeps regions in the order of their code, whatever the figures and the order of the cells', () => {
    const headers = (own: readonly Cell[]) =>
      (tableRows(page('en', own), 'table-comparison-province') ?? []).map(({ header }) => header);
    expect(headers(cells)).toEqual(['Groningen', 'Fryslân', 'Drenthe']);
    expect(headers(cells.toReversed())).toEqual(['Groningen', 'Fryslân', 'Drenthe']);
  });

  it('tells differences in percentage points with their interval, and states in words', () => {
    const [first] = tableRows(page('en'), 'table-comparison-province') ?? [];
    expect(first?.cells).toEqual([
      '20.0% (2.0% – 40.0%)',
      '10.0 (−5.0 – 30.0)',
      'within',
      'cannot be estimated',
      '11.0% (8.0% – 14.0%)',
    ]);
    const alone = [...region('PV20', 0.2, { ...none, reason: 'no_rest' }), ...years];
    const [row] = tableRows(page('en', alone), 'table-comparison-province') ?? [];
    expect(row?.cells[1]).toBe('cannot be estimated');
  });

  it('tells each year beside the one before, and the trend', () => {
    const html = page('nl');
    expect(
      (tableRows(html, 'table-comparison-years') ?? []).map(({ header, cells: texts }) => [header, texts]),
    ).toEqual([
      ['2017', ['10,0% (geen interval)', 'eerste jaar: er is geen jaar ervoor']],
      ['2018', ['12,0% (geen interval)', '2,0 (−1,0 – 5,0)']],
    ]);
    expect(html).toContain('het aandeel verandert −1,2 procentpunt per jaar');
    expect(html).toContain('een kans kleiner dan 0,001');
  });

  it('says so where there is no trend', () => {
    const flat = cells.map((cell) =>
      cell.statistic.startsWith('trend') ? { ...cell, ...none, reason: 'no_trend' } : cell,
    );
    expect(page('nl', flat)).toContain(
      'Trend over de jaren: niet te schatten: er zijn te weinig jaren of uitkomsten voor een trend.',
    );
  });
});
