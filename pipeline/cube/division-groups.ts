import type { Engine } from '../../src/duckdb/engine.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';
import { type Division, flagsOf, type State } from './divisions.ts';
import type { Dimension } from './inner-places.ts';
import type { EmptyGroup, Outcome, Plane } from './inner-planes.ts';

/** A plane of a division: where its inner cells are told apart, and by what. */
export interface DividedPlane {
  /** `crossing`: what a province and a youth region have in common, which is what the one is less others. */
  readonly id: 'year' | 'crossing';
  readonly by: readonly Dimension[];
  /** The plane of all children of which groups are divided here. */
  readonly base: Plane;
  /** Whether it tells single categories, as the country does, or those that regions join. */
  readonly isOfCountry: boolean;
  /** The sets of its dimensions that a table or a shared margin asks for. */
  readonly asked: readonly (readonly Dimension[])[];
}

const byYear: DividedPlane = {
  ...{ id: 'year', by: ['period'], base: 'year', isOfCountry: true },
  asked: [[], ['period']],
};
const byYearAndVictim: DividedPlane = {
  ...{ id: 'year', by: ['period', 'victim'], base: 'year', isOfCountry: true },
  asked: [[], ['victim'], ['period'], ['period', 'victim']],
};
const crossings: DividedPlane = {
  ...{ id: 'crossing', by: ['province', 'youth_region'], base: 'municipality', isOfCountry: false },
  asked: [[], ['youth_region'], ['province'], ['province', 'youth_region']],
};

/** The planes of a division. The one of years also has its totals; regions of both trees are sums of what these have in common. */
export function planesOf({ margins, byVictim }: Division): readonly DividedPlane[] {
  const hasRegions = margins.includes('province') || margins.includes('youth_region');
  return [byVictim ? byYearAndVictim : byYear, ...(hasRegions ? [crossings] : [])];
}

/** Children at a place with one outcome and one state of a division. */
export interface DividedGroup extends Pick<EmptyGroup, 'youth_region' | 'province' | 'period' | 'victim'> {
  readonly plane: DividedPlane['id'];
  readonly outcome: Outcome;
  readonly state: string;
  readonly children: number;
}

export const statesIn = (division: Division, plane: DividedPlane): readonly State[] =>
  plane.isOfCountry ? division.country : division.below;

/**
 * Counts the children of a division at every place of its planes in one pass over the cohort. A child of none of its states
 * has the state `untold`: there is none, or the catalogue is wrong.
 */
export function readDivision(engine: Engine, division: Division): Promise<DividedGroup[]> {
  return engine.rows<DividedGroup>(queryOf(division), `indicators/inner ${division.id}`);
}

function queryOf(division: Division): string {
  const names = ['youth_region', 'province', 'period', 'victim'];
  const sets = planesOf(division).map((plane) => {
    const state = plane.isOfCountry ? 'country_state' : 'below_state';
    return { plane, columns: ['outcome', state, ...plane.by] };
  });
  const isGrouped = (name: string) => sets.some(({ columns }) => columns.includes(name));
  // SQL refuses a dimension that no plane divides by: it is empty.
  const named = names.map((name) =>
    isGrouped(name) ? identifier(name) : `CAST(NULL AS VARCHAR) AS ${identifier(name)}`,
  );
  const states = ['country_state', 'below_state'].filter(isGrouped);
  return `WITH told AS (${toldBy(division, names)})
  SELECT
    CASE WHEN GROUPING(period) = 0 THEN 'year' ELSE 'crossing' END AS plane,
    ${named.join(', ')}, outcome,
    COALESCE(${[...states, 'NULL'].join(', ')}) AS state,
    count(*) AS children
  FROM told
  WHERE outcome IS NOT NULL
  GROUP BY GROUPING SETS (${sets.map(({ columns }) => `(${columns.map(identifier).join(', ')})`).join(', ')})
  ORDER BY ALL`;
}

/**
 * SQL for everybody in the cohort: the columns named, the `outcome` (NULL for one that is not divided), and the states of the country and
 * below it.
 */
export function toldBy(division: Division, columns: readonly string[]): string {
  const outcomes = division.outcomes.map(
    (outcome) => `WHEN ${identifier(`${outcome}_6m`)} THEN ${literal(outcome)}`,
  );
  return `SELECT ${columns.map(identifier).join(', ')},
      CASE ${outcomes.join(' ')} END AS outcome,
      ${stateOf(division.country, division)} AS country_state,
      ${stateOf(division.below, division)} AS below_state
    FROM cohort_flag
    WHERE in_cohort`;
}

function stateOf(states: readonly State[], division: Division): string {
  const flags = new Set(flagsOf(division));
  const whens = states.map(({ code, has }) => {
    const holds = has.filter((flag) => flags.has(flag)).map(identifier);
    return `WHEN ${holds.length === 0 ? 'TRUE' : holds.join(' AND ')} THEN ${literal(code)}`;
  });
  return `CASE ${whens.join(' ')} ELSE 'untold' END`;
}
