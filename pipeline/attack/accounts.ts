import type { Cell } from '../../schemas/cube.ts';
import { type Limit, type Relation, sumOf, type Term } from '../../src/attacker/knowledge.ts';
import { type Atoms, children, linked, unlinked } from './atoms.ts';
import { everywhere, placeName, placeOf } from './places.ts';
import { numeratorOf, restOf } from './told.ts';

/** How counts of records, passes and characteristics hang together, with each other and with the children. */
export interface AccountRules {
  readonly relations: readonly Relation[];
  readonly limits: readonly Limit[];
}

/**
 * What a reader knows of accounts of the process: records by key type, kind of care, measure and province add up to all
 * records, those of the years are some of them; passes add up to what is linked; and who has a characteristic is one of the
 * children.
 */
export function accountRules(rows: readonly Cell[], atoms: Atoms): AccountRules {
  // Without a register to look keys up in there are rows of which nothing is known, and nothing adds up.
  const estimates = rows.filter(
    ({ statistic, status, numerator }) =>
      statistic === 'estimate' && (status === 'suppressed' || numerator !== null),
  );
  const of = (indicator: string) => estimates.filter((row) => row.indicator === indicator);
  const rates = of('linkage-rate').filter(({ category }) => category !== '_T');
  const totals = rates.filter((row) => isEverywhere(row));
  const byCode = new Map(totals.map((row) => [row.category, row]));
  const relations: Relation[] = [];
  const limits: Limit[] = [];
  for (const register of ['protection_orders', 'youth_care', 'victim_records']) {
    const total = byCode.get(register);
    if (total === undefined) continue;
    const named = (test: (category: string) => boolean) => totals.filter(({ category }) => test(category));
    const isKeyType = (category: string) => category.startsWith(`${register}_key_type_`);
    const own = rates.filter((row) => row.category === register && !isEverywhere(row));
    const divisions = [
      named(isKeyType),
      named((category) => category.startsWith(`${register}_`) && !isKeyType(category)),
      own.filter(({ measure }) => measure !== '_T'),
      own.filter(({ region_level }) => region_level === 'province'),
    ];
    for (const parts of divisions)
      if (parts.length > 0)
        for (const count of [numeratorOf, restOf]) relations.push(sumOf(count(total), parts.map(count)));
    const years = own.filter(({ period }) => period !== '_T');
    for (const count of [numeratorOf, restOf])
      limits.push({
        terms: [...years.map((row) => plus(count(row))), minus(count(total))],
        least: Number.NEGATIVE_INFINITY,
        most: 0,
      });
    const used = of('records-accepted').find(({ category }) => category === register);
    if (used !== undefined) relations.push(sumOf(numeratorOf(used), [numeratorOf(total), restOf(total)]));
  }
  const orders = byCode.get('protection_orders');
  if (orders !== undefined) {
    relations.push(sumOf('orders', [numeratorOf(orders), restOf(orders)]));
    relations.push(
      exceeds([plus(numeratorOf(orders))], atoms.sum(everywhere, linked), 'further orders, linked'),
    );
    relations.push(
      exceeds([plus(restOf(orders))], atoms.sum(everywhere, unlinked), 'further orders, not linked'),
    );
  }
  relations.push(
    ...profileRules(of('linkage-profile'), atoms),
    ...passRules(of('linkage-pass'), byCode, atoms),
  );
  relations.push(exceeds([plus('orders')], atoms.sum(everywhere, children), 'further orders'));
  return { relations, limits };
}

function profileRules(rows: readonly Cell[], atoms: Atoms): Relation[] {
  const groupOf = ({ category }: Cell) => (category.endsWith('_unlinked') ? unlinked : linked);
  const isPlace = ({ category }: Cell) => /^(year|measure|province)_/.test(category);
  const own = rows.filter((row) => !isPlace(row));
  const equals = (parts: readonly string[], row: Cell): Relation => ({
    terms: [...parts.map(plus), ...negated(atoms.sum(everywhere, groupOf(row)))],
    constant: 0,
  });
  const told = ['told_sex', 'told_age_group'].flatMap((name) =>
    ['_linked', '_unlinked'].flatMap((state) => {
      const parts = own.filter(({ category }) => category.startsWith(name) && category.endsWith(state));
      const [first] = parts.filter(({ category }) => state !== '_linked' || !category.endsWith('_unlinked'));
      const all = parts.filter((row) => groupOf(row) === (first && groupOf(first)));
      return first === undefined ? [] : [equals(all.map(numeratorOf), first)];
    }),
  );
  return [...own.map((row) => equals([numeratorOf(row), restOf(row)], row)), ...told];
}

function passRules(rows: readonly Cell[], records: ReadonlyMap<string, Cell>, atoms: Atoms): Relation[] {
  const registers = [...records.values()].filter(({ category }) => !category.includes('_key_type_'));
  const registerOf = ({ category }: Cell) =>
    registers.find((row) => category.startsWith(`${row.category}_`))?.category ?? '_T';
  const groups = new Map<string, Cell[]>();
  for (const row of rows) groups.set(registerOf(row), [...(groups.get(registerOf(row)) ?? []), row]);
  return [...groups].flatMap(([register, passes]): Relation[] => {
    const total = records.get(register);
    const all = total === undefined ? atoms.sum(everywhere, linked) : [plus(numeratorOf(total))];
    const sum = { terms: [...passes.map((row) => plus(numeratorOf(row))), ...negated(all)], constant: 0 };
    const each = passes.map((row) => ({
      terms: [plus(numeratorOf(row)), plus(restOf(row)), ...negated(all)],
      constant: 0,
    }));
    return [sum, ...each];
  });
}

/** A count that is at least another: what it has more is a count of its own. */
function exceeds(more: readonly Term[], fewer: readonly Term[], beyond: string): Relation {
  return { terms: [...more, ...negated(fewer), minus(beyond)], constant: 0 };
}

const isEverywhere = (row: Cell) => placeName(placeOf(row)) === placeName(everywhere);
const plus = (cell: string): Term => ({ cell, coefficient: 1 });
const minus = (cell: string): Term => ({ cell, coefficient: -1 });
const negated = (terms: readonly Term[]) =>
  terms.map((term) => ({ ...term, coefficient: -term.coefficient }));
