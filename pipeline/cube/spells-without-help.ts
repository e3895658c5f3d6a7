import type { Configuration } from '../../schemas/configuration.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { statement } from '../statement.ts';
import { type Coordinates, coordinateKey } from './coordinates.ts';
import { everywhere } from './accounts.ts';
import { countsEverySpell } from './every-spell.ts';

/** How many rows without help at a place can be those of so many children at most. */
export type SpellsOf = (at: Coordinates, children: number) => number;

interface SpellsRow {
  readonly period: string | null;
  readonly measure: string | null;
  readonly victim: string | null;
  readonly spells: number;
  readonly children: number;
}

/**
 * Reads, for every place with bounds, how many children have how many spells without help. So many children have the most of them
 * when they are those with the most: what so many unlinked keys of care may be help for. With any other option a key is one row.
 */
export async function readSpellsWithout(engine: Engine, configuration: Configuration): Promise<SpellsOf> {
  if (!countsEverySpell(configuration)) return (_, children) => children;
  const name = 'indicators/spells_without_help';
  const found = new Map<string, SpellsRow[]>();
  for (const row of await engine.rows<SpellsRow>(statement(name), name)) {
    const { period, measure, victim } = row;
    // Where victims are not known the column is `_T` throughout, and its rows are those of all once more.
    if (victim === '_T') continue;
    const key = coordinateKey({
      ...everywhere,
      ...{ period: period ?? '_T', measure: measure ?? '_T', victim: victim ?? '_T' },
    } as Coordinates);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return (at, children) => {
    let left = children;
    let spells = 0;
    for (const row of found.get(coordinateKey(at)) ?? []) {
      const taken = Math.min(left, row.children);
      spells += taken * row.spells;
      left -= taken;
    }
    // Keys beyond these children take off nothing that is there.
    return spells + left;
  };
}
