import type { Configuration } from '../../schemas/configuration.ts';

/** The ids of the ways in which a child can be linked, in order: the key itself, then the passes of the configuration. */
export function passesOf(configuration: Configuration): string[] {
  const { linkage } = configuration;
  const passes = 'passes' in linkage ? (linkage.passes as readonly { readonly id: string }[]) : [];
  return ['key', ...passes.map(({ id }) => id)];
}
