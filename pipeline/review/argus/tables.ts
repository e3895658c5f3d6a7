import { group } from 'd3-array';
import type { Cell } from '../../../schemas/cube.ts';
import { faultsOf } from '../../../src/argus/additive.ts';
import { allCodes, type ArgusCell, type ArgusTable, type ArgusVariable } from '../../../src/argus/table.ts';
import type { UnsafeCell, UnsafeCube } from '../../../src/cube/unsafe-cube.ts';
import { targetsOf } from '../../../src/disclosure/cells/cell-targets.ts';
import type { DisclosureRules } from '../../../src/disclosure/rules.ts';
import { countOf } from '../../../src/disclosure/suppression/problem.ts';
import { coordinateKey, type Coordinates } from '../../cube/coordinates.ts';
import { linkedIndicators } from '../../internal-indicators/linked.ts';
import { countsChildren } from '../counts-of-children.ts';
import type { Place, TablePlan } from './variables.ts';

/** What became of one table of one indicator: written, or why not. */
export interface ArgusExport {
  readonly indicator: string;
  readonly table: ArgusTable;
  /** Complete and additive, as τ-ARGUS asks; a table that is not is not written. */
  readonly isSound: boolean;
}

const whole: Coordinates = {
  ...{ period: '_T', victim: '_T', region_level: 'country', region: 'NL', sex: '_T', age_group: '_T' },
  ...{ measure: '_T', help_status: '_T' },
};

/** The counts behind one place of an indicator: its denominator where it has one, and its categories or its numerator. */
type Found = ReadonlyMap<string, UnsafeCell<Cell>>;

/** Shares that divide the same children further: told of regions without victims, and by windows that overlap, they fill no table. */
const linked: ReadonlySet<string> = new Set(linkedIndicators.map(({ id }) => id));

/** Each indicator of the headline tables that is decided on cell by cell, in every table that its margins fill. */
export function argusTables(
  cube: UnsafeCube<Cell>,
  plans: readonly TablePlan[],
  rules: DisclosureRules,
): ArgusExport[] {
  const inner = cube.additivity.inner.counts;
  const counted = cube.cells.filter(
    ({ row, sums }) => sums !== undefined && countsChildren(row) && !linked.has(row.indicator),
  );
  const indicators = group(counted, ({ row }) => row.indicator);
  return [...indicators].flatMap(([indicator, cells]) => {
    const places = new Map<string, Map<string, UnsafeCell<Cell>>>();
    for (const cell of cells) {
      const key = coordinateKey(cell.row);
      places.set(key, (places.get(key) ?? new Map()).set(cell.row.category, cell));
    }
    const margins = new Set(cells.map(({ margin }) => margin));
    return plans
      .filter((plan) => plan.margins.every((id) => margins.has(id)))
      .map((plan) => {
        const table = tableOf(plan, places, inner, rules);
        const { missing, twofold, open } = faultsOf(table);
        return { indicator, table, isSound: table.cells.length > 0 && missing + twofold + open === 0 };
      });
  });
}

function tableOf(
  plan: TablePlan,
  places: ReadonlyMap<string, Found>,
  inner: readonly number[],
  rules: DisclosureRules,
): ArgusTable {
  const told = (codes: readonly string[]) => places.get(coordinateKey(placeOf(plan, codes)));
  const part = partOf(places);
  const variables = plan.variables.map(({ variable }, at) =>
    // Victims are told apart by the run, and years observed, or not at all.
    withoutUntold(variable, (code) => told(totals(plan).with(at, code)) !== undefined),
  );
  const cells = combinations(variables.map(allCodes)).flatMap((codes): ArgusCell[] => {
    const found = told(codes);
    if (found === undefined) return [];
    const parts = partsOf(found, inner, rules);
    return parts
      .filter(({ code }) => part !== null || code === '_T')
      .map(({ code, ...cell }) => ({ ...cell, codes: part === null ? codes : [...codes, code] }));
  });
  return { name: plan.name, variables: part === null ? variables : [...variables, part], cells };
}

const totals = ({ variables }: TablePlan) => variables.map(({ variable }) => variable.total);

function placeOf({ variables }: TablePlan, codes: readonly string[]): Coordinates {
  const parts = variables.map(({ places }, at): Place => places.get(codes[at] ?? '') ?? {});
  return Object.assign({ ...whole }, ...parts.filter((part) => !isTotal(part)));
}

const isTotal = (place: Place) => Object.values(place).includes('_T') || place.region_level === 'country';

function withoutUntold(variable: ArgusVariable, isTold: (code: string) => boolean): ArgusVariable {
  return { ...variable, codes: variable.codes.filter(({ code }) => isTold(code)) };
}

/** What a share divides its children into; nothing for a plain count. */
function partOf(places: ReadonlyMap<string, Found>): ArgusVariable | null {
  const [found] = places.values();
  if (found === undefined || [...found.values()].every(({ sums }) => sums?.denominator === null)) return null;
  const codes = found.size > 1 ? [...found.keys()].sort() : ['counted', 'rest'];
  return { name: 'part', total: '_T', codes: codes.map((code) => ({ code, parts: [] })) };
}

type Part = Omit<ArgusCell, 'codes'> & { readonly code: string };

function partsOf(found: Found, inner: readonly number[], rules: DisclosureRules): Part[] {
  const [first] = found.values();
  if (first?.sums === undefined) return [];
  const unsafe = (cell: UnsafeCell<Cell>) =>
    new Set(targetsOf(cell, '', inner, rules).map(({ key }) => key.trim()));
  const part = (code: string, count: number, isUnsafe: boolean): Part => ({
    ...{ code, count, status: isUnsafe ? 'U' : 'S' },
    ...(isUnsafe ? levels(count, rules.minimumCount) : { lower: 0, upper: 0 }),
  });
  const whole = first.sums.denominator ?? first.sums.numerator;
  const all = countOf(whole, inner);
  const name = first.sums.denominator === null ? 'numerator' : 'denominator';
  const total = part('_T', all, unsafe(first).has(name));
  if (found.size > 1) {
    const categories = [...found].map(([code, cell]) =>
      part(code, cell.sums ? countOf(cell.sums.numerator, inner) : 0, unsafe(cell).has('numerator')),
    );
    return [total, ...categories];
  }
  const counted = countOf(first.sums.numerator, inner);
  return [
    total,
    part('counted', counted, unsafe(first).has('numerator')),
    part('rest', all - counted, unsafe(first).has('complement')),
  ];
}

/** The interval that is asked, divided below and above the count: no count lies below zero. */
function levels(count: number, width: number): { readonly lower: number; readonly upper: number } {
  const lower = Math.min(count, Math.floor(width / 2));
  return { lower, upper: width - lower };
}

function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (found, codes) => found.flatMap((left) => codes.map((code) => [...left, code])),
    [[]],
  );
}
