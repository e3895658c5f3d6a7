import type { Configuration } from '../../schemas/configuration.ts';
import { exitCodes, type Problem, ZichtError } from '../../src/run/errors.ts';
import type { Delivery } from '../intake/delivery.ts';
import { type KeyUse, keyUses } from './key-uses.ts';

/** In what files of one domain must agree, and what to do where they do not. */
type Compared = readonly [what: string, told: (use: KeyUse) => string, remedy: string];

const whatElse: readonly Compared[] = [
  [
    'with different labels',
    ({ sidecar }) => sidecar.domain,
    'Pseudonymise them with the same --domain, or give their registers different key domains.',
  ],
  [
    'written in different ways',
    ({ sidecar }) => sidecar.encoding,
    'Pseudonymise them with the same --encoding.',
  ],
  [
    'from identifiers that were not filled up in the same way',
    ({ sidecar }) => sidecar.normalise,
    'Pseudonymise them with the same --normalise.',
  ],
];

/**
 * Throws (exit 3) where files of one key domain were pseudonymised in ways that do not give the same keys: under different
 * keys, with different labels, written differently, or from identifiers that were filled up in one file and not in another.
 * A key counts as the one that a crosswalk within the domain replaces it by. Files without a sidecar tell nothing and are
 * left alone. Which texts stand for no identifier may differ from file to file: they get no key, and change no other.
 */
export function demandOneKeyADomain(
  configuration: Configuration,
  deliveries: readonly Pick<Delivery, 'register' | 'shown' | 'keys'>[],
): void {
  const uses = keyUses(configuration, deliveries);
  const domains = [...new Set(uses.map(({ domain }) => domain))].toSorted();
  const problems = domains.flatMap((domain) =>
    disagreements(
      domain,
      uses.filter((use) => use.domain === domain),
    ),
  );
  if (problems.length > 0) throw new ZichtError(exitCodes.input, problems);
}

function disagreements(domain: string, uses: readonly KeyUse[]): Problem[] {
  const current = successors(uses);
  const compared: readonly Compared[] = [
    [
      'under different keys',
      ({ keyId }) => current(keyId),
      'Pseudonymise them under one key; or give the registers under the old key a keyDomain of their own and deliver a crosswalk (zicht pseudonymise --rotate).',
    ],
    ...whatElse,
  ];
  const found = compared.find(([, told]) => new Set(uses.map(told)).size > 1);
  if (found === undefined) return [];
  const [what, told, remedy] = found;
  const files = [...new Set(uses.map((use) => `${use.shown} (${told(use)})`))];
  return [
    {
      code: 'keys.differ',
      where: `key domain ${domain}: ${files.join(', ')}`,
      what: `Files of one key domain were pseudonymised ${what}, so that their keys would not meet.`,
      expected: 'one key, one label, one way of writing and one of filling up identifiers in a key domain',
      remedy,
    },
  ];
}

/** Leads an id to the one that replaces it, through the crosswalks within this domain. */
function successors(uses: readonly KeyUse[]): (keyId: string) => string {
  const next = new Map(
    uses.flatMap(({ keyId, replaces }) => (replaces === undefined ? [] : [[replaces, keyId] as const])),
  );
  return (keyId) => {
    let last = keyId;
    for (let step = 0; step < next.size; step += 1) last = next.get(last) ?? last;
    return last;
  };
}
