import { shellWords } from '../../words/shell.ts';

const nl = {
  ...shellWords.nl,
  heading: 'Controle voor de uitgave',
  title: (period: string) => `controle van de uitgave (${period})`,
  description: (period: string) =>
    `Intern controlepakket over ${period}: wat geheim is en waarom, wat dat kost, en wat eraan te doen is.`,
  lead: 'Voor wie de uitgave controleert. Hier staat welke cijfers geheim zijn en waarom. Dat verraadt welke tellingen klein zijn: niets op deze pagina mag de beveiligde omgeving uit.',
  sections: {
    brief: 'In het kort',
    withheld: 'Wat is geheim, en waarom',
    protection: 'Wat is verloren voor wiens bescherming',
    utility: 'Wat drie methoden overlaten',
    advice: 'Advies: grovere tabellen',
    exceptions: 'Uitzonderingen',
    control: 'Formulier voor de outputcontrole',
    checksums: 'Controlegetallen',
  },
};

const en: typeof nl = {
  ...shellWords.en,
  heading: 'Review of the release',
  title: (period) => `review of the release (${period})`,
  description: (period) =>
    `Internal review pack on ${period}: what is withheld and why, what that costs, and what can be done about it.`,
  lead: 'For whoever checks the release. Here stands which figures are withheld and why. That tells which counts are small: nothing on this page may leave the secure environment.',
  sections: {
    brief: 'In brief',
    withheld: 'What is withheld, and why',
    protection: 'What was lost for whose protection',
    utility: 'What three methods leave',
    advice: 'Advice: coarser tables',
    exceptions: 'Exceptions',
    control: 'Form for output control',
    checksums: 'Checksums',
  },
};

export const frameWords = { nl, en };
