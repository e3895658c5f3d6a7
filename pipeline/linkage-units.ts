import type { Cell } from '../schemas/cube.ts';
import { codesOf } from '../schemas/code-lists.ts';
import { toldDimensions } from './diagnostics/linkage-model.ts';
import {
  careTypeCategory,
  implausibleCategories,
  keyTypeCategory,
  keyTypeGroups,
  keyTypeRegisters,
  ownCharacteristics,
  profileCategory,
  registerOfPass,
  toldCharacteristic,
} from './indicators/linkage-categories.ts';

/** What the rates of one linkage table are about; the cells of a table share one fate. */
type RateKind = 'children' | (typeof keyTypeRegisters)[number] | 'youth_care_type' | `${string}_key_type`;

const rateUnit = (kind: RateKind, margin: string) => `linkage-rate × ${kind} × ${margin}`;
const profileUnit = (characteristic: string) => `linkage-profile × ${characteristic}`;
const implausibleUnit = (category: string) => `implausible-links × ${category}`;
const passUnit = 'linkage-pass × total';
/** Records are not children: those of a register by pass stand beside its own total. */
const registerPassUnit = (register: string) => `linkage-pass × ${register}`;

/** Every category of the rates with the kind of table that it belongs to. */
const kinds: ReadonlyMap<string, RateKind> = new Map<string, RateKind>([
  ['_T', 'children'],
  ...keyTypeRegisters.map((register) => [register, register] as const),
  ...codesOf('care_type').map((type) => [careTypeCategory(type), 'youth_care_type'] as const),
  ...keyTypeRegisters.flatMap((register) =>
    keyTypeGroups.map((group) => [keyTypeCategory(register, group), `${register}_key_type`] as const),
  ),
]);

/** Dimensions of the profile that are margins of the rates too, and so are the same counts. */
const sharedDimensions = ['year', 'measure', 'province'] as const;

const codesOfTold = { told_sex: codesOf('sex'), told_age_group: codesOf('age_group') } as const;
const ownUnits: ReadonlyMap<string, string> = new Map(
  [
    ...ownCharacteristics.map((name) => [name, name] as const),
    ...toldDimensions.flatMap((dimension) =>
      codesOfTold[dimension].map((code) => [toldCharacteristic(dimension, code), dimension] as const),
    ),
  ].flatMap(([name, dimension]) =>
    [true, false].map((isLinked) => [profileCategory(name, isLinked), profileUnit(dimension)] as const),
  ),
);
const profileUnits = [...toldDimensions, ...ownCharacteristics].map(profileUnit);

/**
 * The unit of a cell of a linkage account: rates by what they are about and by margin. The profile by year, measure or
 * province is the same children as the rates there, linked and unlinked, and shares their fate. `undefined` for other
 * indicators; an unknown category has a unit that no plan lists.
 */
export function linkageUnit(row: Cell, margin: string): string | undefined {
  switch (row.indicator) {
    case 'linkage-rate':
      return rateUnit(kinds.get(row.category) ?? `${row.category}_key_type`, margin);
    case 'linkage-pass': {
      const register = registerOfPass(row.category);
      return register === undefined ? passUnit : registerPassUnit(register);
    }
    case 'linkage-profile': {
      const shared = sharedDimensions.find((dimension) => row.category.startsWith(`${dimension}_`));
      return shared === undefined
        ? (ownUnits.get(row.category) ?? profileUnit(row.category))
        : rateUnit('children', shared);
    }
    case 'implausible-links':
      return implausibleUnit(row.category);
    default:
      return undefined;
  }
}

/** The linkage units in order of priority: totals first, then the years, places and kinds that they fall apart into. */
export const linkageUnits: readonly string[] = [
  rateUnit('children', 'total'),
  ...keyTypeRegisters.map((register) => rateUnit(register, 'total')),
  ...(['year', 'measure', 'province'] as const).flatMap((margin) => [
    rateUnit('children', margin),
    rateUnit('protection_orders', margin),
    ...(margin === 'year' ? [rateUnit('youth_care', margin)] : []),
  ]),
  rateUnit('youth_care_type', 'total'),
  ...keyTypeRegisters.map((register) => rateUnit(`${register}_key_type`, 'total')),
  passUnit,
  ...keyTypeRegisters.map(registerPassUnit),
  ...profileUnits,
  ...implausibleCategories.map(({ code }) => implausibleUnit(code)),
];

/** Units of which the cells add up to those of another: they are shown only beside it. */
export const coarserLinkageUnits: ReadonlyMap<string, readonly string[]> = new Map([
  ...(['children', 'protection_orders', 'youth_care'] as const).flatMap((kind) =>
    sharedDimensions.map((margin) => [rateUnit(kind, margin), [rateUnit(kind, 'total')]] as const),
  ),
  [rateUnit('youth_care_type', 'total'), [rateUnit('youth_care', 'total')]] as const,
  ...keyTypeRegisters.map(
    (register) => [rateUnit(`${register}_key_type`, 'total'), [rateUnit(register, 'total')]] as const,
  ),
  ...keyTypeRegisters.map((register) => [registerPassUnit(register), [rateUnit(register, 'total')]] as const),
  ...[passUnit, ...profileUnits].map((unit) => [unit, [rateUnit('children', 'total')]] as const),
]);
