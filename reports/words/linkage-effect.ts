/** A figure and the bounds within which missed links may bring it, formatted. */
export interface BoundsTold {
  readonly group: string;
  readonly estimate: string;
  readonly low: string;
  readonly high: string;
}

const nl = {
  intro:
    'Een kind telt als kind zonder hulp als we geen jeugdhulp bij dat kind vinden. Maar misschien was er hulp, en is alleen de koppeling gemist. Daarom rekenen we uit hoeveel dat kan schelen.',
  boundsTitle: 'Tussen welke grenzen het cijfer ligt',
  boundsCaption:
    'Kinderen zonder hulp na een half jaar: wat toeval en wat gemiste koppelingen kunnen schelen',
  boundsReading:
    'De hele lijn met een teken erop is het cijfer met zijn interval: zo ver kan toeval het brengen. De gestreepte lijn loopt van ondergrens tot bovengrens: zo ver kunnen gemiste koppelingen het brengen. Het losse teken is het gecorrigeerde cijfer.',
  lines: { chance: 'door toeval', bounds: 'door koppeling', corrected: 'gecorrigeerd' },
  bounds: ({ group, estimate, low, high }: BoundsTold) =>
    `${group}: het cijfer is ${estimate}. Werken alle gemiste koppelingen één kant op, dan ligt het echte cijfer tussen ${low} en ${high}.`,
  corrected: (share: string) =>
    `Is de gemiste hulp gelijk over alle kinderen verdeeld, dan is het gecorrigeerde cijfer ${share}.`,
  summary: ({ group, estimate, low, high }: BoundsTold) =>
    `${group} zonder hulp: ${estimate}. Werken alle gemiste koppelingen één kant op, dan ligt dat cijfer tussen ${low} en ${high}.`,
  summaryNone: 'Wat gemiste koppelingen met het belangrijkste cijfer doen, staat niet in deze uitgave.',
  explained: [
    {
      term: 'Ondergrens',
      meaning:
        'Het gunstigste geval. Alle jeugdhulp die niet te koppelen was, hoort bij kinderen zonder hulp. En alle kinderen die niet gekoppeld zijn, hadden hulp.',
    },
    {
      term: 'Bovengrens',
      meaning: 'Het ongunstigste geval. Geen enkel kind dat niet gekoppeld is, had hulp.',
    },
    {
      term: 'Gecorrigeerd',
      meaning:
        'Een schatting. Van de jeugdhulp is een deel niet te koppelen. We nemen aan dat bij kinderen met een maatregel hetzelfde deel gemist is.',
    },
  ],
  victims: {
    term: 'Bij slachtoffers',
    meaning:
      'Van een kind dat niet gekoppeld is, weten we niet altijd of het slachtoffer is. Daarom tellen alle niet-gekoppelde kinderen mee in de grenzen van slachtoffers. Die grenzen zijn dus ruim.',
  },
  columns: { estimate: 'Cijfer', low: 'Ondergrens', high: 'Bovengrens', corrected: 'Gecorrigeerd' },
  tableCaption: 'Het cijfer en zijn grenzen',
  breakdownCaption: 'Het cijfer en zijn grenzen, per jaar en naar maatregel',
  breakdownHeading: 'Jaar of maatregel, en groep',
  tableGroup: 'Groep',
  axis: 'aandeel zonder hulp',
  sensitivityTitle: 'Als er meer gemist is dan we zien',
  sensitivityIntro:
    'Niemand weet precies hoeveel koppelingen gemist zijn. De lijnen laten zien wat het echte cijfer zou zijn bij steeds meer gemiste koppelingen. Een gemiste koppeling is hier: een kind had hulp, maar die hulp is niet gevonden.',
  sensitivityCaption: 'Het aandeel zonder hulp, bij steeds meer gemiste koppelingen',
  sensitivity: (group: string, missed: string, from: string, to: string) =>
    `${group}: ${missed} gemiste koppelingen zou ${from} veranderen in ${to}.`,
  sensitivityAxis: 'gemiste koppelingen, als deel van de kinderen met hulp',
  sensitivityHeading: 'Gemiste koppelingen',
  notTitle: 'Wat de grenzen niet meetellen',
  not: [
    'Verkeerde koppelingen. Komt de hulp van een ander kind bij een kind terecht, dan lijkt dat kind hulp te hebben. Het echte cijfer is dan hoger.',
    'Hulp die niet in het register staat, zoals hulp uit een persoonsgebonden budget en particuliere hulp. Het echte cijfer is dan lager.',
    'Kinderen en regels die niet zijn aangeleverd of niet bruikbaar waren.',
    'Wie als slachtoffer bekend is. Is de regel waarin dat staat niet te koppelen, dan telt een slachtoffer mee als ander kind.',
    'Kinderen van wie maar een deel van de maatregelen te koppelen was.',
    'Toeval. Daarvoor is het interval.',
  ],
};

