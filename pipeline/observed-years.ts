import type { Configuration } from '../schemas/configuration.ts';

/** Whether the six months after 31 December of a year are observed, so that every child of that year can be followed. */
export function isObservedYear(configuration: Configuration): (year: string) => boolean {
  return (year) => `${String(Number(year) + 1).padStart(4, '0')}-06-30` <= configuration.observedUntil;
}
