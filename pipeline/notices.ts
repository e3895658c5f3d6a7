import type { Notice } from '../schemas/manifest.ts';
import type { Delivery } from './ingest.ts';

/** What a reader must know before trusting a figure; shown in the manifest and on top of the report. */
export function noticesOf(deliveries: readonly Delivery[]): Notice[] {
  const unconfirmed = [
    ...new Set(deliveries.filter((delivery) => !delivery.confirmed).map(({ layout }) => layout)),
  ];
  return unconfirmed.toSorted().map((layout) => ({
    code: 'unconfirmed-recode-table',
    text: {
      nl: `De codetabel van de bestandsindeling “${layout}” is nog niet door een analist bevestigd. Soorten maatregelen of hulp kunnen verwisseld zijn.`,
      en: `The recode table of the file layout “${layout}” has not been confirmed by an analyst. Kinds of orders or help may be mixed up.`,
    },
  }));
}
