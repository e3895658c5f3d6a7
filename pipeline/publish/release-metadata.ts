import type { Configuration } from '../../schemas/configuration.ts';
import { configurationHash } from '../configuration/public.ts';
import { methodology, version } from '../version.ts';
import { title } from './title.ts';

/** Facts of the release that stand in the footer of every data file. */
export function releaseMetadata(configuration: Configuration): Record<string, string> {
  const { release, period } = configuration;
  return {
    title: title.en,
    release: release.id,
    status: release.status,
    period: `${period.from}/${period.until}`,
    observedUntil: configuration.observedUntil,
    ...(release.publisher === undefined ? {} : { publisher: release.publisher }),
    ...(release.licence === undefined ? {} : { licence: release.licence }),
    ...(configuration.disclosure.method === 'suppress' ? {} : { counts: configuration.disclosure.method }),
    methodology,
    zicht: version,
    configuration: configurationHash(configuration),
  };
}
