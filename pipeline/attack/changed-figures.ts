import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import { anyTable } from '../../src/attacker/any-table.ts';
import type { Level } from '../../src/attacker/certify.ts';
import type { Term } from '../../src/attacker/knowledge.ts';
import { type ChangedCount, changedCounts, readAs } from '../../src/attacker/levels/changed-counts.ts';
import { publicPopulation } from '../../src/attacker/levels/public-population.ts';
import type { Atoms } from './atoms.ts';
import { inhabitants, type LevelInput } from './levels.ts';
import type { ReleaseKnowledge } from './release-knowledge.ts';
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

const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;

/** A row of which no count is known to be what is printed. */
export const asChanged = (row: Cell): Cell => ({ ...row, ...nothing, status: 'suppressed' });

/** What readers know where counts are changed. Shares and their intervals are made of what is printed, and say no more. */
export function changedLevels(input: LevelInput, rules: ChangeRules): Level[] {
  const counts = input.rows.flatMap((row) => readings(row, input.atoms, rules));
  return [
    {
      name: 'changed-counts',
      grant: (knowledge) => {
        const known = new Set(knowledge.cells.map(({ key }) => key));
        return changedCounts(
          knowledge,
          counts.filter((count) => isGranted(count, known, input)),
        );
      },
    },
    { name: 'population', grant: (knowledge) => publicPopulation(knowledge, inhabitants(input)) },
  ];
}

/**
 * A table in which every count is what is printed, as far as it is printed: with multiples that add up there is one. It lies in the
 * middle of what readers think possible, so that from it on a child more or less of any kind fits, and as many as the reach.
 */
export async function asPrinted(
  { knowledge }: ReleaseKnowledge,
  rows: readonly Cell[],
  atoms: Atoms,
  rules: ChangeRules,
): Promise<((cell: string) => number) | null> {
  if (!rules.addsUp) return null;
  const known = new Set(knowledge.cells.map(({ key }) => key));
  const printed = rows
    .flatMap((row) => readings(row, atoms, rules))
    .filter(({ terms }) => terms.every(({ cell }) => known.has(cell)))
    .map(({ terms, printed: constant }) => ({ terms, constant }));
  const table = await anyTable({ ...knowledge, relations: [...knowledge.relations, ...printed] });
  return table === null ? null : (cell) => table.get(cell) ?? Number.NaN;
}

/** Rounding goes farther than its reach where tables do not add up otherwise: who takes that for a reading is wrong. */
function isGranted({ terms, least, most }: ChangedCount, known: ReadonlySet<string>, { truth }: LevelInput) {
  const count = truth.sum(terms);
  return terms.every(({ cell }) => known.has(cell)) && count >= least && count <= most;
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
