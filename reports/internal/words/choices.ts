const nl = {
  title: 'Keuzes zichtbaar: zes cijfers die op elkaar lijken',
  intro:
    'Er zijn meer manieren om “geen hulp na een half jaar” te tellen. Ze geven antwoord op verschillende vragen. Hier staan ze naast elkaar. Bij het gekozen cijfer is een half jaar zes kalendermaanden, bij de andere 183 dagen. Verschillen zijn berekend vóór het afronden.',
  names: {
    estimate: 'het gekozen cijfer',
    among_followed: 'onder wie 183 dagen te volgen was',
    not_by_then: 'geen hulp op tijd, van alle kinderen',
    still_waiting: 'nog aan het wachten',
    none_seen: 'geen hulp gezien',
    if_nobody_left: 'als niemand zou vertrekken',
  },
  /** What each of them answers, as the end of a sentence that begins with the figure. */
  why: {
    among_followed: 'dat gaat over kinderen die 183 dagen te volgen waren en in die tijd niet vertrokken',
    not_by_then:
      'dat gaat over alle kinderen, en wie vertrekt zonder hulp telt daar als zonder hulp (1 − cumulatieve incidentie)',
    still_waiting:
      'dat telt van alle kinderen alleen wie nog hulp kan krijgen, zodat wie vertrokken is niet als wachtend telt',
    none_seen: 'dat telt ook wie maar kort te volgen was als zonder hulp',
    if_nobody_left:
      'dat doet alsof niemand kan vertrekken en vertrekkers evenveel kans op hulp hebben als de rest (Kaplan–Meier)',
  },
  distance: (points: string, direction: 'higher' | 'lower', name: string, value: string) =>
    `${points} procentpunt ${direction === 'higher' ? 'hoger' : 'lager'} dan “${name}” (${value})`,
  equal: (name: string, value: string) => `op één decimaal gelijk aan “${name}” (${value})`,
  because: (chosen: string, distance: string, why: string) =>
    `Het gekozen cijfer (${chosen}) is ${distance}: ${why}.`,
  together: (chosen: string, distances: string) => `Het gekozen cijfer (${chosen}) is ${distances}.`,
  unknown: (name: string, state: string) => `“${name}”: ${state}.`,
  unknownChosen: (state: string) => `Het gekozen cijfer: ${state}.`,
  distanceColumn: 'Gekozen cijfer min dit (procentpunt)',
  itself: 'dit is het gekozen cijfer',
  noDistance: 'niet te vergelijken',
  table: 'alle manieren van tellen naast elkaar',
  tableByYear: 'alle manieren van tellen, per jaar',
  rowHeading: 'Manier van tellen',
};

const en: typeof nl = {
  title: 'Choices made visible: six figures that look alike',
  intro:
    'There is more than one way to count “no help after half a year”. They answer different questions. Here they stand side by side. Half a year is six calendar months for the figure chosen, and 183 days for the others. Differences are computed before rounding.',
  names: {
    estimate: 'the figure chosen',
    among_followed: 'among those followed for 183 days',
    not_by_then: 'no help in time, of all children',
    still_waiting: 'still waiting',
    none_seen: 'no help seen',
    if_nobody_left: 'if nobody left',
  },
  why: {
    among_followed: 'that is about children who were followed for 183 days and did not leave in them',
    not_by_then:
      'that is about all children, and those who leave without help count as without help (1 − cumulative incidence)',
    still_waiting:
      'that counts, of all children, only those who can still have help, so that those who have left do not count as waiting',
    none_seen: 'that also counts those who were followed only briefly as without help',
    if_nobody_left:
      'that supposes that nobody can leave, and that those who do are as likely to have help as the rest (Kaplan–Meier)',
  },
  distance: (points, direction, name, value) =>
    `${points} percentage points ${direction} than “${name}” (${value})`,
  equal: (name, value) => `equal, at one decimal, to “${name}” (${value})`,
  because: (chosen, distance, why) => `The figure chosen (${chosen}) is ${distance}: ${why}.`,
  together: (chosen, distances) => `The figure chosen (${chosen}) is ${distances}.`,
  unknown: (name, state) => `“${name}”: ${state}.`,
  unknownChosen: (state) => `The figure chosen: ${state}.`,
  distanceColumn: 'Figure chosen less this (percentage points)',
  itself: 'this is the figure chosen',
  noDistance: 'cannot be compared',
  table: 'all ways of counting side by side',
  tableByYear: 'all ways of counting, by year',
  rowHeading: 'Way of counting',
};

/** The estimators of absence that are taken for each other, and how far they lie apart. */
export const choiceWords = { nl, en };
