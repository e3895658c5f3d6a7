const nl = {
  intro:
    'Niemand mag uit deze cijfers iets over één kind te weten komen. Daarom tonen we sommige getallen niet. De regels staan vast en kijken niet of een cijfer goed of slecht uitkomt.',
  introChanged:
    'Niemand mag uit deze cijfers iets over één kind te weten komen. Daarom veranderen we elk aantal kinderen een klein beetje. De regels staan vast en kijken niet of een cijfer goed of slecht uitkomt.',
  rounded: [
    'Elk aantal kinderen is een veelvoud van 5. Meestal is dat een van de twee veelvouden naast het getelde aantal; het verschil is nooit meer dan 6, tenzij de tabellen anders niet kloppen.',
    'De aantallen tellen op, in alle tabellen samen: het totaal is de som van de delen die er staan.',
    'Een 0 kan ook een klein aantal zijn, tot en met 6. Een ander aantal kan hoger of lager zijn geweest. Wat het was, is niet uit te rekenen.',
    'Percentages, aantallen per 1.000 en marges zijn uit de afgeronde aantallen berekend. Bij kleine groepen kunnen ze flink afwijken.',
    'Cijfers die niet zo te berekenen zijn, zoals aantallen records, zijn geheim.',
  ],
  noisy: (most: string) => [
    `Bij elk aantal kinderen is een toevallig getal opgeteld of afgetrokken, hoogstens ${most}. Hoeveel, hangt af van welke kinderen het zijn: dezelfde kinderen geven in elke tabel en elke uitgave hetzelfde aantal.`,
    'Elk aantal heeft zijn eigen ruis. Delen tellen daarom niet precies op tot het totaal. Is een deel groter dan het geheel, dan staat er geen percentage.',
    'Een 0 kan ook een klein aantal zijn, en een klein aantal kan een 0 zijn. Wat het was, is niet uit te rekenen.',
    'Percentages, aantallen per 1.000 en marges zijn uit de veranderde aantallen berekend. Bij kleine groepen kunnen ze flink afwijken.',
    'Cijfers die niet zo te berekenen zijn, zoals aantallen records, zijn geheim.',
  ],
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
  introChanged:
    'Nobody may learn anything about a single child from these figures. So we change each number of children a little. The rules are fixed, and do not look at whether a figure turns out well or badly.',
  rounded: [
    'Each number of children is a multiple of 5. Mostly it is one of the two multiples beside the number that was counted; the difference is never more than 6, unless the tables could not agree otherwise.',
    'The numbers add up, in all tables together: a total is the sum of the parts that stand beside it.',
    'A 0 can also be a small number, up to 6. Any other number may have been higher or lower. What it was cannot be worked out.',
    'Percentages, numbers per 1,000 and margins are worked out from the rounded numbers. For small groups they can be well off.',
    'Figures that cannot be worked out so, such as numbers of records, are withheld.',
  ],
  noisy: (most) => [
    `A random number was added to each number of children or taken from it, at most ${most}. How much depends on which children they are: the same children give the same number in every table and every release.`,
    'Each number has noise of its own. So parts do not add up exactly to their total. Where a part is larger than the whole, there is no percentage.',
    'A 0 can also be a small number, and a small number can be a 0. What it was cannot be worked out.',
    'Percentages, numbers per 1,000 and margins are worked out from the changed numbers. For small groups they can be well off.',
    'Figures that cannot be worked out so, such as numbers of records, are withheld.',
  ],
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
