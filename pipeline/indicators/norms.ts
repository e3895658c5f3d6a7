import type { Norm } from '../../schemas/norm.ts';

/** Where both earlier figures stand (methodology section 1). */
const brochure = {
  nl: 'brochure over een eenmalige koppeling door het CBS voor de Nationaal Rapporteur Mensenhandel en Seksueel Geweld tegen Kinderen',
  en: 'brochure on a linkage made once by Statistics Netherlands (CBS) for the Dutch National Rapporteur on Trafficking in Human Beings and Sexual Violence against Children',
};

/** The figure that Zicht was made to repeat: 21 of 136. */
export const withoutHelpNorm: Norm = {
  value: 0.15,
  found: {
    nl: 'van 136 kinderen die slachtoffer waren en een beschermingsmaatregel hadden, hadden er 21 (15%) een half jaar later geen hulp gekregen',
    en: 'of 136 child victims with a protection order, 21 (15%) had received no help half a year later',
  },
  source: brochure,
};

export const secureCareNorm: Norm = {
  value: 0.4,
  found: {
    nl: 'van de kinderen in gesloten jeugdhulp was 40% bekend als slachtoffer',
    en: 'of the children in secure residential care, 40% were known as victims',
  },
  source: brochure,
};
