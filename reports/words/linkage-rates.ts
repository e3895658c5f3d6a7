/** A group of which the rate is off, formatted. */
export interface GroupTold {
  readonly label: string;
  readonly share: string;
  /** How far from the others, with its side. */
  readonly gap: string;
}

const nl = {
  intro:
    'Gekoppeld betekent: de sleutel is bruikbaar en hoort bij één persoon. De tellingen zijn volledig, dus zonder interval.',
  subjectsTitle: 'Per register',
  subjectsCaption: 'Aandeel dat gekoppeld is, per register',
  keyTypesTitle: 'Naar soort sleutel',
  keyTypesCaption: 'Aandeel dat gekoppeld is, naar de soort sleutel waarmee de regel is aangeleverd',
  keyTypesReading:
    'Een sleutel van soort S staat niet in het bevolkingsregister. Zo’n regel is alleen te koppelen met de tabel van sleutelovergangen, of in een latere stap.',
  keyTypes: { r: 'soort R', s: 'soort S', other: 'andere soort' },
  passTitle: 'In welke stap',
  passCaption: 'In welke stap de gekoppelde kinderen gevonden zijn',
  passReading: 'Samen zijn de stappen alle gekoppelde kinderen.',
  passReadings:
    'De grafiek gaat over kinderen, de tabel ook over de regels van elk register. Samen zijn de stappen alles wat gekoppeld is.',
  passKey: 'op de sleutel',
  passOn: (columns: string) => `op ${columns}`,
  passOther: (code: string) => `stap ‘${code}’`,
  axisLinked: 'aandeel gekoppeld',
  axisFromHigher: 'aandeel gekoppeld; de as begint niet bij nul',
  axisPass: 'aandeel van de gekoppelde kinderen',
  columns: {
    linked: 'Gekoppeld',
    all: 'Totaal',
    share: 'Aandeel',
    gap: 'Verschil met de anderen',
    flag: 'Valt op',
    found: 'In deze stap',
    linkedShare: 'Gekoppeld',
    unlinkedShare: 'Niet gekoppeld',
    difference: 'Verschil (d)',
    number: 'Aantal',
  },
  groupsIntro: (points: string) =>
    `Lukt koppelen bij de ene groep minder goed dan bij de andere, dan zijn hun cijfers niet goed te vergelijken. Een groep valt op als haar aandeel meer dan ${points} punten van dat van alle anderen afwijkt, en toeval dat bijna zeker niet verklaart. Zo’n groep heeft een driehoek in de grafiek en staat erboven in woorden. Geheime cijfers doen niet mee.`,
  blocks: {
    year: 'Per jaar',
    measure: 'Naar maatregel',
    province: 'Per provincie',
    careYear: 'Jeugdhulp per jaar',
    careType: 'Jeugdhulp naar soort',
  },
  blockCaption: (subject: string, breakdown: string) => `Aandeel gekoppelde ${subject}, ${breakdown}`,
  bySort: 'naar soort hulp',
  total: (subject: string, share: string) => `alle ${subject}: ${share}`,
  worse: (groups: string) => `Duidelijk minder goed lukte het bij ${groups}.`,
  better: (groups: string) => `Duidelijk beter lukte het bij ${groups}.`,
  group: ({ label, share, gap }: GroupTold) => `${label} (${share}, ${gap} dan de anderen)`,
  noneOff: 'Geen groep met een openbaar cijfer valt op.',
  notCompared: 'Er zijn te weinig openbare cijfers om groepen te vergelijken.',
  lower: (points: string) => `${points} punten lager`,
  higher: (points: string) => `${points} punten hoger`,
  equal: 'geen verschil',
  flagLower: 'lager',
  flagHigher: 'hoger',
  flagNone: 'nee',
  careYearNote: 'Het jaar is dat waarin de hulp begon. Het totaal telt ook hulp uit andere jaren.',
  recordsNote:
    'Bij regels telt dezelfde persoon vaker mee. Een verschil kan dan van een paar personen komen.',
  profileTitle: 'Wie niet gekoppeld zijn',
  profileIntro:
    'Hier staan gekoppelde kinderen naast kinderen die niet gekoppeld zijn. Lijken ze op elkaar, dan maakt het weinig uit dat de tweede groep niet meetelt.',
  profileSizes: (linked: string, unlinked: string) =>
    `Het gaat om ${linked} gekoppelde en ${unlinked} niet-gekoppelde kinderen.`,
  profileCaption: 'Hoe ver gekoppelde en niet-gekoppelde kinderen uit elkaar liggen',
  profileReading: (limit: string) =>
    `Het verschil (d) zegt hoe ver twee aandelen uit elkaar liggen, ongeacht hoe groot de groepen zijn. Boven ${limit} noemen we het opvallend: cijfers over gekoppelde kinderen kunnen dan anders zijn dan cijfers over alle kinderen.`,
  profileMarked: (characteristics: string) => `Opvallend verschil bij: ${characteristics}.`,
  profileUnmarked: 'Geen kenmerk met openbare cijfers verschilt opvallend.',
  profileLimit: (limit: string) => `vanaf hier opvallend: ${limit}`,
  axisDifference: 'gestandaardiseerd verschil (d), zonder teken',
  moreUnlinked: 'vaker niet gekoppeld',
  moreLinked: 'vaker gekoppeld',
  characteristicGroups: {
    year: 'Jaar waarin de maatregel begon',
    measure: 'Soort maatregel',
    told_sex: 'Geslacht volgens de maatregel',
    told_age_group: 'Leeftijd volgens de maatregel',
    province: 'Provincie',
    other: 'Andere kenmerken',
  },
  characteristics: {
    ground_known: 'grond van de maatregel bekend',
    spell_open: 'maatregel zonder einddatum',
    several_orders: 'meer dan één maatregel',
  } as Readonly<Record<string, string>>,
  characteristic: 'Kenmerk',
  groupHeading: 'Groep',
  implausibleTitle: 'Wat niet kan kloppen',
  implausibleIntro:
    'Soms kan een koppeling niet kloppen. Dan is er een verkeerde koppeling, of een verkeerde datum in een register. Hoe meer van deze gevallen, hoe meer verkeerde koppelingen er kunnen zijn.',
  implausibleCaption: 'Gevallen die niet kunnen kloppen (volledige telling, dus zonder interval)',
  implausibleCase: 'Geval',
};

