const nl = {
  share: { term: 'Aandeel', meaning: 'Een deel van het geheel, meestal in procenten.' },
  order: {
    term: 'Beschermingsmaatregel',
    meaning:
      'Een beslissing van de rechter om een kind te beschermen. Bijvoorbeeld een ondertoezichtstelling (ots): het gezin moet dan begeleiding accepteren. Of voogdij: niet de ouders maar iemand anders heeft het gezag.',
  },
  institution: {
    term: 'Gecertificeerde instelling',
    meaning:
      'Een organisatie die beschermingsmaatregelen uitvoert, bijvoorbeeld met een gezinsvoogd of voogd.',
  },
  withheld: {
    term: 'Geheim',
    meaning: 'Een cijfer dat bekend is, maar niet getoond wordt, om kinderen te beschermen.',
  },
  interval: {
    term: 'Interval',
    meaning: 'De ruimte tussen twee getallen waarbinnen toeval een cijfer kan brengen.',
  },
  care: {
    term: 'Jeugdhulp',
    meaning:
      'Hulp aan kinderen en gezinnen, geregeld door de gemeente of de rechter. Bijvoorbeeld begeleiding thuis of een pleeggezin.',
  },
  linking: {
    term: 'Koppelen',
    meaning: 'Nagaan welke regels uit twee registers over hetzelfde kind gaan, zonder namen te gebruiken.',
  },
  register: {
    term: 'Register',
    meaning: 'Een lijst die een organisatie bijhoudt, bijvoorbeeld van alle jeugdhulp.',
  },
  association: {
    term: 'Samenhang',
    meaning: 'Twee dingen gaan vaak samen. Dat betekent nog niet dat het ene door het andere komt.',
  },
  victim: {
    term: 'Slachtoffer',
    meaning:
      'Een kind dat slachtoffer is van seksueel geweld of mensenhandel, en van wie dat bekend was op de dag dat de maatregel begon.',
  },
  stay: {
    term: 'Verblijf',
    meaning:
      'Hulp waarbij een kind niet thuis woont of slaapt. Bijvoorbeeld een pleeggezin, een gezinshuis of gesloten jeugdhulp.',
  },
  referrer: {
    term: 'Verwijzer',
    meaning: 'Wie een kind naar hulp stuurt, bijvoorbeeld de gemeente, de huisarts of de rechter.',
  },
};

const en: typeof nl = {
  share: { term: 'Share', meaning: 'A part of the whole, mostly as a percentage.' },
  order: {
    term: 'Protection order',
    meaning:
      'A decision of a judge to protect a child. For example a supervision order: the family must then accept guidance. Or guardianship: not the parents but somebody else has custody.',
  },
  institution: {
    term: 'Certified institution',
    meaning:
      'An organisation that carries out protection orders, for example with a family supervisor or guardian.',
  },
  withheld: { term: 'Withheld', meaning: 'A figure that is known, but not shown, to protect children.' },
  interval: {
    term: 'Interval',
    meaning: 'The room between two numbers within which chance may bring a figure.',
  },
  care: {
    term: 'Youth care',
    meaning:
      'Help for children and families, arranged by the municipality or the judge. For example guidance at home or a foster family.',
  },
  linking: {
    term: 'Linking',
    meaning: 'Finding out which records of two registers are about the same child, without using names.',
  },
  register: {
    term: 'Register',
    meaning: 'A list that an organisation keeps, for example of all youth care.',
  },
  association: {
    term: 'Association',
    meaning: 'Two things often go together. That does not mean that the one comes from the other.',
  },
  victim: {
    term: 'Victim',
    meaning:
      'A child who is a victim of sexual violence or trafficking, and was known as such on the day the order began.',
  },
  stay: {
    term: 'Stay',
    meaning:
      'Help for which a child does not live or sleep at home. For example a foster family, a family home or secure care.',
  },
  referrer: {
    term: 'Referrer',
    meaning: 'Who sends a child to help, for example the municipality, the family doctor or the judge.',
  },
};

/** Terms and what they mean. */
export const glossaryWords = { nl, en };
