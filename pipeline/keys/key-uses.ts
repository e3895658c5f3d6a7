import type { Configuration } from '../../schemas/configuration.ts';
import type { KeySidecar } from '../../schemas/key-sidecar.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import type { Delivery } from '../intake/delivery.ts';
import { keyDomainOf } from './key-domains.ts';

/** That keys of a domain were made under a key, and which file says so. */
export interface KeyUse {
  /** Key domain of the configuration. */
  readonly domain: string;
  readonly keyId: string;
  readonly sidecar: KeySidecar;
  readonly shown: string;
}

type KeyedDelivery = Pick<Delivery, 'register' | 'shown' | 'keys'>;

/** Every use of a key that the sidecars of the deliveries tell of. */
export function keyUses(configuration: Configuration, deliveries: readonly KeyedDelivery[]): KeyUse[] {
  return deliveries.flatMap(({ register, shown, keys: sidecar }) => {
    if (sidecar === undefined) return [];
    const use = (domain: string | undefined, keyId = sidecar.keyId) =>
      domain === undefined ? [] : [{ domain, keyId, sidecar, shown }];
    const { key_crosswalk: crosswalk } = configuration.registers;
    if (register !== 'key_crosswalk') return use(keyDomainOf(configuration, register));
    const { oldKeyDomain, newKeyDomain } = crosswalk ?? {};
    if (sidecar.replaces !== undefined) {
      return [...use(oldKeyDomain, sidecar.replaces.keyId), ...use(newKeyDomain)];
    }
    return [
      ...(brings(sidecar, 'old_key') ? use(oldKeyDomain) : []),
      ...(brings(sidecar, 'new_key') ? use(newKeyDomain) : []),
    ];
  });
}

/** The keys of a run for its manifest: each key domain with the id of each key in it, sorted, each once. */
export function keyIdsOf(
  configuration: Configuration,
  deliveries: readonly KeyedDelivery[],
): NonNullable<Manifest['keys']> {
  const lines = keyUses(configuration, deliveries).map(({ domain, keyId }) => `${domain} ${keyId}`);
  return [...new Set(lines)].toSorted().map((line) => {
    const [domain = '', keyId = ''] = line.split(' ');
    return { domain, keyId };
  });
}

function brings(sidecar: KeySidecar, column: string): boolean {
  return sidecar.columns.some((name) => name.toLowerCase() === column);
}
