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
  /** Id of an older key of the same domain, of which the file brings the keys over to this one. */
  readonly replaces?: string;
  readonly sidecar: KeySidecar;
  readonly shown: string;
}

type KeyedDelivery = Pick<Delivery, 'register' | 'shown' | 'keys'>;

/** Every use of a key that the sidecars of the deliveries tell of. */
export function keyUses(configuration: Configuration, deliveries: readonly KeyedDelivery[]): KeyUse[] {
  return deliveries.flatMap((delivery) => {
    const { register, shown, keys: sidecar } = delivery;
    if (sidecar === undefined) return [];
    if (register === 'key_crosswalk') return crosswalkUses(configuration, sidecar, shown);
    const domain = keyDomainOf(configuration, register);
    return domain === undefined ? [] : [{ domain, keyId: sidecar.keyId, sidecar, shown }];
  });
}

/** A crosswalk has two columns of keys: of one key in two domains, or of an old key and the one that replaces it. */
function crosswalkUses(configuration: Configuration, sidecar: KeySidecar, shown: string): KeyUse[] {
  const { key_crosswalk: crosswalk } = configuration.registers;
  if (crosswalk === undefined) return [];
  const { oldKeyDomain, newKeyDomain } = crosswalk;
  const { keyId, replaces } = sidecar;
  const from = { domain: oldKeyDomain, sidecar, shown };
  const to = { domain: newKeyDomain, keyId, sidecar, shown };
  if (replaces === undefined) {
    return [
      ...(brings(sidecar, 'old_key') ? [{ ...from, keyId }] : []),
      ...(brings(sidecar, 'new_key') ? [to] : []),
    ];
  }
  const within = oldKeyDomain === newKeyDomain ? { replaces: replaces.keyId } : {};
  return [
    { ...from, keyId: replaces.keyId },
    { ...to, ...within },
  ];
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