const en: typeof nl = {
  intro:
    'Linked means: the key can be used and belongs to one person. These are full counts, so without an interval.',
  subjectsTitle: 'By register',
  subjectsCaption: 'Share that was linked, by register',
  keyTypesTitle: 'By key type',
  keyTypesCaption: 'Share that was linked, by the type of key with which the record was delivered',
  keyTypesReading:
    'A key of type S is not in the population register. Such a record can only be linked by the key crosswalk, or in a later step.',
  keyTypes: { r: 'type R', s: 'type S', other: 'other type' },
  passTitle: 'In which step',
  passCaption: 'In which step the linked children were found',
  passReading: 'Together the steps are all linked children.',
  passReadings:
    'The chart is about children, the table about the records of each register too. Together the steps are all that was linked.',
  passKey: 'by the key',
  passOn: (columns) => `by ${columns}`,
  passOther: (code) => `step ‘${code}’`,
  axisLinked: 'share linked',
  axisFromHigher: 'share linked; the axis does not begin at zero',
  axisPass: 'share of the linked children',
  columns: {
    linked: 'Linked',
    all: 'Total',
    share: 'Share',
    gap: 'Difference from the others',
    flag: 'Stands out',
    found: 'In this step',
    linkedShare: 'Linked',
    unlinkedShare: 'Not linked',
    difference: 'Difference (d)',
    number: 'Number',
  },
  groupsIntro: (points) =>
    `Where linking works less well for one group than for another, their figures cannot be compared well. A group stands out if its share is more than ${points} points off that of all others, and chance almost certainly does not explain it. Such a group has a triangle in the chart and is named above it. Withheld figures take no part.`,
  blocks: {
    year: 'By year',
    measure: 'By measure',
    province: 'By province',
    careYear: 'Youth care by year',
    careType: 'Youth care by type',
  },
  blockCaption: (subject, breakdown) => `Share of ${subject} linked, ${breakdown}`,
  bySort: 'by type of care',
  total: (subject, share) => `all ${subject}: ${share}`,
  worse: (groups) => `It went clearly less well for ${groups}.`,
  better: (groups) => `It went clearly better for ${groups}.`,
  group: ({ label, share, gap }) => `${label} (${share}, ${gap} than the others)`,
  noneOff: 'No group with a public figure stands out.',
  notCompared: 'There are too few public figures to compare groups.',
  lower: (points) => `${points} points lower`,
  higher: (points) => `${points} points higher`,
  equal: 'no difference',
  flagLower: 'lower',
  flagHigher: 'higher',
  flagNone: 'no',
  careYearNote: 'The year is that in which the care began. The total counts care of other years too.',
  recordsNote:
    'Among records the same person counts more than once. A difference may then come from a few persons.',
  profileTitle: 'Who was not linked',
  profileIntro:
    'Here linked children stand beside children who were not linked. If they are alike, it matters little that the second group does not count.',
  profileSizes: (linked, unlinked) =>
    `These are ${linked} children linked and ${unlinked} children not linked.`,
  profileCaption: 'How far children linked and not linked lie apart',
  profileReading: (limit) =>
    `The difference (d) says how far two shares lie apart, however large the groups are. Above ${limit} we call it marked: figures on linked children may then differ from figures on all children.`,
  profileMarked: (characteristics) => `Marked difference in: ${characteristics}.`,
  profileUnmarked: 'No characteristic with public figures differs markedly.',
  profileLimit: (limit) => `marked from here: ${limit}`,
  axisDifference: 'standardised difference (d), without its sign',
  moreUnlinked: 'more often not linked',
  moreLinked: 'more often linked',
  characteristicGroups: {
    year: 'Year in which the order began',
    measure: 'Kind of order',
    told_sex: 'Sex as the order tells it',
    told_age_group: 'Age as the order tells it',
    province: 'Province',
    other: 'Other characteristics',
  },
  characteristics: {
    ground_known: 'ground of the order known',
    spell_open: 'order without an end date',
    several_orders: 'more than one order',
  },
  characteristic: 'Characteristic',
  groupHeading: 'Group',
  implausibleTitle: 'What cannot be right',
  implausibleIntro:
    'Sometimes a link cannot be right. Then it is a false link, or a date in a register is wrong. The more of these cases, the more false links there may be.',
  implausibleCaption: 'Cases that cannot be right (a full count, so without an interval)',
  implausibleCase: 'Case',
};

/** How well it went, and for whom worse. */
export const linkageRateWords = { nl, en };
