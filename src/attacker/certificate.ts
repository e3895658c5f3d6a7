import type { Words } from '../../schemas/words.ts';
import { formatsFor } from '../i18n/formats.ts';

/** What an attack on a release came to. Holds no key and no count of a cell but the narrowest width: it can be written as JSON. */
export interface Certificate {
  readonly passed: boolean;
  /** By how much every sensitive count must be able to vary. */
  readonly width: number;
  readonly cells: number;
  readonly sensitive: number;
  /** What was granted to the reader, and what came of it, one after the other. */
  readonly levels: readonly LevelResult[];
}

export interface LevelResult {
  readonly name: string;
  /** Cells of which the value does not follow from bounds alone. */
  readonly unknowns: number;
  /** The least that any sensitive count was shown to vary by; `null` without sensitive cells. */
  readonly narrowest: number | null;
  /** Sensitive counts with one possible value. */
  readonly exact: number;
  /** Sensitive counts that were not shown to vary by the width, the exact ones among them. */
  readonly below: number;
  readonly programs: number;
}

/** The certificate in one sentence for each language. */
export function certificateWords({ passed, width, sensitive, levels }: Certificate): Words {
  const below = Math.max(0, ...levels.map((level) => level.below));
  const exact = Math.max(0, ...levels.map((level) => level.exact));
  const widths = levels.flatMap(({ narrowest }) => (narrowest === null ? [] : [narrowest]));
  const [nl, en] = [formatsFor('nl').count, formatsFor('en').count];
  if (widths.length === 0)
    return {
      nl: 'Er zijn geen gevoelige aantallen om te beschermen.',
      en: 'There are no sensitive counts to protect.',
    };
  const narrowest = Math.min(...widths);
  if (passed)
    return {
      nl: `Smalste interval: ${nl(narrowest)} (nodig: ${nl(width)}). Geen van de ${nl(sensitive)} gevoelige aantallen is nauwer te berekenen.`,
      en: `Narrowest interval: ${en(narrowest)} (needed: ${en(width)}). None of the ${en(sensitive)} sensitive counts can be computed more closely.`,
    };
  return {
    nl: `Smalste interval: ${nl(narrowest)} (nodig: ${nl(width)}). Van de ${nl(sensitive)} gevoelige aantallen zijn er ${nl(below)} niet genoeg beschermd; ${nl(exact)} daarvan zijn precies te berekenen.`,
    en: `Narrowest interval: ${en(narrowest)} (needed: ${en(width)}). Of the ${en(sensitive)} sensitive counts, ${en(below)} are not protected enough; ${en(exact)} of these can be computed exactly.`,
  };
}
