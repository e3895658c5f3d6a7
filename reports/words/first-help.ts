const nl = {
  firstHelpIntro:
    'Dit deel gaat over de kinderen bij wie hulp begon in het half jaar na het begin van de maatregel. Met welke soort hulp begon het? En wie verwees hen daarheen? Elk kind telt één keer: met zijn eerste hulp.',
  lastingIntro:
    'Hulp kan beginnen en snel weer stoppen. Hier staat bij welk deel van de kinderen de hulp 90 dagen later nog liep, was opgevolgd door andere hulp, of volgens plan klaar was.',
  repeatIntro:
    'Een maatregel loopt een keer af. Soms krijgt het kind daarna een nieuwe. Hier staat hoe vaak dat gebeurt, apart voor kinderen die hulp hadden en kinderen die geen hulp hadden. Het tellen begint als de maatregel is afgelopen, en niet eerder dan een half jaar na het begin ervan. Dan is bekend of er hulp kwam.',
  association: 'Dit is een samenhang. Het zegt niet dat het door de hulp komt.',
  anyHelp: 'met en zonder hulp',
};

const en: typeof nl = {
  firstHelpIntro:
    'This part is about the children for whom help started in the half year after the order began. With which type of help did it start? And who referred them to it? Every child counts once: with its first help.',
  lastingIntro:
    'Help may start and soon stop again. Here you see for which share of the children help still ran 90 days later, had been followed by other help, or had ended as planned.',
  repeatIntro:
    'At some point an order ends. Sometimes the child is then given a new one. Here you see how often that happens, apart for children who had help and children who had none. Counting starts when the order has ended, and no sooner than half a year after it began. By then it is known whether help came.',
  association: 'This is an association. It does not say that help is the cause.',
  anyHelp: 'with and without help',
};

/** Words on what help came, whether it lasted, and what came after the order. */
export const firstHelpWords = { nl, en };
