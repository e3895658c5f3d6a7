import type { Configuration } from '../schemas/configuration.ts';
import type { Notice } from '../schemas/manifest.ts';
import type { Delivery } from './ingest.ts';

const noPersons: Notice = {
  code: 'no-persons-register',
  text: {
    nl: 'Er is geen register van personen aangeleverd. Of een sleutel bij een persoon hoort, is niet nagegaan; hoeveel koppelingen gemist zijn, is niet bekend. Ook wie 18 werd, overleed of vertrok, is niet bekend.',
    en: 'No register of persons was delivered. Whether a key belongs to a person was not looked up; how many links were missed is not known. Nor is it known who turned 18, died or moved abroad.',
  },
};

const institutionsInside: Notice = {
  code: 'institutions-internal-only',
  text: {
    nl: 'Cijfers per gecertificeerde instelling staan alleen in de interne uitgave: naast cijfers per regio zouden zij over enkele kinderen kunnen gaan.',
    en: 'Figures by certified institution stand in the internal edition alone: beside figures by region they could tell of a few children.',
  },
};

const counts: Readonly<Record<'round' | 'cell-key', (most: number) => Notice>> = {
  round: () => ({
    code: 'counts-rounded',
    text: {
      nl: 'Alle aantallen kinderen zijn afgerond op een veelvoud van 5, zodat niemand te herkennen is. Ze tellen nog wel op. Percentages en marges zijn uit de afgeronde aantallen berekend. Een 0 kan ook enkele kinderen zijn.',
      en: 'All numbers of children are rounded to a multiple of 5, so that nobody can be recognised. They still add up. Percentages and margins are worked out from the rounded numbers. A 0 can also be a few children.',
    },
  }),
  'cell-key': (most) => ({
    code: 'counts-with-noise',
    text: {
      nl: `Bij elk aantal kinderen is een klein toevallig getal opgeteld of afgetrokken, hoogstens ${most}, zodat niemand te herkennen is. Dezelfde kinderen geven overal hetzelfde aantal. Getallen tellen niet precies op. Percentages en marges zijn uit deze aantallen berekend. Een 0 kan ook enkele kinderen zijn.`,
      en: `A small random number, at most ${most}, was added to or taken from each number of children, so that nobody can be recognised. The same children give the same number everywhere. Numbers do not add up exactly. Percentages and margins are worked out from these numbers. A 0 can also be a few children.`,
    },
  }),
};

/** That counts are changed, and how, where they are. */
export function changedCounts({ method, noise }: Configuration['disclosure']): Notice | undefined {
  return method === 'suppress' ? undefined : counts[method](noise.most);
}

/** What a reader must know before trusting a figure; shown in the manifest and on top of the report. */
export function noticesOf(configuration: Configuration, deliveries: readonly Delivery[]): Notice[] {
  const changed = changedCounts(configuration.disclosure);
  return [
    ...(changed === undefined ? [] : [changed]),
    ...(configuration.registers.persons === undefined ? [noPersons] : []),
    ...(configuration.breakdowns.includes('institution') ? [institutionsInside] : []),
    ...unconfirmedTables(deliveries),
  ];
}

function unconfirmedTables(deliveries: readonly Delivery[]): Notice[] {
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
