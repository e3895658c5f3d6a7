import type { Cell } from '../../schemas/cube.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import { roundHalfUp } from '../../src/i18n/numbers.ts';
import { DataTable, type TableGroup } from '../../src/html/data-table.tsx';
import { Details } from '../../src/html/details.tsx';
import { capitalise } from '../../src/i18n/text.ts';
import { type Figure, type Group, hasValue } from '../cells.ts';
import { country, type Place } from './cells.ts';
import type { InternalContext } from './context.ts';
import { placeName, placesOf } from './places.ts';
import { boundsText, pointsText, stateText, valueText } from './tell.ts';

/** The estimators that are taken for the one chosen, by the name of their statistic. */
export const estimators = [
  'among_followed',
  'not_by_then',
  'still_waiting',
  'none_seen',
  'if_nobody_left',
] as const;
export type Estimator = (typeof estimators)[number];

interface ChoicesProps {
  readonly context: InternalContext;
  readonly indicator: Indicator;
}

/** The figure chosen beside the ones that it is confused with: how far it lies from each, and why. */
export function Choices({ context, indicator }: ChoicesProps) {
  const { choices, shared } = context.words;
  const groups = context.groups.filter(
    (group) => estimatorCell(context, indicator, group, country, 'among_followed') !== undefined,
  );
  if (groups.length === 0) return null;
  return (
    <>
      <h3 id="choices">{choices.title}</h3>
      <p>{choices.intro}</p>
      {groups.map((group, at) => (
        <div class="choices" key={group}>
          <p>
            <strong>{capitalise(shared.groups[group])}:</strong>
          </p>
          <ul class="text">
            {choiceSentences(context, indicator, group, at === 0).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
      <ChoiceTable context={context} indicator={indicator} />
      <ChoiceTable context={context} indicator={indicator} byYear />
    </>
  );
}

/**
 * How far the figure chosen lies from each estimator, in percentage points: a sentence for each that also says why, or,
 * where that has been said, one sentence for all of them.
 */
export function choiceSentences(
  context: InternalContext,
  indicator: Indicator,
  group: Group,
  saysWhy: boolean,
): string[] {
  const { choices } = context.words;
  const chosen = chosenCell(context, indicator, group, country);
  if (!hasValue(chosen)) return [choices.unknownChosen(stateOf(context, chosen))];
  const told = estimators.map((estimator) => {
    const cell = estimatorCell(context, indicator, group, country, estimator);
    return { estimator, cell };
  });
  const unknown = told.flatMap(({ estimator, cell }) =>
    hasValue(cell) ? [] : [choices.unknown(choices.names[estimator], stateOf(context, cell))],
  );
  const distances = told.flatMap(({ estimator, cell }) =>
    hasValue(cell)
      ? [{ estimator, text: distanceText(context, chosen, cell, choices.names[estimator]) }]
      : [],
  );
  const figure = valueText(context, chosen);
  if (saysWhy)
    return [
      ...distances.map(({ estimator, text }) => choices.because(figure, text, choices.why[estimator])),
      ...unknown,
    ];
  const texts = distances.map(({ text }) => text);
  return [...(texts.length === 0 ? [] : [choices.together(figure, context.formats.list(texts))]), ...unknown];
}

function distanceText(context: InternalContext, chosen: Figure, other: Figure, name: string): string {
  const { choices } = context.words;
  const points = roundHalfUp((chosen.value - other.value) * 100, 1);
  const value = valueText(context, other);
  return points === 0
    ? choices.equal(name, value)
    : choices.distance(
        context.formats.points(Math.abs(points)),
        points > 0 ? 'higher' : 'lower',
        name,
        value,
      );
}

function ChoiceTable({ context, indicator, byYear = false }: ChoicesProps & { readonly byYear?: boolean }) {
  const { words, language } = context;
  const { choices, figures } = words;
  const dimensions = byYear ? (['period'] as const) : [];
  const shape = { regionLevel: 'country', dimensions } as const;
  const places = placesOf(context, indicator.id, shape, ['among_followed']);
  const name = byYear ? choices.tableByYear : choices.table;
  const groups = places.flatMap((place) =>
    context.groups.flatMap((group) => choiceGroup(context, indicator, group, place)),
  );
  if (groups.length === 0) return null;
  return (
    <Details summary={words.frame.table(name)} open={!byYear}>
      <DataTable
        id={`table-${indicator.id}-choices${byYear ? '-year' : ''}`}
        caption={`${indicator.title[language]}, ${name}`}
        rowHeading={choices.rowHeading}
        columns={[figures.columns.share, figures.columns.interval, choices.distanceColumn]}
        groups={groups}
      />
    </Details>
  );
}

function choiceGroup(
  context: InternalContext,
  indicator: Indicator,
  group: Group,
  place: Place,
): TableGroup[] {
  const { choices, shared } = context.words;
  const chosen = chosenCell(context, indicator, group, place);
  if (chosen === undefined) return [];
  const row = (name: string, cell: Cell | undefined, distance: string) => ({
    header: capitalise(name),
    cells: hasValue(cell)
      ? [valueText(context, cell), boundsText(context, cell), distance]
      : { state: stateOf(context, cell) },
  });
  const others = estimators.map((estimator) => {
    const cell = estimatorCell(context, indicator, group, place, estimator);
    const distance =
      hasValue(chosen) && hasValue(cell)
        ? pointsText(context, chosen.value - cell.value)
        : choices.noDistance;
    return row(choices.names[estimator], cell, distance);
  });
  return [
    {
      header: `${placeName(context, place)}, ${shared.groups[group]}`,
      rows: [row(choices.names.estimate, chosen, choices.itself), ...others],
    },
  ];
}

function chosenCell(context: InternalContext, { id, unit }: Indicator, group: Group, place: Place) {
  const which = { statistic: 'estimate', category: '_T', help_status: '_T', unit } as const;
  return context.cells.find(id, group, place, which);
}

/** A half year is 183 days for all of them. */
function estimatorCell(
  context: InternalContext,
  { id }: Indicator,
  group: Group,
  place: Place,
  statistic: Estimator,
) {
  return context.cells.find(id, group, place, {
    ...{ statistic, category: 'day_183', help_status: '_T', unit: 'probability' },
  });
}

function stateOf(context: InternalContext, cell: Cell | undefined): string {
  return stateText(context, cell ?? { status: 'not_applicable', reason: null });
}
