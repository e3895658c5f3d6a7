import { z } from 'zod';
import { coded, date, text } from './register.ts';
import type { RegisterName } from './registers/index.ts';

/**
 * What a delivery may tell of a person beside the key. A pass of `linkage.passes` compares some of it to link the keys that
 * are in no register of persons. It is no content of a record: two records that differ in it alone are identical.
 */
export const linkingAttributes = z.strictObject({
  given_name: text({ label: { nl: 'voornaam', en: 'given name' } }),
  family_name: text({ label: { nl: 'achternaam', en: 'family name' } }),
  sex: coded('sex', { label: { nl: 'geslacht', en: 'sex' } }),
  birth_date: date({ label: { nl: 'geboortedatum', en: 'date of birth' } }),
  postcode: text({ label: { nl: 'postcode', en: 'postcode' } }),
  house_number: text({ label: { nl: 'huisnummer', en: 'house number' } }),
});

export const linkingAttributeNames = [
  'given_name',
  'family_name',
  'sex',
  'birth_date',
  'postcode',
  'house_number',
] as const satisfies readonly (keyof typeof linkingAttributes.shape)[];
export type LinkingAttribute = (typeof linkingAttributeNames)[number];

/** Registers of which the keys are looked up in the persons register by what they tell of the person. */
export const linkableRegisters = [
  'protection_orders',
  'youth_care',
  'victim_records',
] as const satisfies readonly RegisterName[];
export type LinkableRegister = (typeof linkableRegisters)[number];

/** Registers that may bring linking attributes. */
export const attributeRegisters = [...linkableRegisters, 'persons'] as const;
export type AttributeRegister = (typeof attributeRegisters)[number];

export const isAttributeRegister = (name: RegisterName): name is AttributeRegister =>
  (attributeRegisters as readonly RegisterName[]).includes(name);

/** How many records of one side a join may find for a record of the other. */
export const cardinalities = ['one-to-one', 'many-to-one'] as const;
export type Cardinality = (typeof cardinalities)[number];

/** A deterministic pass: keys that agree with one person alone in every attribute of `on`, and that person with them alone. */
export const linkagePass = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, {
    error: 'a lower-case letter, then letters, digits or dashes, at most 32',
  }),
  on: z.array(z.enum(linkingAttributeNames)).min(1).meta({
    description: 'What must agree; a key or person without one of these takes no part in the pass.',
  }),
  unlessDiffer: z
    .array(z.enum(linkingAttributeNames))
    .default([])
    .meta({ description: 'What may be missing, but may not differ where both sides have it.' }),
  cardinality: z.enum(cardinalities).default('one-to-one').meta({
    description:
      'one-to-one: a person to whom a key of the same register, type and domain leads already is given no other there.',
  }),
});
export type LinkagePass = z.infer<typeof linkagePass>;
