import { codeLists, codesOf } from '../../schemas/code-lists.ts';
import type { Words } from '../../schemas/words.ts';

/** A category of a linkage account, with the subgroup that it counts. */
export interface LinkageCategory {
  readonly code: string;
  readonly label: Words;
}

/** Registers of which the delivered type of key is told apart. */
export const keyTypeRegisters = ['protection_orders', 'youth_care', 'victim_records'] as const;

/** Delivered types of key; all others together are `other`. */
export const keyTypeGroups = ['r', 's', 'other'] as const;

/** Characteristics of a child that its own orders tell, so that they are known of unlinked children too. */
export const ownCharacteristics = ['ground_known', 'spell_open', 'several_orders'] as const;

const registerWords: Readonly<Record<(typeof keyTypeRegisters)[number], Words>> = {
  protection_orders: { nl: 'maatregelen', en: 'orders' },
  youth_care: { nl: 'jeugdhulptrajecten', en: 'youth-care trajectories' },
  victim_records: { nl: 'registraties van slachtoffers', en: 'victim records' },
};

const keyTypeWords: Readonly<Record<(typeof keyTypeGroups)[number], Words>> = {
  r: { nl: 'aangeleverd met sleutelsoort R', en: 'delivered with key type R' },
  s: { nl: 'aangeleverd met sleutelsoort S', en: 'delivered with key type S' },
  other: { nl: 'aangeleverd met een andere sleutelsoort', en: 'delivered with another key type' },
};

const ownWords: Readonly<Record<(typeof ownCharacteristics)[number], Words>> = {
  ground_known: { nl: 'grond van een maatregel bekend', en: 'ground of an order known' },
  spell_open: { nl: 'maatregel zonder einddatum', en: 'order without an end date' },
  several_orders: { nl: 'meer dan één maatregel', en: 'more than one order' },
};

/** The code of a characteristic that orders tell of a child itself: `told_sex_male`, `told_age_group_4_11`. */
export const toldCharacteristic = (dimension: string, code: string) =>
  `${dimension}_${code.replaceAll('-', '_')}`;

export const careTypeCategory = (careType: string) => `youth_care_${careType}`;
export const keyTypeCategory = (register: string, group: string) => `${register}_key_type_${group}`;
const toldWords = {
  sex: { nl: 'geslacht volgens de maatregel', en: 'sex as the order tells it' },
  age_group: { nl: 'leeftijd volgens de maatregel', en: 'age as the order tells it' },
} as const;

export const profileCategory = (characteristic: string, isLinked: boolean) =>
  `${characteristic}_${isLinked ? 'linked' : 'unlinked'}`;

/** The group of a delivered key type. */
export function keyTypeGroup(keyType: string): (typeof keyTypeGroups)[number] {
  return keyType === 'R' ? 'r' : keyType === 'S' ? 's' : 'other';
}

/** The categories of `linkage-rate`: children, the registers, types of care, and delivered types of key. */
export const rateCategories: readonly LinkageCategory[] = [
  { code: '_T', label: { nl: 'kinderen met een maatregel', en: 'children with an order' } },
  ...keyTypeRegisters.map((register) => ({ code: register, label: registerWords[register] })),
  ...codeLists.care_type.map(({ code, label }) => ({
    code: careTypeCategory(code),
    label: { nl: `jeugdhulp: ${label.nl}`, en: `youth care: ${label.en}` },
  })),
  ...keyTypeRegisters.flatMap((register) =>
    keyTypeGroups.map((group) => ({
      code: keyTypeCategory(register, group),
      label: {
        nl: `${registerWords[register].nl}, ${keyTypeWords[group].nl}`,
        en: `${registerWords[register].en}, ${keyTypeWords[group].en}`,
      },
    })),
  ),
];

/** A characteristic among linked children, and among the others. */
function bothOf(characteristic: string, label: Words): LinkageCategory[] {
  return [
    {
      code: profileCategory(characteristic, true),
      label: { nl: `${label.nl}, onder gekoppelde kinderen`, en: `${label.en}, among linked children` },
    },
    {
      code: profileCategory(characteristic, false),
      label: {
        nl: `${label.nl}, onder niet-gekoppelde kinderen`,
        en: `${label.en}, among children who are not linked`,
      },
    },
  ];
}

