import type { Cell } from '../../schemas/cube.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import { DataTable, type TableGroup } from '../../src/html/data-table.tsx';
import { Details } from '../../src/html/details.tsx';
import { capitalise } from '../../src/i18n/text.ts';
import { type Group, hasValue } from '../cells.ts';
import { country, type Place, type Which } from './cells.ts';
import type { InternalContext } from './context.ts';
import { placeName, placesOf } from './places.ts';
import { stateText, valueText } from './tell.ts';

const statistics = ['estimate', 'bound_low', 'bound_high', 'corrected'] as const;

interface BoundsProps {
  readonly context: InternalContext;
  readonly indicator: Indicator;
}

/** How low and how high the share may be for missed links, corrected for missed care, and at 0 to 10% missed. */
export function Bounds({ context, indicator }: BoundsProps) {
  const { words, language } = context;
  const { bounds } = words.figures;
  const places = (dimensions: readonly ('period' | 'measure')[]) =>
    placesOf(context, indicator.id, { regionLevel: 'country', dimensions }, ['bound_low']);
  const groups = [[], ['period'], ['measure']].flatMap((dimensions) =>
    places(dimensions as ('period' | 'measure')[]).map((place) => boundsAt(context, indicator, place)),
  );
  if (groups.length === 0) return null;
  return (
    <>
      <h3>{bounds.title}</h3>
      <p>{bounds.intro}</p>
      <Details summary={words.frame.table(bounds.title)}>
        <DataTable
          id={`table-${indicator.id}-bounds`}
          caption={`${indicator.title[language]}, ${bounds.title}`}
          rowHeading={words.figures.rowHeading}
          columns={statistics.map((statistic) => bounds.columns[statistic])}
          groups={groups}
        />
      </Details>
      <Sensitivity context={context} indicator={indicator} />
    </>
  );
}

function boundsAt(context: InternalContext, { id }: Indicator, place: Place): TableGroup {
  return {
    header: placeName(context, place),
    rows: context.groups.flatMap((group) => {
      const cells = statistics.map((statistic) => find(context, id, group, place, { statistic }));
      return cells.some((cell) => cell !== undefined)
        ? [{ header: groupName(context, group), cells: cells.map((cell) => cellText(context, cell)) }]
        : [];
    }),
  };
}

/** The share at 0 to 10% missed links, a column a group. */
function Sensitivity({ context, indicator }: BoundsProps) {
  const { words, language, formats } = context;
  const { sensitivity, missed } = words.figures.bounds;
  const categories = context.cells
    .all(indicator.id)
    .filter(({ statistic }) => statistic === 'sensitivity')
    .map(({ category }) => category);
  const rows = [...new Set(categories)].toSorted().map((category) => ({
    header: formats.wholePercent(Number(category.replace('missed_', '')) / 100),
    cells: context.groups.map((group) =>
      cellText(context, find(context, indicator.id, group, country, { statistic: 'sensitivity', category })),
    ),
  }));
  if (rows.length === 0) return null;
  return (
    <Details summary={words.frame.table(sensitivity)}>
      <DataTable
        id={`table-${indicator.id}-sensitivity`}
        caption={`${indicator.title[language]}: ${sensitivity}`}
        rowHeading={missed}
        columns={context.groups.map((group) => groupName(context, group))}
        groups={[{ rows }]}
      />
    </Details>
  );
}

function find(context: InternalContext, id: string, group: Group, place: Place, which: Partial<Which>) {
  return context.cells.find(id, group, place, {
    ...{ statistic: 'estimate', category: '_T', help_status: '_T', unit: 'share', ...which },
  });
}

function groupName({ words }: InternalContext, group: Group): string {
  return capitalise(words.shared.groups[group]);
}

function cellText(context: InternalContext, cell: Cell | undefined): string {
  if (cell === undefined) return context.words.states.states.not_applicable;
  return hasValue(cell) ? valueText(context, cell) : stateText(context, cell);
}
