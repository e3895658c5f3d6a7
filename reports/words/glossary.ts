const nl = {
  share: { term: 'Aandeel', meaning: 'Een deel van het geheel, meestal in procenten.' },
  order: {
    term: 'Beschermingsmaatregel',
    meaning:
      'Een beslissing van de rechter om een kind te beschermen. Bijvoorbeeld een ondertoezichtstelling (ots): het gezin moet dan begeleiding accepteren. Of voogdij: niet de ouders maar iemand anders heeft het gezag.',
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
  victim: {
    term: 'Slachtoffer',
    meaning:
      'Een kind dat slachtoffer is van seksueel geweld of mensenhandel, en van wie dat bekend was op de dag dat de maatregel begon.',
  },
};

const en: typeof nl = {
  share: { term: 'Share', meaning: 'A part of the whole, mostly as a percentage.' },
  order: {
    term: 'Protection order',
    meaning:
      'A decision of a judge to protect a child. For example a supervision order: the family must then accept guidance. Or guardianship: not the parents but somebody else has custody.',
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
  victim: {
    term: 'Victim',
    meaning:
      'A child who is a victim of sexual violence or trafficking, and was known as such on the day the order began.',
  },
};

/** Terms and what they mean. */
export const glossaryWords = { nl, en };
