import type { Configuration } from '../../schemas/configuration.ts';
import type { Words } from '../../schemas/words.ts';
import { type Certificate, certificateWords } from '../../src/attacker/certificate.ts';
import { formatsFor } from '../../src/i18n/formats.ts';

/** How far counts with noise stay open beside all others, where nothing is asked of it. */
export interface LeftOfNoise {
  /** The most that noise adds to a count, or takes from it. */
  readonly width: number;
  /** Sensitive counts that were shown to vary by as much. */
  readonly shown: number;
  /** Sensitive counts of which a few sums alone leave less for certain. */
  readonly narrower: number;
}

/** What the certificate of a release says: what was found, what was asked, and with noise what is left of it. */
export function releaseWords(
  counts: Certificate,
  { method, minimumCount }: Configuration['disclosure'],
  left: LeftOfNoise | null,
): Words {
  const found = certificateWords(counts);
  const asked = askedOf(method, minimumCount);
  const more = left === null ? null : leftWords(left, counts.sensitive);
  const joined = (language: keyof Words) =>
    [found[language], asked[language], ...(more === null ? [] : [more[language]])].join(' ');
  return { nl: joined('nl'), en: joined('en') };
}

function askedOf(method: Configuration['disclosure']['method'], minimumCount: number): Words {
  switch (method) {
    case 'suppress':
      return {
        nl: `Gevraagd is dat elk gevoelig aantal minstens ${minimumCount} uiteen kan lopen, ook voor wie er zelf in is meegeteld.`,
        en: `What is asked is that each sensitive count can vary by at least ${minimumCount}, for whoever is counted in it too.`,
      };
    case 'round':
      return {
        nl: 'Gevraagd is dat elk gevoelig aantal minstens 5 uiteen kan lopen, ook voor wie er zelf in is meegeteld: voor wie alle afgeronde aantallen kent, weet dat zij optellen, en weet dat elk hoogstens 6 van het getelde aantal af ligt.',
        en: 'What is asked is that each sensitive count can vary by at least 5, for whoever is counted in it too: for readers who know all rounded counts, that they add up, and that each is at most 6 from what was counted.',
      };
    case 'cell-key':
      return {
        nl: 'Gevraagd is alleen dat geen gevoelig aantal precies te berekenen is, ook niet door wie er zelf in is meegeteld. Wat aantallen beschermt is de ruis zelf; hoe groot die mag zijn staat in de instellingen, en hoeveel er naast andere tabellen van over moet blijven is geen eis.',
        en: 'All that is asked is that no sensitive count can be computed exactly, not by whoever is counted in it either. What protects counts is the noise itself; how large it may be is a setting, and how much of it must be left beside other tables is not asked.',
      };
  }
}

function leftWords({ width, shown, narrower }: LeftOfNoise, sensitive: number): Words {
  const [nl, en] = [formatsFor('nl').count, formatsFor('en').count];
  const others = sensitive - shown - narrower;
  return {
    nl: `De ruis is hoogstens ${nl(width)}. Van ${nl(shown)} van de ${nl(sensitive)} gevoelige aantallen is getoond dat zij naast alle tabellen zoveel uiteen kunnen lopen; van ${nl(narrower)} laten enkele tabellen van dezelfde kinderen zeker minder over; van ${nl(others)} is niet getoond dat het zoveel is, en niet dat het minder is.`,
    en: `The noise is at most ${en(width)}. Of the ${en(sensitive)} sensitive counts, ${en(shown)} were shown to vary by as much beside all tables; of ${en(narrower)} a few tables of the same children leave less for certain; of ${en(others)} it was shown neither that it is as much nor that it is less.`,
  };
}