/** The categories of `linkage-profile` that every run has; those by measure, too. */
export const fixedProfileCategories: readonly LinkageCategory[] = [
  ...ownCharacteristics.flatMap((characteristic) => bothOf(characteristic, ownWords[characteristic])),
  ...codesOf('measure').flatMap((code, at) => {
    const label = codeLists.measure[at]?.label ?? { nl: code, en: code };
    return bothOf(`measure_${code}`, label);
  }),
  ...(['sex', 'age_group'] as const).flatMap((list) =>
    codeLists[list].flatMap(({ code, label }) =>
      bothOf(toldCharacteristic(`told_${list}`, code), {
        nl: `${toldWords[list].nl}: ${label.nl}`,
        en: `${toldWords[list].en}: ${label.en}`,
      }),
    ),
  ),
];

/** The categories of `linkage-profile` that depend on the period and the regions of the run. */
export function profileCategoriesOf(
  years: readonly string[],
  provinces: readonly { readonly code: string; readonly name: Words }[],
): LinkageCategory[] {
  return [
    ...years.flatMap((year) =>
      bothOf(`year_${year}`, { nl: `maatregel begonnen in ${year}`, en: `order begun in ${year}` }),
    ),
    ...provinces.flatMap(({ code, name }) =>
      bothOf(provinceCharacteristic(code), { nl: `provincie ${name.nl}`, en: `province ${name.en}` }),
    ),
  ];
}

export const provinceCharacteristic = (code: string) => `province_${code.toLowerCase()}`;

/** The key itself, and passes of the configuration by their id. */
export const keyPass: LinkageCategory = { code: 'key', label: { nl: 'sleutel', en: 'key' } };

/** A pass as a category: its id, with `_` for what a category may not hold. */
export const passCategory = (id: string) => id.toLowerCase().replaceAll(/[^a-z0-9]/g, '_');

/** A pass among the records of a register. No id of a pass begins with the name of a register. */
export const registerPassCategory = (register: string, pass: string) => `${register}_${passCategory(pass)}`;

/** The register of which a category of `linkage-pass` tells the pass; `undefined` for children. */
export const registerOfPass = (category: string) =>
  keyTypeRegisters.find((register) => category.startsWith(`${register}_`));

/** The categories of `linkage-pass` that passes of the configuration bring, the key itself not among the children's. */
export function passCategoriesOf(
  registers: readonly (typeof keyTypeRegisters)[number][],
  passes: readonly string[],
): LinkageCategory[] {
  const labelOf = (pass: string): Words =>
    pass === keyPass.code ? keyPass.label : { nl: `koppelstap ${pass}`, en: `pass ${pass}` };
  const further = passes.filter((pass) => pass !== keyPass.code);
  if (further.length === 0) return [];
  return [
    ...further.map((pass) => ({ code: passCategory(pass), label: labelOf(pass) })),
    ...registers.flatMap((register) =>
      passes.map((pass) => ({
        code: registerPassCategory(register, pass),
        label: {
          nl: `${registerWords[register].nl}, ${labelOf(pass).nl}`,
          en: `${registerWords[register].en}, ${labelOf(pass).en}`,
        },
      })),
    ),
  ];
}

/** Links that cannot be true; those about what orders tell are counted in children. */
export const implausibleCategories: readonly LinkageCategory[] = [
  {
    code: 'care_before_birth',
    label: { nl: 'hulp begon vóór de geboorte', en: 'care began before birth' },
  },
  {
    code: 'care_after_death',
    label: { nl: 'hulp begon na het overlijden', en: 'care began after death' },
  },
  {
    code: 'order_after_death',
    label: { nl: 'maatregel begon na het overlijden', en: 'order began after death' },
  },
  {
    code: 'order_long_before_birth',
    label: {
      nl: 'maatregel begon meer dan negen maanden vóór de geboorte',
      en: 'order began more than nine months before birth',
    },
  },
  {
    code: 'adult_at_order',
    label: { nl: 'maatregel begon bij iemand van 18 of ouder', en: 'order began at the age of 18 or older' },
  },
  {
    code: 'order_other_sex',
    label: {
      nl: 'maatregel noemt een ander geslacht dan het bevolkingsregister (kinderen)',
      en: 'order tells another sex than the population register (children)',
    },
  },
  {
    code: 'order_other_birth_date',
    label: {
      nl: 'maatregel noemt een andere geboortedatum dan het bevolkingsregister (kinderen)',
      en: 'order tells another date of birth than the population register (children)',
    },
  },
];
