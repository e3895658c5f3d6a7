import type { Configuration } from '../../schemas/configuration.ts';

/** The ids of the ways in which a child can be linked, in order: the key itself, then the passes of the configuration. */
export function passesOf({ linkage }: Pick<Configuration, 'linkage'>): string[] {
  return ['key', ...linkage.passes.map(({ id }) => id)];
}
