import { type Indicator, indicator } from '../../schemas/indicator.ts';

/** Checks an indicator as it is loaded, so that a slip in a catalogue file fails every test at once. */
export function defineIndicator<T extends Indicator>(definition: T): T {
  return indicator.parse(definition) as T;
}
