import { group } from 'd3-array';
import type { Cell } from '../../schemas/cube.ts';
import { capitalise } from '../../src/i18n/text.ts';
import { type SmallLine, SmallLines } from '../../src/svg/small-lines.tsx';
import { cellsOf } from '../breakdowns.ts';
import { hasValue } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { indicatorOf } from '../indicators.ts';
import { axisOf } from '../plots.ts';
import { regionName } from '../regions.ts';
import { ChartBlock } from '../sections/chart-block.tsx';
import { estimateOf, tellState, tellValue } from '../tell.ts';

const margin = 'year_youth_region';

interface RegionCourse {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/**
 * The share of every youth region from year to year, as small lines on one scale; under it a table with a row a region and a column a
 * year. Nothing where no region has two figures.
 */
export function RegionYears({
  context,
  indicator,
}: {
  readonly context: ReportContext;
  readonly indicator: string;
}) {
  const { words, formats, language } = context;
  if (!hasRegionYears(context, indicator)) return null;
  const cells = cellsOf(context, indicator, margin);
  const years = [...new Set(cells.map(({ period }) => period))].sort();
  const courses = coursesOf(context, cells);
  const drawn = courses.filter((course) => course.cells.some((cell) => cell.status !== 'not_estimable'));
  const breakdown = words.shared.breakdowns[margin];
  const title = indicatorOf(context, indicator)?.title[language] ?? indicator;
  return (
    <ChartBlock
      context={context}
      id={`years-${indicator}-${margin}`}
      heading={capitalise(breakdown)}
      caption={words.sections.figureTitle(title, breakdown)}
      cells={cells}
      intro={words.charts.regionYears.intro}
      finding={findingOf(context, courses)}
      partly={words.charts.years.withheld}
      tableName={breakdown}
      rowHeading={words.shared.rowHeadings.youth_region}
      columns={years}
      groups={[{ rows: courses.map((course) => rowOf(context, course, years)) }]}
    >
      <SmallLines
        years={years}
        lines={drawn.map((course) => lineOf(context, course, years))}
        y={axisOf(cells)}
        formatY={formats.wholePercent}
        keyName={words.charts.regionYears.key}
      />
    </ChartBlock>
  );
}

/** Whether some region has figures of two years. */
export function hasRegionYears(context: ReportContext, indicator: string): boolean {
  const courses = group(cellsOf(context, indicator, margin).filter(hasValue), ({ region }) => region);
  return [...courses.values()].some((cells) => cells.length > 1);
}

/** Regions in their fixed order, each with its cells by year; those that cannot exist are left out. */
function coursesOf(context: ReportContext, cells: readonly Cell[]): RegionCourse[] {
  const byRegion = group(
    cells.filter(({ status }) => status !== 'not_applicable'),
    ({ region }) => region,
  );
  const known = context.input.regions.map(({ code }) => code).filter((code) => byRegion.has(code));
  const others = [...byRegion.keys()].filter((code) => !known.includes(code)).sort();
  return [...known, ...others].map((code) => ({
    name: capitalise(regionName(context, code)),
    cells: byRegion.get(code) ?? [],
  }));
}

const inYear = ({ cells }: RegionCourse, year: string) => cells.find(({ period }) => period === year);

function rowOf(context: ReportContext, course: RegionCourse, years: readonly string[]) {
  const texts = years.map((year) => {
    const cell = inYear(course, year);
    if (cell === undefined) return context.words.shared.states.not_applicable;
    return tellValue(context, cell) ?? tellState(context, cell);
  });
  return { header: course.name, cells: texts };
}

function lineOf(context: ReportContext, course: RegionCourse, years: readonly string[]): SmallLine {
  const cells = years.map((year) => inYear(course, year));
  const last = cells.findLast((cell) => hasValue(cell));
  const state = cells.find((cell) => cell?.status === 'suppressed') ?? course.cells[0];
  const without = state === undefined ? '' : tellState(context, state);
  const told = last === undefined ? null : tellValue(context, last);
  return {
    name: course.name,
    estimates: cells.map(estimateOf),
    text: told === null || last === undefined ? without : `${last.period}: ${told}`,
  };
}

/** In how many regions the intervals of all years have a point in common, and in how many they have not. */
function findingOf(context: ReportContext, courses: readonly RegionCourse[]): string {
  const kinds = courses.map(({ cells }) => {
    const shown = cells.filter(hasValue).filter(({ lower, upper }) => lower !== null && upper !== null);
    if (shown.length < 2) return null;
    const [highest, lowest] = [
      Math.max(...shown.map(({ lower }) => lower ?? 0)),
      Math.min(...shown.map(({ upper }) => upper ?? 1)),
    ];
    return highest <= lowest ? 'together' : 'scattered';
  });
  const count = (wanted: string) => context.formats.count(kinds.filter((kind) => kind === wanted).length);
  return context.words.charts.regionYears.finding(count('together'), count('scattered'));
}
