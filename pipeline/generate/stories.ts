import { addDays, addMonths, type Day, daysBetween } from './calendar.ts';
import { deck, type Random } from './random.ts';
import type {
  BirthStory,
  CareStory,
  Draft,
  HelpStatus,
  IndexRow,
  KnowledgeStory,
  LeavingStory,
  OrderStory,
  Stories,
  Victim,
} from './specification.ts';

/** How stories are shared out over the rows for which no corner has fixed them. */
const orderWeights: Readonly<Partial<Record<OrderStory, number>>> = {
  single: 58,
  touching: 12,
  overlapping: 8,
  contained: 5,
  same_day: 5,
  day_apart: 3,
  second_later: 3,
  earlier_spell: 6,
};
const careWeights: Readonly<Record<HelpStatus, Readonly<Partial<Record<CareStory, number>>>>> = {
  running: { open: 30, closed: 45, ends_on_index: 4, since_yesterday: 5, two_at_once: 16 },
  started: { on_index: 6, soon: 36, late: 32, on_horizon: 5, again: 21 },
  none: { no_care: 45, ended_yesterday: 15, ended_long_ago: 16, after_horizon: 12, before_and_after: 12 },
};
const knowledgeWeights: Readonly<Record<Victim, Readonly<Partial<Record<KnowledgeStory, number>>>>> = {
  victim: { ground_first: 40, ground_earlier: 8, ground_same_day: 4, record_before: 36, record_on_index: 12 },
  other: { nothing: 84, record_day_after: 3, ground_later: 4, record_other_kind: 9 },
};

const enough = 1_500;

/** Deals stories to drafts, by decks that are shuffled by the seed. */
export class Storyteller {
  readonly #random: Random;
  readonly #orders;
  readonly #care;
  readonly #knowledge;

  constructor(random: Random) {
    this.#random = random;
    const shuffled = <T extends string>(weights: Readonly<Partial<Record<T, number>>>) =>
      deck(random, enough, weights as Readonly<Record<T, number>>);
    this.#orders = shuffled(orderWeights);
    this.#care = {
      running: shuffled(careWeights.running),
      started: shuffled(careWeights.started),
      none: shuffled(careWeights.none),
    };
    this.#knowledge = { victim: shuffled(knowledgeWeights.victim), other: shuffled(knowledgeWeights.other) };
  }

  /** One row with all its stories; those that are fixed stay as they are. */
  tell(draft: Draft, fixed: Partial<Stories> = {}): IndexRow {
    const known = fixed.known ?? this.#knowledge[draft.victim].draw();
    const order = fixed.order ?? this.#fittingOrder(known, fixed);
    const care = fixed.care ?? this.#care[draft.help].draw();
    const indexDate = fixed.indexDate ?? this.#indexDate(draft, order, care);
    const birth = fixed.birth ?? birthOf(draft);
    const leaving = fixed.leaving ?? leavingOf(draft);
    return {
      ...draft,
      stories: { indexDate, order, care, birth, leaving, known },
      horizon: addMonths(indexDate, 6),
    };
  }

  /** A ground on another order needs such an order; a second spell in the year needs room before December. */
  #fittingOrder(known: KnowledgeStory, fixed: Partial<Stories>): OrderStory {
    if (known === 'ground_same_day') return 'same_day';
    if (known === 'ground_earlier') return 'earlier_spell';
    if (known === 'ground_later') return 'overlapping';
    const drawn = this.#orders.draw();
    const needsRoom = drawn === 'day_apart' || drawn === 'second_later';
    return needsRoom && fixed.indexDate !== undefined ? 'single' : drawn;
  }

  #indexDate(draft: Draft, order: OrderStory, care: CareStory): Day {
    const first = `${draft.year}-01-01`;
    const needsRoom = order === 'day_apart' || order === 'second_later';
    const isLate = care === 'after_horizon' || care === 'before_and_after';
    const last = needsRoom ? `${draft.year}-08-15` : `${draft.year}-12-${isLate ? '20' : '31'}`;
    return addDays(first, this.#random.integer(0, daysBetween(first, last)));
  }
}

function birthOf({ outcome, cause }: Draft): BirthStory {
  if (cause !== 'adulthood') return 'ordinary';
  return outcome === 'adult' ? 'adult_before' : 'adult_in_window';
}

function leavingOf({ outcome, cause }: Draft): LeavingStory {
  if (cause !== 'death' && cause !== 'emigration') return 'never';
  return outcome === 'left' ? 'in_window' : 'before';
}
