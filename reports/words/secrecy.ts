const nl = {
  intro:
    'Niemand mag uit deze cijfers iets over één kind te weten komen. Daarom tonen we sommige getallen niet. De regels staan vast en kijken niet of een cijfer goed of slecht uitkomt.',
  rules: (minimum: string) => [
    `Een aantal onder de ${minimum} kinderen is geheim. Dat geldt ook voor de rest van de groep: wie wél hulp had.`,
  ],
  zeros: {
    protect:
      'Als niemand of juist iedereen in een groep geen hulp had, is dat ook geheim. Anders weet je het van elk kind in die groep.',
    allow: 'Een nul mag in deze uitgave wel getoond worden.',
  },
  together:
    'Is één getal geheim, dan zijn ook andere getallen geheim. Anders kun je het getal uitrekenen, of bijna, door andere getallen van het totaal af te trekken.',
  oneReason:
    'Bij een geheim getal staat altijd hetzelfde woord. Of het zelf te klein is, of een ander getal beschermt, zeggen we niet.',
  notUnknown:
    '‘Geheim’ is iets anders dan ‘onbekend’. Onbekend is een groep: kinderen van wie een gegeven ontbreekt. Geheim is een cijfer dat we hebben, maar niet tonen.',
  caption: 'Welke tabellen in deze uitgave getoond worden',
  rowHeading: 'Tabel',
  table: {
    shown: 'getoond',
    partly: 'deels geheim',
    withheld: 'geheim',
    pending: 'nog geen cijfers',
    absent: '–',
  },
  absent: 'Een streepje betekent: deze tabel is niet gemaakt.',
};

const en: typeof nl = {
  intro:
    'Nobody may learn anything about a single child from these figures. So some numbers are not shown. The rules are fixed, and do not look at whether a figure turns out well or badly.',
  rules: (minimum) => [
    `A number under ${minimum} children is withheld. So is the rest of the group: those who did have help.`,
  ],
  zeros: {
    protect:
      'Where nobody or everybody in a group had no help, that is withheld too. Otherwise you would know it of every child in that group.',
    allow: 'A zero may be shown in this release.',
  },
  together:
    'Where one number is withheld, other numbers are too. Otherwise you could work the number out, or nearly, by taking other numbers from the total.',
  oneReason:
    'A withheld number always shows the same word. Whether it is too small itself, or protects another number, we do not say.',
  notUnknown:
    '‘Withheld’ is not the same as ‘unknown’. Unknown is a group: children of whom a fact is missing. Withheld is a figure that we have, but do not show.',
  caption: 'Which tables are shown in this release',
  rowHeading: 'Table',
  table: {
    shown: 'shown',
    partly: 'partly withheld',
    withheld: 'withheld',
    pending: 'no figures yet',
    absent: '–',
  },
  absent: 'A dash means: this table was not made.',
};

export const secrecyWords = { nl, en };
