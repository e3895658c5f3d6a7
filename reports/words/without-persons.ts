const nl = {
  lead: 'De cijfers ontstaan door registers aan elkaar te koppelen. Elke gemiste koppeling lijkt op een kind zonder hulp. Hoeveel koppelingen gemist zijn, is in deze uitgave niet te zeggen. Deze pagina legt uit hoe dat komt.',
  summary: {
    title: 'Hoeveel kinderen gekoppeld zijn, is niet bekend',
    why: 'Er is geen register van personen aangeleverd. Daarom is niet na te gaan of een sleutel bij een persoon hoort.',
    effect:
      'Hoeveel gemiste koppelingen aan de cijfers kunnen veranderen, is niet bekend. Er zijn geen grenzen.',
    deliver: 'Wordt het register van personen aangeleverd, dan zijn er wel grenzen.',
  },
  leftOut: (types: string) =>
    `Een kind met een sleutel van een andere soort dan ${types} telt nooit mee als kind zonder hulp. Het staat apart.`,
  key: (types: string) =>
    `Er was geen register van personen. Van sleutels van soort ${types} nemen we aan dat ze kloppen; nagegaan is dat niet. Andere soorten doen niet mee.`,
  keyTypes:
    'Soort R betekent dat de leverancier de sleutel in het bevolkingsregister gevonden heeft, soort S dat dat niet lukte. Staat er geen soort bij, dan geldt de sleutel als soort R.',
  minimum: (share: string) =>
    `Heeft minder dan ${share} van de kinderen een sleutel van een soort die meedoet, dan verschijnt er geen uitgave.`,
  rates:
    'Een regel is pas gekoppeld als zijn sleutel bij één persoon hoort. Zonder register van personen is dat niet na te gaan. Een aandeel gekoppeld zou alleen zeggen met welke soort sleutel de regels zijn aangeleverd. Daarom geven we het niet.',
  otherTypes: (children: string, types: string) =>
    `Wel geteld zijn kinderen met een sleutel van een andere soort dan ${types}: ${children}. Zij tellen niet mee in de cijfers.`,
  groups:
    'Voor wie koppelen minder goed lukte, is ook niet bekend. En wat niet kan kloppen, is niet te zien: er zijn geen datums van geboorte of overlijden om mee te vergelijken.',
  effect:
    'Een kind telt als kind zonder hulp als we geen jeugdhulp bij dat kind vinden. Maar misschien was er hulp, en is alleen de koppeling gemist. Hoe vaak dat gebeurde, is niet bekend.',
  noBoundsTitle: 'Waarom er geen grenzen zijn',
  noBounds: [
    'Grenzen zeggen hoeveel alle gemiste koppelingen samen aan een cijfer kunnen veranderen. Daarvoor moet bekend zijn van hoeveel kinderen, en van hoeveel hulp, de sleutel bij niemand hoort. Dat is het hier niet.',
    'Grenzen uit alleen de sleutels van een andere soort zouden te krap zijn: het echte cijfer kan erbuiten liggen.',
    'Wordt het register van personen aangeleverd, dan zijn er wel grenzen.',
  ],
  notTitle: 'Wat hierin niet meetelt',
  flowUnlinked: 'met een sleutel van een soort die niet meedoet',
  qualityIntro:
    'Een cijfer is zo goed als de registers eronder. Hier staat hoeveel gegevens bruikbaar waren, en of te zien is hoeveel er gekoppeld is.',
  quality: 'Er is geen register van personen aangeleverd. Hoeveel kinderen gekoppeld zijn, is niet bekend.',
  moreAt: 'Waarom dat zo is, en wat gemiste koppelingen met de cijfers zouden doen, staat op de pagina',
  method: (types: string) =>
    `Kinderen doen mee als hun sleutel van soort ${types} is. Of die sleutel bij een persoon hoort, is niet na te gaan: er is geen register van personen.`,
};

const en: typeof nl = {
  lead: 'The figures come from linking registers to each other. Every missed link looks like a child without help. How many links were missed cannot be said in this release. This page explains why.',
  summary: {
    title: 'How many children were linked is not known',
    why: 'No register of persons was delivered. So nobody can look up whether a key belongs to a person.',
    effect: 'How much missed links may change the figures is not known. There are no bounds.',
    deliver: 'If the register of persons is delivered, there will be bounds.',
  },
  leftOut: (types) =>
    `A child with a key of another type than ${types} never counts as a child without help. It is counted apart.`,
  key: (types) =>
    `There was no register of persons. Keys of type ${types} are taken to be right; nobody looked them up. Other types take no part.`,
  keyTypes:
    'Type R means that the supplier found the key in the population register, type S that it did not. Where no type is given, the key counts as type R.',
  minimum: (share) =>
    `If fewer than ${share} of the children have a key of a type that takes part, there is no release.`,
  rates:
    'A record is linked only if its key belongs to one person. Without a register of persons that cannot be looked up. A share linked would only say with which type of key the records were delivered. So we do not give it.',
  otherTypes: (children, types) =>
    `What was counted is the children with a key of another type than ${types}: ${children}. They take no part in the figures.`,
  groups:
    'For whom linking went less well is not known either. And what cannot be right is not seen: there are no dates of birth or death to compare with.',
  effect:
    'A child counts as a child without help if we find no youth care for it. But perhaps there was help, and only the link was missed. How often that happened is not known.',
  noBoundsTitle: 'Why there are no bounds',
  noBounds: [
    'Bounds say how much all missed links together may change a figure. For that one must know of how many children, and of how much help, the key is nobody’s. Here that is not known.',
    'Bounds from the keys of another type alone would be too narrow: the true figure may lie outside them.',
    'If the register of persons is delivered, there will be bounds.',
  ],
  notTitle: 'What this does not cover',
  flowUnlinked: 'with a key of a type that takes no part',
  qualityIntro:
    'A figure is as good as the registers under it. Here you see how much of the data could be used, and whether it shows how much was linked.',
  quality: 'No register of persons was delivered. How many children were linked is not known.',
  moreAt: 'Why that is, and what missed links would do to the figures, is on the page',
  method: (types) =>
    `Children take part if their key is of type ${types}. Whether that key belongs to a person cannot be looked up: there is no register of persons.`,
};

/** What is said of linkage where no register of persons was delivered, in the place of what would be untrue then. */
export const withoutPersonsWords = { nl, en };
