import { type Cell, keyColumns } from '../../schemas/cube.ts';
import type { Term } from '../../src/attacker/knowledge.ts';
import {
  type Atom,
  type Atoms,
  children,
  flowSteps,
  followed,
  inCohort,
  linked,
  profiledPlace,
  unlinked,
  unlinkedPlace,
} from './atoms.ts';
import { everywhere, placeOf } from './places.ts';
import { countsOf, sharesOf } from './windows.ts';

/** What the counts of a row are sums of. `rest` is what the denominator counts beside the numerator. */
export interface Told {
  readonly numerator: readonly Term[] | null;
  readonly denominator: readonly Term[] | null;
  readonly rest: readonly Term[] | null;
  /** Among whom the numerator is counted, where all or none of them would tell something of each. */
  readonly group: readonly Term[] | null;
}

export function rowName(row: Cell): string {
  return keyColumns.map((column) => row[column]).join('|');
}

const count = (numerator: readonly Term[], group: readonly Term[] | null = null): Told => ({
  numerator,
  denominator: null,
  rest: null,
  group,
});
const single = (cell: string): Term[] => [{ cell, coefficient: 1 }];
const less = (all: readonly Term[], part: readonly Term[]): Term[] => {
  const taken = new Set(part.map(({ cell }) => cell));
  return all.filter(({ cell }) => !taken.has(cell));
};

/** What a reader of the methodology knows a row to count; rows of which nothing is known count for themselves. */
export function toldBy(row: Cell, atoms: Atoms): Told {
  const at = placeOf(row);
  const sum = (groups: readonly Atom[]) => atoms.sum(at, groups);
  const share = (part: readonly Term[], whole: readonly Term[], isSensitive = false): Told => ({
    numerator: part,
    denominator: whole,
    rest: less(whole, part),
    group: isSensitive ? whole : null,
  });
  switch (row.indicator) {
    case 'children-with-order':
      return count(sum(inCohort), row.victim === '_T' ? null : atoms.sum({ ...at, victim: '_T' }, inCohort));
    case 'without-help-6m':
      return row.statistic === 'estimate' ? share(sum(['none']), sum(followed), true) : boundOf(row, atoms);
    case 'help-status-6m':
      return share(sum([row.category as Atom]), sum(followed), true);
    case 'population-flow': {
      const groups = flowSteps[row.category];
      if (groups !== undefined) return count(sum(groups));
      return count(
        row.category === 'spells' ? [...sum(children), ...single('later spells')] : single('orders'),
      );
    }
    case 'linkage-rate':
      return row.category === '_T' ? share(sum(linked), sum(children)) : ofItself(row);
    case 'linkage-profile':
      return profileOf(row, atoms);
    default: {
      const indicator = sharesOf(row);
      return indicator === undefined || row.statistic !== 'estimate'
        ? ofItself(row)
        : countsOf(row, at, indicator);
    }
  }
}

/** A count, or two that do not overlap, of which nothing else is known. */
function ofItself(row: Cell): Told {
  const part = single(numeratorOf(row));
  if (row.unit !== 'share') return count(part);
  const rest = single(restOf(row));
  return { numerator: part, denominator: [...part, ...rest], rest, group: null };
}

/** The count of a row that counts for itself, and what its denominator counts beside it. */
export const numeratorOf = (row: Cell) => `${rowName(row)} numerator`;
export const restOf = (row: Cell) => `${rowName(row)} rest`;

/** A bound adds unlinked children to both counts, or takes keys of care off the numerator. */
function boundOf(row: Cell, atoms: Atoms): Told {
  const at = placeOf(row);
  const added = atoms.sum(unlinkedPlace(at), ['unlinked']);
  const denominator = [...atoms.sum(at, followed), ...added];
  const none = atoms.sum(at, ['none']);
  const nothing = { rest: null, group: null };
  if (row.statistic === 'bound_high') return { numerator: [...none, ...added], denominator, ...nothing };
  // Where keys are more than children without help the lowest share is 0, and tells of no number of keys.
  if (row.statistic === 'bound_low')
    return {
      numerator: row.numerator === 0 ? null : [...none, { cell: 'missed keys of care', coefficient: -1 }],
      denominator,
      ...nothing,
    };
  return { numerator: null, denominator: null, ...nothing };
}

/** Who of the linked, or of the other children, has something: children at a place, or a count of its own among them. */
function profileOf(row: Cell, atoms: Atoms): Told {
  const [, characteristic = '', state] = /^(.*)_(linked|unlinked)$/.exec(row.category) ?? [];
  const groups = state === 'linked' ? linked : unlinked;
  const all = atoms.sum(everywhere, groups);
  const place = profiledPlace(characteristic);
  if (place !== null)
    return { numerator: atoms.sum(place, groups), denominator: all, rest: null, group: null };
  const own = ofItself(row);
  if (characteristic === 'ground_known') return { ...own, denominator: all };
  const isOwn = characteristic === 'spell_open' || characteristic === 'several_orders';
  return isOwn ? { ...own, denominator: all, group: all } : { ...own, denominator: all, rest: null };
}
