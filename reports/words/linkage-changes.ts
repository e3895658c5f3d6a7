/** A rate that changed, formatted. */
export interface ChangeTold {
  /** What was linked. */
  readonly name: string;
  readonly before: string;
  readonly now: string;
  /** How far it moved, with its side. */
  readonly change: string;
}

const nl = {
  none: 'Er is geen eerdere uitgave om mee te vergelijken.',
  unreadable: (id: string) =>
    `We vergelijken niet met uitgave ${id}: haar bestanden zijn niet te lezen, of niet meer zoals ze zijn gepubliceerd.`,
  nothingShared: (id: string) =>
    `Geen enkel aandeel is ook in uitgave ${id} openbaar. Er is dus niets te vergelijken.`,
  intro: (id: string) =>
    `Lukt koppelen opeens beter of slechter, dan kunnen de cijfers alleen daardoor al veranderen. Daarom staan hier de aandelen gekoppeld naast die van uitgave ${id}.`,
  same: (compared: string) =>
    `Aandelen die in beide uitgaven openbaar zijn: ${compared}. Bij geen ervan is een verandering te tonen.`,
  changed: (compared: string, changed: string) =>
    `Van de ${compared} aandelen die in beide uitgaven openbaar zijn, is bij ${changed} een verandering te tonen.`,
  noneBeyond: (points: string) => `Geen van deze aandelen veranderde meer dan ${points} punten.`,
  beyond: (count: string, points: string) => `Meer dan ${points} punten veranderd: ${count}.`,
  beyondLine: ({ name, before, now, change }: ChangeTold) => `${name}: van ${before} naar ${now}, ${change}.`,
  caption: (id: string) => `Aandelen gekoppeld die anders zijn dan in uitgave ${id}`,
  tableName: 'alle veranderingen die te tonen zijn',
  columns: {
    before: 'Vorige uitgave',
    now: 'Deze uitgave',
    difference: 'Verschil',
    beyond: (points: string) => `Meer dan ${points} punten`,
  },
  few: (minimum: string) =>
    `Een verandering staat hier alleen als zowel het aantal gekoppelde als het aantal niet-gekoppelde gelijk bleef of met minstens ${minimum} veranderde. Of er ook kleinere veranderingen waren, vertellen we hier niet.`,
  withheld: (count: string) =>
    `Niet vergeleken, omdat het cijfer in minstens een van de twee uitgaven geheim is: ${count}.`,
  caution:
    'Een verschil dat afgerond nul is, staat er niet bij. Een verschil kan ook komen doordat de uitgaven over een andere periode gaan, of anders zijn ingesteld.',
};

const en: typeof nl = {
  none: 'There is no earlier release to compare with.',
  unreadable: (id) =>
    `We do not compare with release ${id}: its files cannot be read, or are no longer as they were published.`,
  nothingShared: (id) => `No share is public in release ${id} as well. So there is nothing to compare.`,
  intro: (id) =>
    `If linking suddenly goes better or worse, the figures may change for that reason alone. So here the shares linked stand beside those of release ${id}.`,
  same: (compared) =>
    `Shares that are public in both releases: ${compared}. None of them has a change that can be shown.`,
  changed: (compared, changed) =>
    `Of the ${compared} shares that are public in both releases, ${changed} have a change that can be shown.`,
  noneBeyond: (points) => `None of these shares changed by more than ${points} points.`,
  beyond: (count, points) => `Changed by more than ${points} points: ${count}.`,
  beyondLine: ({ name, before, now, change }) => `${name}: from ${before} to ${now}, ${change}.`,
  caption: (id) => `Shares linked that differ from release ${id}`,
  tableName: 'all changes that can be shown',
  columns: {
    before: 'Release before',
    now: 'This release',
    difference: 'Difference',
    beyond: (points) => `More than ${points} points`,
  },
  few: (minimum) =>
    `A change stands here only where both the number linked and the number not linked stayed the same or moved by at least ${minimum}. Whether there were smaller changes too, we do not tell here.`,
  withheld: (count) =>
    `Not compared, because the figure is withheld in at least one of the two releases: ${count}.`,
  caution:
    'A difference that rounds to zero is left out. A difference may also arise because the releases cover another period, or have other settings.',
};

/** What changed since the release before. */
export const linkageChangeWords = { nl, en };
