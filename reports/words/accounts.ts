const nl = {
  flowIntro:
    'Niet elk kind met een maatregel zit in de cijfers. Hier staat wie meetelt en wie niet. Groepen die te klein zijn om te tonen, zijn samengevoegd.',
  flowCaption: 'Van maatregel tot cijfer: hoeveel maatregelen en kinderen er bij elke stap overblijven',
  flowWithheld: 'Deze telling is geheim.',
  flowReading:
    'Lees van boven naar beneden. Elke stap staat met zijn aantal. Wie afvalt, staat erachter, met de reden.',
  flowGone: 'Valt af:',
  qualityIntro:
    'Een cijfer is zo goed als de registers eronder. Een kind dat niet te koppelen is, lijkt een kind zonder hulp. Daarom tellen zulke kinderen niet mee, en staat hier hoeveel gegevens bruikbaar en gekoppeld zijn.',
  acceptedTitle: 'Bruikbare gegevens per register',
  acceptedCaption: 'Aangeleverde en bruikbare regels per register (volledige telling, dus zonder interval)',
  linkedTitle: 'Koppeling met het bevolkingsregister',
  linkedCaption: 'Kinderen met een maatregel die gekoppeld zijn (volledige telling, dus zonder interval)',
  acceptedSentence: (register: string, accepted: string, delivered: string, share: string) =>
    `${register}: ${accepted} van de ${delivered} regels bruikbaar (${share}).`,
  linkedSentence: (linked: string, total: string, share: string) =>
    `Van de ${total} kinderen met een maatregel zijn er ${linked} gekoppeld: ${share}.`,
  nothing: 'Hierover zijn in deze uitgave geen cijfers.',
  noticesTitle: 'Opmerkingen bij de gegevens',
  noNotices: 'Er zijn geen opmerkingen bij de gegevens van deze uitgave.',
};

const en: typeof nl = {
  flowIntro:
    'Not every child with an order is in the figures. Here you see who counts and who does not. Groups too small to show have been joined.',
  flowCaption: 'From order to figure: how many orders and children are left at each step',
  flowWithheld: 'This count is withheld.',
  flowReading:
    'Read from top to bottom. Each step stands with its number. Who drops out stands behind it, with the reason.',
  flowGone: 'Drops out:',
  qualityIntro:
    'A figure is as good as the registers under it. A child who cannot be linked looks like a child without help. So such children do not count, and here you see how much of the data could be used and linked.',
  acceptedTitle: 'Usable data by register',
  acceptedCaption: 'Records delivered and usable by register (a full count, so without an interval)',
  linkedTitle: 'Linkage with the population register',
  linkedCaption: 'Children with an order who were linked (a full count, so without an interval)',
  acceptedSentence: (register, accepted, delivered, share) =>
    `${register}: ${accepted} of the ${delivered} records usable (${share}).`,
  linkedSentence: (linked, total, share) =>
    `Of the ${total} children with an order, ${linked} were linked: ${share}.`,
  nothing: 'There are no figures on this in this release.',
  noticesTitle: 'Remarks on the data',
  noNotices: 'There are no remarks on the data of this release.',
};

export const accountWords = { nl, en };
