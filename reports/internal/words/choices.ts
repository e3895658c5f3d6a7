const nl = {
  title: 'Keuzes zichtbaar: zes cijfers die op elkaar lijken',
  intro:
    'Er zijn meer manieren om “geen hulp na een half jaar” te tellen. Ze geven antwoord op verschillende vragen. Hier staan ze naast elkaar. Bij het gekozen cijfer is een half jaar zes kalendermaanden, bij de andere 183 dagen.',
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
  distance: (chosen: string, points: string, direction: 'higher' | 'lower', name: string, value: string) =>
    `Het gekozen cijfer (${chosen}) ligt ${points} procentpunt ${direction === 'higher' ? 'hoger' : 'lager'} dan “${name}” (${value})`,
  equal: (chosen: string, name: string, value: string) =>
    `Het gekozen cijfer (${chosen}) is, op één decimaal, gelijk aan “${name}” (${value})`,
  because: (distance: string, why: string) => `${distance}: ${why}.`,
  unknown: (name: string, state: string) => `“${name}” is hier ${state}.`,
  unknownChosen: (state: string) => `Het gekozen cijfer is hier ${state}.`,
  forGroup: (group: string) => `${group}:`,
  distanceColumn: 'Gekozen cijfer min dit (procentpunt)',
  itself: 'dit is het gekozen cijfer',
  table: 'alle manieren van tellen naast elkaar',
  rowHeading: 'Manier van tellen',
};

const en: typeof nl = {
  title: 'Choices made visible: six figures that look alike',
  intro:
    'There is more than one way to count “no help after half a year”. They answer different questions. Here they stand side by side. Half a year is six calendar months for the figure chosen, and 183 days for the others.',
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
  distance: (chosen, points, direction, name, value) =>
    `The figure chosen (${chosen}) lies ${points} percentage points ${direction} than “${name}” (${value})`,
  equal: (chosen, name, value) =>
    `The figure chosen (${chosen}) is equal, at one decimal, to “${name}” (${value})`,
  because: (distance, why) => `${distance}: ${why}.`,
  unknown: (name, state) => `“${name}” is here ${state}.`,
  unknownChosen: (state) => `The figure chosen is here ${state}.`,
  forGroup: (group) => `${group}:`,
  distanceColumn: 'Figure chosen less this (percentage points)',
  itself: 'this is the figure chosen',
  table: 'all ways of counting side by side',
  rowHeading: 'Way of counting',
};

/** The estimators of absence that are taken for each other, and how far they lie apart. */
export const choiceWords = { nl, en };
