import type { Configuration } from '../../schemas/configuration.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { sha256 } from '../../src/run/hash.ts';

/**
 * The configuration as the manifest shows it: without folders, limits and editor hints, which do not change a figure, and
 * without the place of a secret and exceptions, which name withheld cells.
 */
export function publicConfiguration(configuration: Configuration): Manifest['configuration'] {
  const { $schema: _schema, output: _output, limits: _limits, disclosure, ...rest } = configuration;
  const { seriesKey: _seriesKey, exceptions: _exceptions, ...rules } = disclosure;
  return { ...rest, disclosure: rules };
}

/** The hash that says that two releases followed the same configuration; how a delivery is named or split plays no part. */
export function configurationHash(configuration: Configuration): string {
  const withoutFiles = JSON.stringify(sorted(publicConfiguration(configuration)), (key, value: unknown) =>
    key === 'files' ? undefined : value,
  );
  return sha256(withoutFiles);
}

/** Objects with their keys in order, so that the order in the file does not matter. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
