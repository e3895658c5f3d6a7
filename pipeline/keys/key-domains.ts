import type { Configuration } from '../../schemas/configuration.ts';
import { linkableRegisters } from '../../schemas/linking.ts';
import { type RegisterName, registerNames, registers } from '../../schemas/registers/index.ts';

/** What is needed of a configuration to tell the domain of a key; a part of it that was read apart will do. */
export type KeyedSections = Pick<Configuration, 'registers' | 'linkage'>;

/** Registers whose records name persons by a key. */
export const keyedRegisters = registerNames.filter((name) => registers[name].keys.length > 0);

/**
 * Stands between a key's type and its domain where that is not the domain in which persons are linked. No delivered
 * text holds a control character, so a marked type never equals a delivered one, nor one of `linkage.keyTypes`.
 */
export const domainSeparator = '\u001e';

/** The key domain of a register with keys of persons; `undefined` where it is not delivered or has none. */
export function keyDomainOf({ registers: sources }: KeyedSections, name: RegisterName): string | undefined {
  const source = sources[name];
  return source !== undefined && 'keyDomain' in source ? source.keyDomain : undefined;
}

/**
 * Whether the crosswalk is about the keys of this register: it leads from the register's domain. What is not delivered
 * counts as standing in the domain in which persons are linked.
 */
export function usesCrosswalk(configuration: KeyedSections, name: RegisterName): boolean {
  const { keyDomain } = configuration.linkage;
  const from = configuration.registers.key_crosswalk?.oldKeyDomain ?? keyDomain;
  return from === (keyDomainOf(configuration, name) ?? keyDomain);
}

/**
 * What is written behind the key types of a register's column, so that keys of different domains differ as texts: nothing
 * in the domain in which persons are linked, else the separator and the name of the domain. A marked key that no row of the
 * crosswalk resolves never links; and where the crosswalk leads from one domain to another, its new keys are no old ones.
 */
export function domainMark(configuration: KeyedSections, name: RegisterName, column: string): string {
  const domain =
    name === 'key_crosswalk'
      ? configuration.registers.key_crosswalk?.[column === 'old_key_type' ? 'oldKeyDomain' : 'newKeyDomain']
      : keyDomainOf(configuration, name);
  return domain === undefined || domain === configuration.linkage.keyDomain
    ? ''
    : `${domainSeparator}${domain}`;
}

/** A register from another domain, and how its keys reach the persons; through `nothing` where none of them can. */
export interface OtherDomain {
  readonly register: RegisterName;
  readonly through: 'crosswalk' | 'passes' | 'nothing';
}

/**
 * Registers whose keys stand in another domain than that in which persons are linked, each with what leads there. A pass
 * finds keys of orders, care and victim records; whatever other register has keys of that domain is found with them.
 */
export function otherDomains(configuration: KeyedSections): OtherDomain[] {
  const { registers: sources, linkage } = configuration;
  return keyedRegisters.flatMap((register): OtherDomain[] => {
    const domain = keyDomainOf(configuration, register);
    if (domain === undefined || domain === linkage.keyDomain) return [];
    if (sources.key_crosswalk !== undefined && usesCrosswalk(configuration, register))
      return [{ register, through: 'crosswalk' }];
    const isFound =
      linkage.passes.length > 0 &&
      linkableRegisters.some((name) => keyDomainOf(configuration, name) === domain);
    return [{ register, through: isFound ? 'passes' : 'nothing' }];
  });
}
