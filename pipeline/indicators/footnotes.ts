import type { Words } from '../../schemas/words.ts';

/** What every figure about help must say of the register it comes from. */
export const helpFootnotes: Words[] = [
  {
    nl: '“Geen hulp” betekent: geen hulp in het jeugdhulpregister. Hulp uit een persoonsgebonden budget, particuliere hulp en wijkteams die niets aanleveren staan daar niet in.',
    en: '“No help” means: no help in the youth-care register. Help paid from a personal budget, private care and neighbourhood teams that deliver no records are not in it.',
  },
];

/** Where care indicators are told below the country: an order tells a region, and most children in care have none. */
export const residenceFootnote: Words = {
  nl: 'Regio’s zijn de woonplaats op de eerste dag van de hulp, ook waar regio’s elders die van de maatregel zijn; zonder register van woonplaatsen zijn er geen regio’s.',
  en: 'Regions are the residence on the first day of the care, also where regions elsewhere are those of the order; without a register of residence there are no regions.',
};
