import type { LinkedIndicator, SharesIndicator } from '../../schemas/internal-indicator.ts';
import type { Outcome } from './inner-planes.ts';

export type LinkedMargin = LinkedIndicator['linked']['margins'][number];

/** What became of a child in one respect, told by the flags that hold; of each child exactly one state of a division is true. */
export interface State {
  readonly code: string;
  /** Flags of the division that hold; its others do not. */
  readonly has: readonly string[];
  /** Below the country: the state there that this one is part of. */
  readonly below: string;
  /** What must be observed after 31 December for anybody to be in it. */
  readonly horizon: SharesIndicator['horizon'];
}

/** A way to divide children of some outcomes further, such as by the type of their first help. */
export interface Division {
  readonly id: string;
  readonly outcomes: readonly Outcome[];
  /** Its tables. */
  readonly margins: readonly LinkedMargin[];
  /** Whether tables of the country tell victims and others apart. */
  readonly byVictim: boolean;
  /** Most specific first: a child is in the first of which all flags hold. */
  readonly country: readonly State[];
  readonly below: readonly State[];
}

/** The division behind a published share indicator: its categories, or who is known and who has what it counts. */
export function divisionOf(indicator: LinkedIndicator): Division {
  const { id, linked } = indicator;
  if (indicator.divides !== undefined) return { id, ...linked, ...categoriesOf(indicator) };
  const states = nestedStates(indicator);
  return { id, ...linked, country: states, below: states };
}

function categoriesOf({ shares, horizon }: LinkedIndicator): Record<'country' | 'below', readonly State[]> {
  const below = shares
    .filter(({ levels }) => levels !== 'country')
    .map(({ code, numerator }): State => ({ code, has: [numerator], below: code, horizon }));
  const country = shares
    .filter(({ levels }) => levels !== 'below_country')
    .map(({ code, numerator }): State => {
      const whole = shares.find(({ joins }) => joins?.includes(code));
      const has = whole === undefined ? [numerator] : [numerator, whole.numerator];
      return { code, has, below: whole?.code ?? code, horizon };
    });
  return { country, below };
}

/**
 * Windows of which each population lies in the one before: how far a child is known, and in which window it first had what
 * is counted.
 */
function nestedStates({ shares, horizon }: LinkedIndicator): State[] {
  const states: State[] = [];
  for (let known = shares.length; known > 0; known--) {
    const windows = shares.slice(0, known);
    const among = windows.map(({ population }) => population);
    const last = windows.at(-1)?.horizon ?? horizon;
    for (let first = 0; first <= known; first++) {
      const having = windows.slice(first).map(({ numerator }) => numerator);
      const code = first === known ? `known_${known}_never` : `known_${known}_from_${first + 1}`;
      states.push({ code, has: [...among, ...having], below: code, horizon: last });
    }
  }
  // Of whom nothing is known, as they are not followed that far: always possible.
  return [...states, { code: 'not_known', has: [], below: 'not_known', horizon: { months: 6, days: 0 } }];
}

/** Every flag that a division tells, beside those of its outcomes. */
export function flagsOf({ country, below }: Division): string[] {
  return [...new Set([...country, ...below].flatMap(({ has }) => has))];
}
