import type { Words } from '../../schemas/words.ts';

/** What every figure about help must say of the register it comes from. */
export const helpFootnotes: Words[] = [
  {
    nl: '“Geen hulp” betekent: geen hulp in het jeugdhulpregister. Hulp uit een persoonsgebonden budget, particuliere hulp en wijkteams die niets aanleveren staan daar niet in.',
    en: '“No help” means: no help in the youth-care register. Help paid from a personal budget, private care and neighbourhood teams that deliver no records are not in it.',
  },
];
