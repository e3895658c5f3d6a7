import type { Cell } from '../../schemas/cube.ts';
import type { Margin } from '../../schemas/margins.ts';
import { DataTable, type TableGroup, type TableRow } from '../../src/html/data-table.tsx';
import { Details } from '../../src/html/details.tsx';
import { capitalise, uncapitalise } from '../../src/i18n/text.ts';
import { type Group, hasShare, hasValue } from '../cells.ts';
import type { Place } from './cells.ts';
import type { InternalContext } from './context.ts';
import { placeName, placesOf } from './places.ts';
import type { Described, Part } from './subjects.ts';
import { boundsText, stateText, valueText } from './tell.ts';

/** The columns of a table, by what stands in it. */
function columnsOf({ words }: InternalContext, { columns }: Part, { unit }: Described): string[] {
  const names = words.figures.columns;
  switch (columns) {
    case 'share':
      return [names.count, names.of, names.share, names.interval];
    case 'account':
      return unit === 'count' ? [names.count] : [names.count, names.of, names.share];
    case 'count':
      return [names.count, names.interval];
    case 'rate':
      return [names.count, names.population, names.rate, names.interval];
    case 'days':
      return [names.days, names.interval];
    case 'incidence':
      return [names.withHelp, names.interval, names.atRisk, names.events, names.competing, names.censored];
  }
}

/** One row: the figure with its counts and interval, or its state in the place of all of them. */
export function rowCells(
  context: InternalContext,
  { columns }: Part,
  cell: Cell,
  beside: (statistic: string) => Cell | undefined,
): TableRow['cells'] {
  const { formats } = context;
  if (!hasValue(cell)) return { state: stateText(context, cell) };
  // Accounts have no interval anywhere, so that it needs no column.
  const figure =
    columns === 'account'
      ? [valueText(context, cell)]
      : [valueText(context, cell), boundsText(context, cell)];
  if (columns === 'incidence') {
    const counts = ['at_risk', 'events', 'competing', 'censored'].map((statistic) => beside(statistic));
    return [
      ...figure,
      ...counts.map((count) =>
        hasValue(count) ? valueText(context, count) : context.words.states.states.not_estimable,
      ),
    ];
  }
  return hasShare(cell)
    ? [formats.count(cell.numerator), formats.count(cell.denominator), ...figure]
    : figure;
}

interface TableProps {
  readonly context: InternalContext;
  readonly indicator: Described;
  readonly part: Part;
  readonly margin: Margin;
  readonly open?: boolean;
}

/** All figures of one breakdown, folded on the screen and open on paper; nothing where the run does not make it. */
export function BreakdownTable({ context, indicator, part, margin, open = false }: TableProps) {
  const { words, language } = context;
  const statistics = part.entries.map(({ which }) => which.statistic);
  const places = placesOf(context, indicator.id, margin, statistics);
  const groups = tableGroups(context, indicator, part, places);
  if (groups.length === 0) return null;
  const parts = [words.shared.breakdowns[margin.id], part.heading].filter((name) => name !== undefined);
  const name = parts.map(uncapitalise).join(', ');
  return (
    <Details summary={words.frame.table(name)} open={open}>
      <DataTable
        id={`table-${indicator.id}-${margin.id}-${part.columns}`}
        caption={`${indicator.title[language]}, ${name}`}
        rowHeading={words.figures.rowHeading}
        columns={columnsOf(context, part, indicator)}
        groups={groups}
      />
    </Details>
  );
}

/** The lines of one group at one place. */
interface Filled {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** The whole country over the whole period goes without saying. */
interface FilledPlace {
  readonly name: string | null;
  readonly groups: readonly Filled[];
}

/**
 * One figure a group: a heading a place, under it a line a group. Several figures: a heading a place and group, under
 * it a line a figure.
 */
export function tableGroups(
  context: InternalContext,
  indicator: Described,
  part: Part,
  places: readonly Place[],
): TableGroup[] {
  const filled = places
    .map((place) => filledPlace(context, indicator, part, place))
    .filter(({ groups }) => groups.length > 0);
  if (part.entries.length > 1)
    return filled.flatMap(({ name, groups }) =>
      groups.map((group) => {
        // With one group alone, all children need no name, nor do records, which are not children.
        const names = [name, groups.length === 1 ? null : group.name].filter((part) => part !== null);
        const [first, second] = names;
        const header = second === undefined ? first : `${first}, ${uncapitalise(second)}`;
        return { ...(header === undefined ? {} : { header }), rows: group.rows };
      }),
    );
  const lines = filled.flatMap(({ name, groups }) =>
    groups.length === 1 && name !== null
      ? groups.flatMap(({ rows }) => rows.map(({ cells }) => ({ header: name, cells })))
      : [],
  );
  if (lines.length > 0 && lines.length === filled.length) return [{ rows: lines }];
  return filled.map(({ name, groups }) => ({
    ...(name === null ? {} : { header: name }),
    rows: groups.flatMap((group) => group.rows.map(({ cells }) => ({ header: group.name, cells }))),
  }));
}

function filledPlace(context: InternalContext, { id }: Described, part: Part, place: Place): FilledPlace {
  const rowsOf = (group: Group) =>
    part.entries.flatMap(({ label, which }) => {
      const cell = context.cells.find(id, group, place, which);
      if (cell === undefined) return [];
      const beside = (statistic: string) =>
        context.cells.find(id, group, place, { ...which, statistic, unit: 'count' });
      return [{ header: capitalise(label), cells: rowCells(context, part, cell, beside) }];
    });
  const isCountry = place.region_level === 'country' && isWhole(place);
  return {
    name: isCountry ? null : placeName(context, place),
    groups: context.groups
      .map((group) => ({ name: capitalise(context.words.shared.groups[group]), rows: rowsOf(group) }))
      .filter(({ rows }) => rows.length > 0),
  };
}

const isWhole = ({ period, sex, age_group, measure }: Place) =>
  [period, sex, age_group, measure].every((code) => code === '_T');
