import type { Cell } from '../../schemas/cube.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import type { UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import type { LinkageCounts, LinkageRegister, ToldDimension } from '../diagnostics/linkage-model.ts';
import { passCategory, registerPassCategory } from '../indicators/linkage-categories.ts';
import { flowCell, passedCell } from './accounts.ts';
import type { Table } from './coordinates.ts';
import type { SpellsOf } from './spells-without-help.ts';
import { profileCells } from './linkage-profile-cells.ts';
import { rateCells } from './linkage-rate-cells.ts';
import { unknownWithoutPersons } from './without-persons.ts';

/** What the linkage accounts are made from: definitions of the run, which give the full grid, and the counts. */
export interface LinkageFrame {
  /** The configured tables, with their coordinates. */
  readonly tables: readonly Table[];
  readonly years: readonly string[];
  /** Registers that the configuration names, in their order. */
  readonly registers: readonly Exclude<LinkageRegister, 'children'>[];
  /** Whether the configuration names a register in which keys are looked up. */
  readonly hasPersons: boolean;
  /** Ids of the passes, the key itself first. */
  readonly passes: readonly string[];
  /** What the orders bring of the children themselves. */
  readonly told: readonly ToldDimension[];
  readonly counts: LinkageCounts;
  /** The most rows that are those of one child: 1 but where every spell counts. */
  readonly rowsOfOne: number;
  /** How many rows without help so many children may have at a place: as many but where every spell counts. */
  readonly spellsOf: SpellsOf;
}

type Account = Extract<Indicator, { kind: 'account' }>;

/** The cells of a linkage account, none of them known without persons; `undefined` for an account of something else. */
export function linkageCells(indicator: Account, frame: LinkageFrame): UnsafeCell<Cell>[] | undefined {
  const cells = countedCells(indicator, frame);
  return frame.hasPersons ? cells : cells?.map(unknownWithoutPersons);
}

function countedCells(indicator: Account, frame: LinkageFrame): UnsafeCell<Cell>[] | undefined {
  switch (indicator.id) {
    case 'linkage-rate':
      return rateCells(indicator.id, frame);
    case 'linkage-pass':
      return passCells(indicator.id, frame);
    case 'linkage-profile':
      return profileCells(indicator.id, frame);
    case 'implausible-links':
      return implausibleCells(indicator, frame);
    default:
      return undefined;
  }
}

/** Linked children by the pass that linked them; where there are passes beside the key, also the linked records. */
function passCells(id: string, frame: LinkageFrame): UnsafeCell<Cell>[] {
  const registers = frame.passes.length > 1 ? frame.registers : [];
  return [
    ...passedBy(id, 'children', passCategory, frame),
    ...registers.flatMap((register) =>
      passedBy(id, register, (pass) => registerPassCategory(register, pass), frame),
    ),
  ];
}

/** Linked units by pass. The rest of a pass is the other passes, which are cells beside it. */
function passedBy(
  id: string,
  register: LinkageRegister,
  categoryOf: (pass: string) => string,
  { passes, counts }: LinkageFrame,
): UnsafeCell<Cell>[] {
  const total = counts.of(register, 'total');
  return passes.map((pass) => {
    const { linked, linkedPeople } = counts.of(register, 'pass', pass);
    const people = { denominator: total.linkedPeople, numerator: linkedPeople, complement: null };
    const cell = passedCell(id, categoryOf(pass), linked, total.linked, people);
    if (register !== 'protection_orders') return cell;
    // Beside the children whom the pass linked, the orders tell of those who have a further one.
    const further = Math.abs(linked - counts.of('children', 'pass', pass).linked);
    const between = [further, counts.besidePass(pass)];
    return {
      ...cell,
      implies: between.map((numerator) => ({ denominator: null, numerator, complement: null })),
    };
  });
}

/** Orders and trajectories that do not fit the person they are linked to, by kind. */
function implausibleCells({ id, steps }: Account, { counts }: LinkageFrame): UnsafeCell<Cell>[] {
  const found = new Map(counts.implausible.map((count) => [count.kind, count]));
  return steps.map(({ code }) =>
    flowCell(id, { step: code, units: found.get(code)?.links ?? 0, children: found.get(code)?.people ?? 0 }),
  );
}
