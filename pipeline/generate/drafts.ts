import { type Municipality, placeDeck } from './places.ts';
import { ageWeights, countedRows, measureWeights } from './quotas.ts';
import { deck, type Random } from './random.ts';
import type { AgeGroup, Draft } from './specification.ts';

/** All index rows of the quotas with age group, measure and place dealt to them, shuffled. */
export function dealDrafts(random: Random, municipalities: readonly Municipality[]): Draft[] {
  const rows = countedRows();
  const places = placeDeck(random, municipalities, rows.length);
  const ages = ageDecks(random, rows);
  const measureDecks = {
    victim: deck(random, count(rows, 'victim'), measureWeights.victim),
    other: deck(random, count(rows, 'other'), measureWeights.other),
  };
  const drafts = rows.map((row, at): Draft => {
    const place = places[at];
    if (place === undefined) throw new Error('too few places');
    return {
      ...row,
      ageGroup: ages(ageWeights(row).kind),
      measure: measureDecks[row.victim].draw(),
      place,
    };
  });
  return random.shuffle(drafts);
}

function count(rows: ReturnType<typeof countedRows>, victim: Draft['victim']): number {
  return rows.filter((row) => row.victim === victim).length;
}

function ageDecks(random: Random, rows: ReturnType<typeof countedRows>): (kind: string) => AgeGroup {
  const kinds = new Map<string, { total: number; weights: Readonly<Record<AgeGroup, number>> }>();
  for (const row of rows) {
    const { kind, weights } = ageWeights(row);
    kinds.set(kind, { total: (kinds.get(kind)?.total ?? 0) + 1, weights });
  }
  const decks = new Map([...kinds].map(([kind, { total, weights }]) => [kind, deck(random, total, weights)]));
  return (kind) => {
    const found = decks.get(kind);
    if (found === undefined) throw new Error('no such deck');
    return found.draw();
  };
}

/** Drafts that are still to be told as a child. */
export class DraftPool {
  readonly #drafts: Draft[];

  constructor(drafts: readonly Draft[]) {
    this.#drafts = [...drafts];
  }

  /** Takes the first draft with these values. Throws when the quotas have none left. */
  take(where: Partial<Draft>): Draft {
    const wanted = Object.entries(where) as [keyof Draft, Draft[keyof Draft]][];
    const at = this.#drafts.findIndex((draft) => wanted.every(([name, value]) => draft[name] === value));
    const [draft] = at < 0 ? [] : this.#drafts.splice(at, 1);
    if (draft === undefined) throw new Error(`the quotas have no draft left for ${JSON.stringify(where)}`);
    return draft;
  }

  /** Takes all that are left. */
  rest(): Draft[] {
    return this.#drafts.splice(0);
  }
}
