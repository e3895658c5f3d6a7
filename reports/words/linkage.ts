import type { LinkedSubject } from '../linkage/cells.ts';

/** Counts and share of what was linked, formatted. */
export interface LinkedTold {
  readonly numerator: string;
  readonly denominator: string;
  readonly share: string;
}

const subjects: { readonly [language in 'nl' | 'en']: Record<LinkedSubject, string> } = {
  nl: {
    children: 'kinderen met een maatregel',
    protection_orders: 'regels over maatregelen',
    youth_care: 'regels over jeugdhulp',
    victim_records: 'regels over slachtoffers',
  },
  en: {
    children: 'children with an order',
    protection_orders: 'records of orders',
    youth_care: 'records of youth care',
    victim_records: 'records of victims',
  },
};

const nl = {
  subjects: subjects.nl,
  linked: (subject: LinkedSubject, { numerator, denominator, share }: LinkedTold) =>
    `Van de ${denominator} ${subjects.nl[subject]} zijn er ${numerator} gekoppeld: ${share}.`,
  stateOf: (subject: LinkedSubject, state: string) => `Aandeel gekoppelde ${subjects.nl[subject]}: ${state}.`,
  absent: 'Dit onderdeel is in deze uitgave niet beschikbaar.',
  withheld: 'Dit onderdeel tonen we niet. Zie',
  moreAt:
    'Hoe goed de koppeling is, voor wie minder goed, en wat dat met de cijfers doet, staat op de pagina',
  backTo: 'Terug naar de pagina',
  summary: {
    eyebrow: 'In het kort',
    title: 'Zoveel kinderen zijn gekoppeld',
    plain: (share: string) => `Dat zijn er ongeveer ${share} op de 100.`,
    dotsTitle: 'Hoeveel op de 100 kinderen zijn gekoppeld?',
    dots: 'Honderd stippen. Vol: gekoppeld. Open: niet gekoppeld.',
    missing: 'Hoeveel kinderen gekoppeld zijn, staat niet in deze uitgave.',
    withheld: 'Hoeveel kinderen gekoppeld zijn, is in deze uitgave geheim.',
    listTitle: 'Wat dat voor de cijfers betekent',
    aside: 'Een kind dat niet gekoppeld is, telt nooit mee als kind zonder hulp. Het staat apart.',
  },
  what: {
    intro:
      'Een register is een lijst die een organisatie bijhoudt. Hier staat welke registers gebruikt zijn, waarvoor, en hoeveel regels bruikbaar waren. Een regel die niet aan de eisen voldoet, doet niet mee.',
    caption: 'Aangeleverde en bruikbare regels per register (volledige telling, dus zonder interval)',
    roles: {
      protection_orders: 'Welke kinderen een maatregel kregen, en wanneer.',
      youth_care: 'Welke jeugdhulp kinderen kregen, en van wanneer tot wanneer.',
      persons: 'Wie bij een sleutel hoort: geslacht, geboorte, overlijden en vertrek.',
      victim_records: 'Welke kinderen als slachtoffer bekend zijn, en sinds wanneer.',
      residence: 'Waar kinderen woonden.',
      key_crosswalk: 'Welke nieuwe sleutel in de plaats van een oude komt.',
      population: 'Hoeveel kinderen er wonen. Dit register wordt niet per kind gekoppeld.',
    } as Readonly<Record<string, string>>,
    rolesTitle: 'Waarvoor elk register dient',
    children: (orders: string, children: string) =>
      `Samen gaan ${orders} maatregelen over ${children} kinderen.`,
  },
  how: {
    intro:
      'In elke regel staat een sleutel: een code die voor een persoon staat. Koppelen gaat in vaste stappen, steeds in deze volgorde.',
    steps: {
      normalise:
        'We schrijven alle sleutels op dezelfde manier. Sleutels uit verschillende bronnen gelden alleen als gelijk als ze met dezelfde geheime code gemaakt zijn.',
      crosswalk:
        'Oude sleutels vervangen we door nieuwe, met een tabel van sleutelovergangen. Spreekt die tabel zichzelf tegen, dan stopt de verwerking.',
      noCrosswalk: 'Er was geen tabel van sleutelovergangen. Sleutels blijven zoals ze zijn aangeleverd.',
      keyPersons: (types: string) =>
        `We zoeken de sleutel van elk kind op in het register van personen. Alleen sleutels van soort ${types} doen mee.`,
      pass: (columns: string) =>
        `Wie dan nog niet gevonden is, zoeken we op ${columns}. Dat telt alleen als aan beide kanten precies één persoon past.`,
      unless: (columns: string) => `Het telt niet als beide kanten iets anders zeggen over: ${columns}.`,
      refuse: 'Past er meer dan één persoon, dan stopt de verwerking.',
    },
    noPasses: 'Andere gegevens dan de sleutel zijn niet gebruikt om te koppelen.',
    otherDomains: {
      crosswalk: (registers: string) =>
        `Met een andere geheime code gemaakt: ${registers}. De tabel van sleutelovergangen vervangt die sleutels.`,
      passes: (registers: string) =>
        `Met een andere geheime code gemaakt: ${registers}. Die sleutels zelf staan niet in het register van personen. Zulke regels koppelen we alleen in de latere stappen.`,
      nothing: (registers: string) =>
        `Met een andere geheime code gemaakt: ${registers}. Zulke regels zijn niet te koppelen.`,
    },
    minimum: (share: string) =>
      `Is minder dan ${share} van de kinderen te koppelen, dan verschijnt er geen uitgave.`,
    conflict:
      'Spreken twee regels over dezelfde persoon elkaar tegen, bijvoorbeeld over de geboortedatum, dan is de persoon onzeker. Kinderen met die sleutel gelden als niet gekoppeld.',
    unlinked:
      'Een kind dat niet gekoppeld is, telt nooit mee als kind zonder hulp. Het staat apart, en bepaalt mee hoe ruim de grenzen zijn.',
    byChance:
      'We koppelen niet op kans. Regels die ‘waarschijnlijk’ over hetzelfde kind gaan, blijven los. Zo ontstaan weinig verkeerde koppelingen, maar wel meer gemiste.',
    keyTypes:
      'Een sleutel van soort R is gevonden in het bevolkingsregister. Een sleutel van soort S is dat niet.',
  },
  sources: {
    intro:
      'Deze pagina volgt GUILD, een leidraad voor cijfers uit gekoppelde registers. GUILD vraagt bij elke stap om uitleg. Die staat hier:',
    steps: {
      data: 'De gegevens',
      linking: 'Het koppelen',
      analysis: 'De berekening',
    },
    missing:
      'Wat GUILD ook vraagt en hier ontbreekt: hoe organisaties hun registers bijhouden, en een meting van verkeerde koppelingen met gegevens die zeker kloppen.',
    references: 'Geraadpleegd',
  },
  glossary: {
    bound: {
      term: 'Grens',
      meaning:
        'Het laagste of hoogste cijfer dat mogelijk is, als alle gemiste koppelingen één kant op werken.',
    },
    difference: {
      term: 'Gestandaardiseerd verschil (d)',
      meaning: 'Hoe ver twee groepen uit elkaar liggen, ongeacht hoe groot ze zijn. Nul is: geen verschil.',
    },
    linking: {
      term: 'Koppelen',
      meaning: 'Nagaan welke regels uit twee registers over hetzelfde kind gaan.',
    },
    missed: {
      term: 'Gemiste koppeling',
      meaning: 'Twee regels over hetzelfde kind, die niet aan elkaar gekoppeld zijn.',
    },
    falseLink: {
      term: 'Verkeerde koppeling',
      meaning: 'Twee regels over verschillende kinderen, die wel aan elkaar gekoppeld zijn.',
    },
    point: {
      term: 'Punt',
      meaning: 'Het verschil tussen twee percentages. Officieel heet dat een procentpunt.',
    },
    key: { term: 'Sleutel', meaning: 'Een code die in de plaats van naam of nummer staat.' },
    withheld: {
      term: 'Geheim',
      meaning: 'Een cijfer dat bekend is, maar niet getoond wordt, om kinderen te beschermen.',
    },
  },
};

