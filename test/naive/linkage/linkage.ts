import { victimsAreKnown } from '../cells.ts';
import { clean, naiveCohort } from '../cohort.ts';
import { followCrosswalk } from '../keys.ts';
import type { NaiveOptions } from '../options.ts';
import type { Registers } from '../rows.ts';
import { naiveBounds } from './bounds.ts';
import type { NaiveFigure } from './cells.ts';
import { naiveImplausible } from './implausible.ts';
import { naiveProfile } from './profile.ts';
import { naiveRates } from './rates.ts';
import { type NaiveUnits, unitsOf } from './units.ts';
import { withoutPersons } from './without-persons.ts';

/** Index rows and records, linked or not. */
export function naiveUnits(registers: Registers, options: NaiveOptions): NaiveUnits {
  const resolve = followCrosswalk(registers.key_crosswalk ?? []);
  return unitsOf(registers, clean(registers), naiveCohort(registers, options), options, resolve);
}

/** Every figure about linkage, straight from sections 3, 4 and 6 of the methodology. */
export function naiveLinkage(registers: Registers, options: NaiveOptions): NaiveFigure[] {
  const data = clean(registers);
  const units = naiveUnits(registers, options);
  const figures = [
    ...naiveRates(units, registers, options),
    ...naiveProfile(units, data, options),
    ...naiveImplausible(units, data),
    ...naiveBounds(units, victimsAreKnown(registers), options),
  ];
  return registers.persons === undefined ? withoutPersons(figures) : figures;
}
