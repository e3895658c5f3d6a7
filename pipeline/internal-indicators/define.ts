import { type InternalIndicator, internalIndicator } from '../../schemas/internal-indicator.ts';

/** Checks an indicator as it is loaded, so that a slip in a catalogue file fails every test at once. */
export function defineInternal<T extends InternalIndicator>(definition: T): T {
  return internalIndicator.parse(definition) as T;
}
