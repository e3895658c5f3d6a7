import type { RegionLevel } from '../../schemas/margins.ts';
import { DataTable, type TableRow } from '../../src/html/data-table.tsx';
import { Details } from '../../src/html/details.tsx';
import { hasValue } from '../cells.ts';
import type { Place, TableShape } from './cells.ts';
import type { InternalContext } from './context.ts';
import { placeName, placesOf } from './places.ts';
import type { Described } from './subjects.ts';
import { stateText, valueText } from './tell.ts';

const parts = ['stock_start', 'flow_in', 'flow_out', 'stock_end'] as const;

interface FlowProps {
  readonly context: InternalContext;
  readonly indicator: Described;
}

/** Stock + in − out = stock: the country by year as equations, and tables by year, measure and region. */
export function Flow({ context, indicator }: FlowProps) {
  const { words } = context;
  const places = (regionLevel: RegionLevel, dimensions: TableShape['dimensions']) =>
    placesOf(context, indicator.id, { regionLevel, dimensions }, ['flow']);
  const years = places('country', ['period']);
  const equations = years.flatMap((place) => {
    const [start, into, out, end] = figuresAt(context, indicator, place);
    return start && into && out && end
      ? [words.figures.flow.equation(place.period, start, into, out, end)]
      : [];
  });
  const { breakdowns } = words.shared;
  return (
    <>
      <p>{words.figures.flow.intro}</p>
      <ul class="text headlines">
        {equations.map((equation) => (
          <li key={equation}>{equation}</li>
        ))}
      </ul>
      <FlowTable {...{ context, indicator }} id="year" places={years} name={breakdowns.year} open />
      <FlowTable
        {...{ context, indicator }}
        id="measure"
        places={places('country', ['period', 'measure'])}
        name={words.figures.flow.byMeasure}
      />
      {(['province', 'youth_region'] as const).map((level) => (
        <FlowTable
          {...{ context, indicator }}
          key={level}
          id={level}
          places={places(level, ['period'])}
          name={breakdowns[level]}
        />
      ))}
    </>
  );
}

function FlowTable(
  props: FlowProps & {
    readonly id: string;
    readonly places: readonly Place[];
    readonly name: string;
    readonly open?: boolean;
  },
) {
  const { context, indicator, id, places, name, open = false } = props;
  if (places.length === 0) return null;
  const { words, language } = context;
  const { columns } = words.figures.flow;
  const rows = places.map((place): TableRow => {
    const figures = figuresAt(context, indicator, place);
    const told = figures.filter((figure) => figure !== null);
    const state = { status: 'not_estimable', reason: 'no_records' } as const;
    return {
      header: placeName(context, place),
      cells: told.length === parts.length ? told : { state: stateText(context, state) },
    };
  });
  return (
    <Details summary={words.frame.table(name)} open={open}>
      <DataTable
        id={`table-${indicator.id}-${id}`}
        caption={`${indicator.title[language]}, ${name}`}
        rowHeading={words.figures.rowHeading}
        columns={parts.map((part) => columns[part])}
        groups={[{ rows }]}
      />
    </Details>
  );
}

/** Figures of a place, in the order of the equation. */
function figuresAt(context: InternalContext, { id }: Described, place: Place): (string | null)[] {
  return parts.map((category) => {
    const cell = context.cells.find(id, '_T', place, {
      ...{ statistic: 'flow', category, help_status: '_T', unit: 'count' },
    });
    return hasValue(cell) ? valueText(context, cell) : null;
  });
}
