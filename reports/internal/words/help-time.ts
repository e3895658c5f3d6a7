const nl = {
  caption: 'Aandeel met hulp naar dagen sinds het begin van de maatregel',
  chartReading:
    'De tekens staan bij 42, 91, 183 en 365 dagen. Alleen daar is gerekend; de rechte lijn ertussen verbindt ze. De band is het 95%-interval.',
  axis: 'dagen sinds het begin van de maatregel',
  atRiskReading:
    '“Aan het begin nog zonder” telt de kinderen die aan het begin van elk stuk nog geen hulp hadden en nog gevolgd werden. Daarachter staat wat er in dat stuk met hen gebeurde.',
  tests: (logRank: string, gray: string) =>
    `Slachtoffers en andere kinderen: de log-ranktoets geeft ${logRank}, de toets van Gray ${gray}.`,
  testsMeaning:
    'De log-ranktoets vergelijkt hoe snel hulp komt voor wie nog wacht. De toets van Gray vergelijkt welk deel hulp heeft gekregen, vertrek meegeteld. Een kleine kans betekent: zo’n verschil komt zelden voor als er niets aan de hand is. Zij zeggen niet hoe groot het verschil is, en niet waardoor het komt. Een grote kans bewijst niet dat de groepen gelijk zijn.',
  noTests: 'Slachtoffers en andere kinderen zijn hier niet met elkaar te vergelijken.',
  probability: (value: string) => `een kans van ${value}`,
  belowProbability: (value: string) => `een kans kleiner dan ${value}`,
  unknownProbability: 'geen uitkomst',
  daysItem: (label: string, days: string, interval: string) => `${label}: na ${days} dagen (${interval})`,
  meanItem: (days: string, within: string, interval: string) =>
    `gemiddeld: ${days} van de eerste ${within} dagen zonder hulp (${interval})`,
  meanMeaning:
    'Het gemiddelde telt alle dagen zonder hulp. Ook de dagen na een vertrek tellen mee, want dan komt er geen hulp meer.',
};

const en: typeof nl = {
  caption: 'Share with help by days since the order began',
  chartReading:
    'The marks stand at 42, 91, 183 and 365 days. Only there is the curve computed; the straight line joins them. The band is the 95% interval.',
  axis: 'days since the order began',
  atRiskReading:
    '“Without help at the start” counts the children who had no help yet and were still followed when each stretch began. Behind it stands what became of them during it.',
  tests: (logRank, gray) =>
    `Victims and other children: the log-rank test gives ${logRank}, Gray’s test ${gray}.`,
  testsMeaning:
    'The log-rank test compares how fast help comes for those who still wait. Gray’s test compares which share has had help, leaving included. A small probability means: such a difference is rare where nothing is the matter. They do not say how large the difference is, nor what causes it. A large probability does not prove that the groups are alike.',
  noTests: 'Victims and other children cannot be compared here.',
  probability: (value) => `a probability of ${value}`,
  belowProbability: (value) => `a probability below ${value}`,
  unknownProbability: 'no outcome',
  daysItem: (label, days, interval) => `${label}: after ${days} days (${interval})`,
  meanItem: (days, within, interval) =>
    `on average: ${days} of the first ${within} days without help (${interval})`,
  meanMeaning:
    'The mean counts all days without help. Days after a child has left count too, as no help will come then.',
};

/** The time to help: its curve, its quantiles, and what its tests can say. */
export const helpTimeWords = { nl, en };
