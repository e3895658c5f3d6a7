import type { SurplusLookup } from '../../src/cube/unsafe-cube.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { groups, placeOf } from '../flow-groups.ts';
import { statement } from '../statement.ts';

/** The columns of the statement, each with the group that its rows belong to. */
const columns = {
  unlinked_observed: groups.unlinkedObserved,
  unlinked_not_observed: groups.unlinkedNotObserved,
  adult: groups.adult,
  after_leaving: groups.afterLeaving,
  left_early: groups.left,
  not_yet_followed: groups.notYetFollowed,
  without_help: groups.none,
  running: groups.running,
  started: groups.started,
} as const;
type Column = keyof typeof columns;

/** Children who have the same numbers of index rows of each kind at a place; only those with several rows there. */
export interface SeveralRows extends Readonly<Record<Column, number>> {
  readonly children: number;
}
type Place = Readonly<Record<'victim' | 'sex' | 'age_group' | 'measure' | 'province', string | null>>;

/** Reads which children have several rows, by place. */
export async function readSurplus(engine: Engine): Promise<SurplusLookup> {
  const rows = await engine.rows<SeveralRows & Place>(
    statement('indicators/group_surplus'),
    'indicators/group_surplus',
  );
  const found = new Map<string, Map<string, SeveralRows>>();
  for (const { victim, sex, age_group, measure, province, ...several } of rows) {
    const at = {
      ...{ period: '_T', victim: victim ?? '_T', region: province ?? 'NL' },
      ...{ sex: sex ?? '_T', age_group: age_group ?? '_T', measure: measure ?? '_T' },
    };
    const here = found.get(placeOf(at as Parameters<typeof placeOf>[0])) ?? new Map<string, SeveralRows>();
    // Where victims are not known the column is `_T` throughout, and its rows are the total once more.
    found.set(placeOf(at as Parameters<typeof placeOf>[0]), here.set(JSON.stringify(several), several));
  }
  return surplusOf((system) => [...(found.get(system)?.values() ?? [])]);
}

/**
 * How many rows of some groups are further rows of children who have another there. Of a place of victims the unlinked are
 * those of the place of all. Later spells and keys of care belong to nobody in particular.
 */
export function surplusOf(at: (system: string) => readonly SeveralRows[]): SurplusLookup {
  return (system, members) => {
    const surplus = (place: string, own: readonly number[]) => {
      const counted = (Object.keys(columns) as Column[]).filter((column) => own.includes(columns[column]));
      return at(place).reduce((sum, several) => {
        const rows = counted.reduce((total, column) => total + several[column], 0);
        return sum + several.children * Math.max(0, rows - 1);
      }, 0);
    };
    const unlinked: readonly number[] = [groups.unlinkedObserved, groups.unlinkedNotObserved];
    return (
      surplus(
        system,
        members.filter((group) => !unlinked.includes(group)),
      ) +
      surplus(
        system.replace('|victim|', '|_T|'),
        members.filter((group) => unlinked.includes(group)),
      )
    );
  };
}