const en: typeof nl = {
  subjects: subjects.en,
  linked: (subject, { numerator, denominator, share }) =>
    `Of the ${denominator} ${subjects.en[subject]}, ${numerator} were linked: ${share}.`,
  stateOf: (subject, state) => `Share of ${subjects.en[subject]} linked: ${state}.`,
  absent: 'This part is not available in this release.',
  withheld: 'We do not show this part. See',
  moreAt: 'How good the linkage is, for whom less so, and what it does to the figures is on the page',
  backTo: 'Back to the page',
  summary: {
    eyebrow: 'In short',
    title: 'So many children were linked',
    plain: (share) => `That is about ${share} in every 100.`,
    dotsTitle: 'How many in every 100 children were linked?',
    dots: 'A hundred dots. Full: linked. Open: not linked.',
    missing: 'How many children were linked is not in this release.',
    withheld: 'How many children were linked is withheld in this release.',
    listTitle: 'What that means for the figures',
    aside: 'A child who was not linked never counts as a child without help. It is counted apart.',
  },
  what: {
    intro:
      'A register is a list that an organisation keeps. Here you see which registers were used, what for, and how many records could be used. A record that does not meet the rules is set aside.',
    caption: 'Records delivered and usable by register (a full count, so without an interval)',
    roles: {
      protection_orders: 'Which children were given an order, and when.',
      youth_care: 'Which youth care children were given, and from when until when.',
      persons: 'Who belongs to a key: sex, birth, death and departure.',
      victim_records: 'Which children are known as victims, and since when.',
      residence: 'Where children lived.',
      key_crosswalk: 'Which new key takes the place of an old one.',
      population: 'How many children live there. This register is not linked child by child.',
    },
    rolesTitle: 'What each register is for',
    children: (orders, children) => `Together, ${orders} orders are about ${children} children.`,
  },
  how: {
    intro:
      'Every record has a key: a code that stands for a person. Linking goes in fixed steps, always in this order.',
    steps: {
      normalise:
        'We write all keys in the same way. Keys from different sources only count as equal if they were made with the same secret code.',
      crosswalk:
        'We replace old keys by new ones, with a key crosswalk. If it contradicts itself, the run stops.',
      noCrosswalk: 'There was no key crosswalk. Keys stay as they were delivered.',
      keyPersons: (types) =>
        `We look the key of each child up in the register of persons. Only keys of type ${types} take part.`,
      pass: (columns) =>
        `Whoever has not been found by then, we look up by ${columns}. That only counts where exactly one person fits on either side.`,
      unless: (columns) => `It does not count where the two sides say different things about: ${columns}.`,
      refuse: 'Where more than one person fits, the run stops.',
    },
    noPasses: 'No other facts than the key were used to link.',
    otherDomains: {
      crosswalk: (registers) =>
        `Made with another secret code: ${registers}. The key crosswalk replaces these keys.`,
      passes: (registers) =>
        `Made with another secret code: ${registers}. These keys themselves are not in the register of persons. Such records are linked in the later steps alone.`,
      nothing: (registers) => `Made with another secret code: ${registers}. Such records cannot be linked.`,
    },
    minimum: (share) => `If fewer than ${share} of the children can be linked, there is no release.`,
    conflict:
      'Where two records of the same person contradict each other, for example on the date of birth, the person is uncertain. Children with that key count as not linked.',
    unlinked:
      'A child who was not linked never counts as a child without help. It is counted apart, and helps to decide how wide the bounds are.',
    byChance:
      'We do not link by probability. Records that are ‘probably’ about the same child stay apart. So there are few false links, but more missed ones.',
    keyTypes: 'A key of type R was found in the population register. A key of type S was not.',
  },
  sources: {
    intro:
      'This page follows GUILD, guidance for figures from linked registers. GUILD asks for an explanation at each step. You find it here:',
    steps: {
      data: 'The data',
      linking: 'The linking',
      analysis: 'The calculation',
    },
    missing:
      'What GUILD asks for too and is not here: how organisations keep their registers, and a measurement of false links with data that are certain to be right.',
    references: 'References',
  },
  glossary: {
    bound: {
      term: 'Bound',
      meaning: 'The lowest or highest figure that is possible, if all missed links work in one direction.',
    },
    difference: {
      term: 'Standardised difference (d)',
      meaning: 'How far two groups lie apart, however large they are. Zero means: no difference.',
    },
    linking: {
      term: 'Linking',
      meaning: 'Finding out which records of two registers are about the same child.',
    },
    missed: {
      term: 'Missed link',
      meaning: 'Two records about the same child that were not linked to each other.',
    },
    falseLink: {
      term: 'False link',
      meaning: 'Two records about different children that were linked to each other.',
    },
    point: {
      term: 'Point',
      meaning: 'The difference of two percentages. Its official name is percentage point.',
    },
    key: { term: 'Key', meaning: 'A code that stands in the place of a name or number.' },
    withheld: { term: 'Withheld', meaning: 'A figure that is known, but not shown, to protect children.' },
  },
};

/** What was linked and how, in short and at length. */
export const linkageWords = { nl, en };