const en: typeof nl = {
  intro:
    'A child counts as a child without help if we find no youth care for it. But perhaps there was help, and only the link was missed. So we work out how much that may matter.',
  boundsTitle: 'Within which bounds the figure lies',
  boundsCaption: 'Children without help after half a year: what chance and what missed links may change',
  boundsReading:
    'The full line with a mark on it is the figure with its interval: so far chance may bring it. The dashed line runs from lower to upper bound: so far missed links may bring it. The mark by itself is the corrected figure.',
  lines: { chance: 'by chance', bounds: 'by linkage', corrected: 'corrected' },
  bounds: ({ group, estimate, low, high }) =>
    `${group}: the figure is ${estimate}. If all missed links work in one direction, the true figure lies between ${low} and ${high}.`,
  corrected: (share) =>
    `If the help missed is spread evenly over all children, the corrected figure is ${share}.`,
  summary: ({ group, estimate, low, high }) =>
    `${group} without help: ${estimate}. If all missed links work in one direction, that figure lies between ${low} and ${high}.`,
  summaryNone: 'What missed links do to the key figure is not in this release.',
  explained: [
    {
      term: 'Lower bound',
      meaning:
        'The best case. All youth care that could not be linked belongs to children without help. And all children who were not linked had help.',
    },
    { term: 'Upper bound', meaning: 'The worst case. Not one child who was not linked had help.' },
    {
      term: 'Corrected',
      meaning:
        'An estimate. A part of the youth care could not be linked. We assume that the same part was missed for children with an order.',
    },
  ],
  victims: {
    term: 'For victims',
    meaning:
      'Of a child who was not linked we do not always know whether it is a victim. So all children who were not linked count in the bounds of victims. Those bounds are therefore wide.',
  },
  columns: { estimate: 'Figure', low: 'Lower bound', high: 'Upper bound', corrected: 'Corrected' },
  tableCaption: 'The figure and its bounds',
  breakdownCaption: 'The figure and its bounds, by year and by measure',
  breakdownHeading: 'Year or measure, and group',
  tableGroup: 'Group',
  axis: 'share without help',
  sensitivityTitle: 'If more was missed than we see',
  sensitivityIntro:
    'Nobody knows exactly how many links were missed. The lines show what the true figure would be with more and more missed links. A missed link here is: a child had help, but that help was not found.',
  sensitivityCaption: 'The share without help, with more and more missed links',
  sensitivity: (group, missed, from, to) => `${group}: ${missed} missed links would turn ${from} into ${to}.`,
  sensitivityAxis: 'missed links, as a part of the children with help',
  sensitivityHeading: 'Missed links',
  notTitle: 'What the bounds do not cover',
  not: [
    'False links. Where the help of another child ends up with a child, that child seems to have help. The true figure is then higher.',
    'Help that is not in the register, such as help paid from a personal budget and private help. The true figure is then lower.',
    'Children and records that were not delivered or could not be used.',
    'Who is known as a victim. If the record that says so could not be linked, a victim counts as another child.',
    'Children of whom only a part of the orders could be linked.',
    'Chance. The interval is for that.',
  ],
};

/** What missed links may do to the figures. */
export const linkageEffectWords = { nl, en };
