import type { RuleFacts } from '../../src/rules/rule.ts';

const broken = {
  severity: 'error',
  action: 'quarantine',
  remedy: { nl: 'Laat de leverancier de regel verbeteren.', en: 'Have the supplier correct the line.' },
} as const;

/** Records of a file that are no rows; found while it is read. */
export const structuralRuleFacts: readonly RuleFacts[] = [
  { ...broken, id: 'bad-bytes', label: { nl: 'de tekst is niet te lezen', en: 'the text cannot be read' } },
  {
    ...broken,
    id: 'bad-quotes',
    label: { nl: 'er staat tekst achter een sluitend aanhalingsteken', en: 'text follows a closing quote' },
  },
  { ...broken, id: 'row-too-short', label: { nl: 'er ontbreken kolommen', en: 'columns are missing' } },
  {
    ...broken,
    id: 'row-too-long',
    label: { nl: 'er zijn te veel kolommen', en: 'there are too many columns' },
  },
];

/** What is odd about a file as a whole; nothing is set aside for it. */
export const fileRuleFacts: readonly RuleFacts[] = [
  {
    id: 'extra-column',
    severity: 'warning',
    action: 'report',
    label: { nl: 'kolommen die de indeling niet gebruikt', en: 'columns that the layout does not use' },
    remedy: {
      nl: 'Lever alleen de kolommen die nodig zijn.',
      en: 'Deliver only the columns that are needed.',
    },
  },
  {
    id: 'doubtful-encoding',
    severity: 'warning',
    action: 'report',
    label: {
      nl: 'tekens die in Latin-1 niet voorkomen: het bestand is waarschijnlijk Windows-1252',
      en: 'characters that Latin-1 does not have: the file is probably Windows-1252',
    },
    remedy: { nl: 'Lever het bestand in UTF-8.', en: 'Deliver the file in UTF-8.' },
  },
];
