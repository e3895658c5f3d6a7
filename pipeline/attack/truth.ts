import type { Cell } from '../../schemas/cube.ts';
import type { Term } from '../../src/attacker/knowledge.ts';
import { type Atoms, atomName, followed, linked, unlinked } from './atoms.ts';
import { everywhere, type Place, placeOf } from './places.ts';
import { numeratorOf, restOf } from './told.ts';

/** One row of `attack/group.sql`. */
export type Group = Place & { readonly atom: string; readonly children: number };

/** The true count behind every cell of the system, from the internal edition: for the judge alone. */
export class Truth {
  readonly #counts = new Map<string, number>();

  constructor(groups: readonly Group[], rows: readonly Cell[], atoms: Atoms) {
    for (const { atom, children, ...place } of groups)
      this.#counts.set(`${atom} @ ${Object.values(place).join('|')}`, children);
    for (const row of rows) {
      const { numerator, denominator } = row;
      if (numerator === null) continue;
      this.#counts.set(numeratorOf(row), numerator);
      if (denominator !== null) this.#counts.set(restOf(row), denominator - numerator);
    }
    this.#addUnlinkedOthers(rows, atoms);
    this.#addKeys(rows, atoms);
    this.#addOrders(rows, atoms);
  }

  /** The count of a cell, 0 for a group that has nobody. */
  of(cell: string): number {
    return this.#counts.get(cell) ?? 0;
  }

  /** The value of a sum. */
  sum(terms: readonly Term[]): number {
    return terms.reduce((all, { cell, coefficient }) => all + coefficient * this.of(cell), 0);
  }

  set(cell: string, count: number): void {
    this.#counts.set(cell, count);
  }

  /** Unlinked children who are not known as victims: only the highest bound of others tells how many there are. */
  #addUnlinkedOthers(rows: readonly Cell[], atoms: Atoms): void {
    for (const row of rows)
      if (row.statistic === 'bound_high' && row.victim === 'other' && row.denominator !== null)
        this.set(atomName(placeOf(row), 'unlinked'), row.denominator - this.sum(atoms.sum(row, followed)));
  }

  /** Where no lowest share is above 0, all that is known of keys is that they are as many as any children without help. */
  #addKeys(rows: readonly Cell[], atoms: Atoms): void {
    const lows = rows.filter(({ statistic, numerator }) => statistic === 'bound_low' && numerator !== null);
    const none = (row: Cell) => this.sum(atoms.sum(row, ['none']));
    const told = lows.find(({ numerator }) => numerator !== 0);
    const keys =
      told === undefined
        ? lows.reduce((most, row) => Math.max(most, none(row)), 0)
        : none(told) - (told.numerator ?? 0);
    this.set('missed keys of care', keys);
  }

  #addOrders(rows: readonly Cell[], atoms: Atoms): void {
    const step = (category: string) =>
      rows.find((row) => row.indicator === 'population-flow' && row.category === category)?.numerator ?? 0;
    const [all, few] = [this.sum(atoms.sum(everywhere, linked)), this.sum(atoms.sum(everywhere, unlinked))];
    const records = rows.find(
      (row) => row.indicator === 'linkage-rate' && row.category === 'protection_orders' && isWhole(row),
    );
    this.set('orders', step('orders'));
    this.set('later spells', step('spells') - all - few);
    this.set('further orders', step('orders') - all - few);
    if (records === undefined) return;
    this.set('further orders, linked', this.of(numeratorOf(records)) - all);
    this.set('further orders, not linked', this.of(restOf(records)) - few);
  }
}

const isWhole = ({ period, measure, region_level }: Cell) =>
  period === '_T' && measure === '_T' && region_level === 'country';
