import type { Configuration } from '../../schemas/configuration.ts';
import { type Cell, pendingReason } from '../../schemas/cube.ts';
import type { CertifyOptions, Level } from '../../src/attacker/certify.ts';
import type { Knowledge, Term } from '../../src/attacker/knowledge.ts';
import { type Table, someTables } from '../../src/attacker/some-tables.ts';
import { type ChangedCount, changedCounts, readAs } from '../../src/attacker/levels/changed-counts.ts';
import { publicPopulation } from '../../src/attacker/levels/public-population.ts';
import type { Atoms } from './atoms.ts';
import { inhabitants, type LevelInput } from './levels.ts';
import { toldBy } from './told.ts';

/** What a reader of the method knows of changed counts, and how far a small count must stay open beside them. */
export interface ChangeRules {
  /** No printed count is farther from the true one than this. */
  readonly reach: number;
  /** Whether nobody is always printed as nobody. */
  readonly zeroStays: boolean;
  /** Whether printed counts add up wherever true ones do, so that they could be the true ones themselves. */
  readonly addsUp: boolean;
  readonly width: number;
}

/**
 * The methods that change counts, as methodology section 8, rule 4 has them; `null` where none are changed.
 *
 * Rounding prints multiples of five within six of the count, so that whoever is counted where 0 is printed has 1 to 6 left: five
 * apart, as the rule asks.
 *
 * Of noise the rule asks how large it may be (D, at least 5) and no width: what reads 0 is 0 to D, and where several sums of the same
 * children have noise in opposite directions less is left of it, in some of thousands of counts. What is asked here is what noise must
 * not fail to do: that no unsafe count can be computed exactly, not by those either who are counted in it.
 */
export function changeRules({ method, noise, zeros }: Configuration['disclosure']): ChangeRules | null {
  if (method === 'round') return { reach: 6, zeroStays: true, addsUp: true, width: 5 };
  if (method === 'cell-key')
    return { reach: noise.most, zeroStays: zeros === 'allow', addsUp: false, width: 1 };
  return null;
}

/** So many tables far from each other are looked for: what counts are in one and in another shows how far they are open. */
const directions = 8;

const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;

/** A row of which no count is known to be what is printed. */
export const asChanged = (row: Cell): Cell => ({ ...row, ...nothing, status: 'suppressed' });

/** What readers know where counts are changed, and a table from which it is easily seen how far counts may be from what they read. */
export async function changedFigures(
  input: LevelInput,
  rules: ChangeRules,
): Promise<Pick<CertifyOptions, 'levels' | 'tables'>> {
  const tables = await (rules.addsUp ? asPrinted(input, rules) : amidst(input, rules));
  return {
    levels: levelsOfChanges(input, rules),
    tables: tables.map((table) => (cell) => table.get(cell) ?? Number.NaN),
  };
}

/** Shares and their intervals are made of what is printed, and say no more. */
function levelsOfChanges(input: LevelInput, rules: ChangeRules): Level[] {
  const level = (name: string, rows: readonly Cell[]): Level => ({
    name,
    grant: (knowledge) => changedCounts(knowledge, granted(knowledge, rows, input, rules)),
  });
  return [
    level('changed-counts', input.rows),
    { name: 'population', grant: (knowledge) => publicPopulation(knowledge, inhabitants(input)) },
    ...(input.earlier.length === 0 ? [] : [level('earlier', input.earlier)]),
  ];
}

/**
 * A table in which every count is what is printed of it, as far as it is: with multiples that add up there is one. It lies in the
 * middle of what readers think possible, so that from it on a child more or less of any kind fits, and as many as the reach. What
 * stands from an earlier release is read as one possible count among many, low enough to leave that room. Where earlier readings
 * leave no such table, all counts are read so.
 */
async function asPrinted(input: LevelInput, rules: ChangeRules): Promise<Table[]> {
  const { knowledge } = input.release;
  const stands = ({ reason }: Cell) => reason === pendingReason;
  const [old, fresh] = [input.rows.filter(stands), input.rows.filter((row) => !stands(row))];
  const printed = granted(knowledge, fresh, input, rules);
  const earlier = granted(knowledge, [...old, ...input.earlier], input, rules);
  const below = (readings: readonly Reading[], room: number) =>
    readings.map(({ terms, least, most }) => ({ terms, least, most: Math.max(least, most - room) }));
  const exact = await someTables({
    ...knowledge,
    relations: [
      ...knowledge.relations,
      ...printed.map(({ terms, printed: constant }) => ({ terms, constant })),
    ],
    limits: [...knowledge.limits, ...below(earlier, rules.reach)],
  });
  if (exact.length > 0) return exact;
  const open = below([...printed, ...earlier], rules.width);
  return someTables({ ...knowledge, limits: [...knowledge.limits, ...open] }, directions);
}

/** So many children more and fewer of any kind are to fit, where noise leaves room for that. */
const rooms = [2, 1];
/** Tables that lie amidst the readings of counts with noise, which do not add up: away from the ends of all of them. */
async function amidst(input: LevelInput, rules: ChangeRules): Promise<Table[]> {
  const { knowledge } = input.release;
  const read = granted(knowledge, [...input.rows, ...input.earlier], input, rules);
  for (const room of rooms) {
    const limits = read.map(({ terms, least, most }) => ({
      terms,
      least: least > 0 ? least + room : least,
      most: most - room,
    }));
    const granting = { ...knowledge, limits: [...knowledge.limits, ...limits] };
    const tables = await someTables(granting, directions);
    if (tables.length > 0) return tables;
  }
  return [];
}

/** Rounding goes farther than its reach where tables do not add up otherwise: who takes that for a reading is wrong. */
function granted(
  { cells }: Knowledge,
  rows: readonly Cell[],
  { atoms, truth }: LevelInput,
  rules: ChangeRules,
): Reading[] {
  const known = new Set(cells.map(({ key }) => key));
  return rows
    .flatMap((row) => readings(row, atoms, rules))
    .filter(({ terms, least, most }) => {
      const count = truth.sum(terms);
      return terms.every(({ cell }) => known.has(cell)) && count >= least && count <= most;
    });
}

interface Reading extends ChangedCount {
  readonly printed: number;
}

function readings(row: Cell, atoms: Atoms, { reach, zeroStays }: ChangeRules): Reading[] {
  const read = (terms: readonly Term[] | null, printed: number | null): Reading[] => {
    if (terms === null || terms.length === 0 || printed === null) return [];
    const { least, most } = readAs(printed, reach);
    return [{ terms, printed, least: zeroStays ? least : Math.max(0, printed - reach), most }];
  };
  const told = toldBy(row, atoms);
  if (row.statistic !== 'estimate') return [];
  return [
    ...read(told.numerator, row.numerator),
    ...(row.unit === 'per_1000' ? [] : read(told.denominator, row.denominator)),
  ];
}
