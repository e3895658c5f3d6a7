import { random } from './random.ts';

export const years = ['2017', '2018'] as const;
export const measures = ['supervision', 'guardianship'] as const;
export const provinces = ['PV24', 'PV25'] as const;

/** What became of an index row. */
export const states = [
  'unlinked',
  'adult',
  'after_leaving',
  'left',
  'not_yet',
  'none',
  'running',
  'started',
] as const;
export type State = (typeof states)[number];

/** An index row, with all that a figure about linkage counts it by. */
export interface ChildRow {
  readonly year: string;
  readonly victim: boolean;
  readonly measure: string;
  readonly province: string;
  readonly state: State;
  readonly ground: boolean;
}

/** An index row of somebody: the same child may have one in both years. */
export interface Row extends ChildRow {
  readonly child: number;
}

/** A care record or an order of a person, with all that linkage rates count it by. */
export interface RecordKind {
  readonly linked: boolean;
  /** The year of its start; `before` the period for one that no table by year has. */
  readonly year: string;
  readonly type: string;
  readonly keyType: string;
}

export interface AttackRecord extends RecordKind {
  readonly person: number;
  readonly couldBeHelp: boolean;
}

/** A small country: years of which the horizon is observed, children, and records of care. */
export interface Country {
  readonly observed: readonly string[];
  /** Victims are known from victim records too; where not, a known victim has a known ground. */
  readonly hasVictimRecords: boolean;
  readonly rows: readonly Row[];
  readonly care: readonly AttackRecord[];
}

/** Every kind of index row that there can be, given which years are observed. */
export function childKinds({ observed, hasVictimRecords }: Omit<Country, 'rows' | 'care'>): ChildRow[] {
  const kinds: ChildRow[] = [];
  for (const year of years)
    for (const victim of [true, false])
      for (const measure of measures)
        for (const province of provinces)
          for (const ground of victim && !hasVictimRecords ? [true] : [true, false])
            for (const state of states) {
              const isFollowedUp = !['unlinked', 'adult', 'after_leaving', 'not_yet'].includes(state);
              if (isFollowedUp && !observed.includes(year)) continue;
              if (state === 'not_yet' && observed.includes(year)) continue;
              kinds.push({ year, victim, measure, province, state, ground });
            }
  return kinds;
}

export const careTypes = ['outpatient', 'foster_care'] as const;

export function recordKinds(): RecordKind[] {
  return [true, false].flatMap((linked) =>
    ['before', ...years].flatMap((year) =>
      careTypes.flatMap((type) => ['r', 's'].map((keyType) => ({ linked, year, type, keyType }))),
    ),
  );
}

type Draw = ReturnType<typeof random>;

/** How often a class of people occurs: never, hardly, here and there, or everywhere. */
function sizeOf(mode: number, draw: Draw): number {
  if (mode === 0) return 0;
  if (mode === 1) return draw(12) === 0 ? 1 + draw(9) : 0;
  if (mode === 2) return draw(3) === 0 ? 4 + draw(16) : 0;
  return 10 + draw(30);
}

/**
 * A country drawn from a seed, with classes that are small on purpose: those who are not linked, victims among them, those
 * left out, care without a link.
 */
export function drawCountry(seed: number): Country {
  const draw = random(seed);
  const observed = draw(3) === 0 ? ['2017'] : [...years];
  const frame = { observed, hasVictimRecords: draw(2) === 0 };
  const modes = new Map<string, number>();
  const modeOf = ({ state, victim, measure, province, ground }: ChildRow): number => {
    const isCommon = ['none', 'running', 'started'].includes(state);
    const parts = [`${state} ${victim}`, `${state} ${measure}`, `${state} ${province}`, `${state} ${ground}`];
    for (const part of parts) if (!modes.has(part)) modes.set(part, isCommon || draw(2) === 0 ? 3 : draw(4));
    return Math.min(...parts.map((part) => modes.get(part) ?? 3));
  };
  const twice = [0, 0, 8, 2][draw(4)] ?? 0;
  const rows: Row[] = [];
  for (const kind of childKinds(frame)) {
    const number = sizeOf(modeOf(kind), draw);
    for (let turn = 0; turn < number; turn++) rows.push({ ...kind, child: rows.length });
  }
  return { ...frame, rows: oftenTwice(rows, twice, draw), care: drawCare(draw) };
}

/** Gives some rows of the second year to a child of the first, who is linked or not in both. */
function oftenTwice(rows: readonly Row[], outOfTen: number, draw: Draw): Row[] {
  const first = new Map(
    [true, false].map((unlinked) => [
      unlinked,
      rows.filter(({ year, state }) => year === years[0] && (state === 'unlinked') === unlinked),
    ]),
  );
  return rows.map((row) => {
    if (row.year === years[0] || draw(10) >= outOfTen) return row;
    const other = first.get(row.state === 'unlinked')?.pop();
    return other === undefined ? row : { ...row, child: other.child };
  });
}

function drawCare(draw: Draw): AttackRecord[] {
  const care: AttackRecord[] = [];
  const mode = 1 + draw(3);
  for (const kind of recordKinds()) {
    const own = kind.linked ? 3 : Math.min(mode, 1 + draw(4));
    const number = sizeOf(kind.year === 'before' && draw(2) === 0 ? 1 : own, draw);
    const each = draw(4) === 0 ? 2 : 1;
    const couldBeHelp = kind.year !== 'before' && draw(4) > 0;
    for (let turn = 0; turn < number; turn++) {
      const person = care.length;
      for (let again = 0; again < each; again++) care.push({ ...kind, person, couldBeHelp });
    }
  }
  return care;
}
