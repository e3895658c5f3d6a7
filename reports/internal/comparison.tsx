import type { Cell } from '../../schemas/cube.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import { DataTable, type TableRow } from '../../src/html/data-table.tsx';
import { Details } from '../../src/html/details.tsx';
import { hasInterval, hasValue } from '../cells.ts';
import { country, type Place } from './cells.ts';
import type { InternalContext } from './context.ts';
import { placeName, placesOf } from './places.ts';
import { boundsText, figureText, pointsText, probabilityText, stateText } from './tell.ts';

interface ComparisonProps {
  readonly context: InternalContext;
  readonly indicator: Indicator;
}

/** Each region beside the rest of the country, and each year beside the one before; nobody is ranked. */
export function Comparison({ context, indicator }: ComparisonProps) {
  const { words, language } = context;
  const { comparison } = words;
  return (
    <>
      <p>{comparison.intro(indicator.title[language])}</p>
      <p>{comparison.differenceReading}</p>
      <p>{comparison.funnelReading}</p>
      <p>{comparison.standardisedReading}</p>
      <RegionTable context={context} indicator={indicator} level="province" />
      <RegionTable context={context} indicator={indicator} level="youth_region" />
      <p>{comparison.municipalities}</p>
      <h3>{comparison.years}</h3>
      <YearTable context={context} indicator={indicator} />
      <Trend context={context} indicator={indicator} />
    </>
  );
}

function RegionTable(props: ComparisonProps & { readonly level: 'province' | 'youth_region' }) {
  const { context, indicator, level } = props;
  const { words, language } = context;
  const { columns } = words.comparison;
  const shape = { regionLevel: level, dimensions: [] };
  const places = placesOf(context, indicator.id, shape, ['difference']);
  if (places.length === 0) return null;
  const name = words.shared.breakdowns[level];
  return (
    <Details summary={words.frame.table(name)} open={level === 'province'}>
      <DataTable
        id={`table-comparison-${level}`}
        caption={`${indicator.title[language]}, ${name}: ${words.frame.comparison}`}
        rowHeading={words.figures.rowHeading}
        columns={[columns.share, columns.difference, columns.funnel, columns.standardised, columns.shrunken]}
        groups={[{ rows: places.map((place) => regionRow(context, indicator, place)) }]}
      />
    </Details>
  );
}

function regionRow(context: InternalContext, indicator: Indicator, place: Place): TableRow {
  const at = (statistic: string) => find(context, indicator, place, statistic);
  return {
    header: placeName(context, place),
    cells: [
      textOf(context, at('estimate')),
      differenceText(context, at('difference')),
      funnelText(context, at('estimate'), at('funnel_998_low'), at('funnel_998_high')),
      textOf(context, at('standardised')),
      textOf(context, at('shrunken')),
    ],
  };
}

/** Where a region stands to the outer limits of its funnel; only these are named. */
function funnelText(
  context: InternalContext,
  estimate: Cell | undefined,
  low: Cell | undefined,
  high: Cell | undefined,
): string {
  if (!hasValue(estimate) || !hasValue(low) || !hasValue(high)) return textOf(context, low ?? estimate);
  const { funnel } = context.words.comparison;
  if (estimate.value > high.value) return funnel.above;
  return estimate.value < low.value ? funnel.below : funnel.within;
}

function YearTable({ context, indicator }: ComparisonProps) {
  const { words, language } = context;
  const { columns, years, firstYear } = words.comparison;
  const shape = { regionLevel: 'country', dimensions: ['period'] } as const;
  const rows = placesOf(context, indicator.id, shape, ['estimate']).map((place) => {
    const change = find(context, indicator, place, 'change_since_year_before');
    return {
      header: placeName(context, place),
      cells: [
        textOf(context, find(context, indicator, place, 'estimate')),
        change === undefined ? firstYear : differenceText(context, change),
      ],
    };
  });
  if (rows.length === 0) return null;
  return (
    <DataTable
      id="table-comparison-years"
      caption={`${indicator.title[language]}: ${years}`}
      rowHeading={words.figures.rowHeading}
      columns={[columns.share, columns.change]}
      groups={[{ rows }]}
    />
  );
}

/** The slope over the years and the chance of such a one, in a sentence. */
function Trend({ context, indicator }: ComparisonProps) {
  const { comparison } = context.words;
  const slope = find(context, indicator, country, 'trend_per_year');
  const probability = context.cells.find(indicator.id, '_T', country, {
    ...{ statistic: 'trend_probability', category: '_T', help_status: '_T', unit: 'probability' },
  });
  return (
    <>
      <p class="tests">
        {hasValue(slope)
          ? comparison.trend(pointsText(context, slope.value), probabilityText(context, probability))
          : comparison.noTrend(slope === undefined ? notApplicable(context) : stateText(context, slope))}
      </p>
      <p>{comparison.trendMeaning}</p>
    </>
  );
}

function find(context: InternalContext, { id, unit }: Indicator, place: Place, statistic: string) {
  return context.cells.find(id, '_T', place, { statistic, category: '_T', help_status: '_T', unit });
}

/** A difference in percentage points with its interval. */
function differenceText(context: InternalContext, cell: Cell | undefined): string {
  if (!hasValue(cell)) return textOf(context, cell);
  const { words } = context;
  const bounds = hasInterval(cell)
    ? words.figures.range(pointsText(context, cell.lower), pointsText(context, cell.upper))
    : boundsText(context, cell);
  return words.comparison.figure(pointsText(context, cell.value), bounds);
}

function textOf(context: InternalContext, cell: Cell | undefined): string {
  return cell === undefined ? notApplicable(context) : figureText(context, cell);
}

const notApplicable = ({ words }: InternalContext) => words.states.states.not_applicable;
