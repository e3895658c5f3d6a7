import type { KnownCount } from './derived-counts.ts';

/** A count of disjoint groups, with the name of the system that the numbers of its groups belong to. */
export interface ToldCount extends KnownCount {
  readonly system: string;
}

/** Counts by system: groups of different systems have nothing to do with each other. */
export function bySystem(told: readonly ToldCount[]): Map<string, ToldCount[]> {
  const systems = new Map<string, ToldCount[]>();
  for (const count of told) {
    const system = systems.get(count.system);
    if (system === undefined) systems.set(count.system, [count]);
    else system.push(count);
  }
  return systems;
}
