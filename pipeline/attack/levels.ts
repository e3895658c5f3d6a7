import type { Cell } from '../../schemas/cube.ts';
import type { Level } from '../../src/attacker/certify.ts';
import { compile } from '../../src/attacker/compile.ts';
import { componentsOf } from '../../src/attacker/components.ts';
import type { Knowledge, Limit, Term } from '../../src/attacker/knowledge.ts';
import { thresholdIsKnown } from '../../src/attacker/levels/threshold-is-known.ts';
import { propagate } from '../../src/attacker/propagate.ts';
import type { Atoms } from './atoms.ts';
import { derivedShares } from './derived-shares.ts';
import { publishedCounts, type ReleaseKnowledge } from './release-knowledge.ts';
import type { SafetyRules } from './targets.ts';
import { rowName } from './told.ts';
import type { Truth } from './truth.ts';

/** What each level needs: the release as written, and what the judge knows of it. */
export interface LevelInput {
  readonly rows: readonly Cell[];
  /** The same rows of the internal edition. */
  readonly counted: readonly Cell[];
  /** Rows of earlier releases that count what rows of this one do: the same definition, and a period that is closed. */
  readonly earlier: readonly Cell[];
  readonly release: ReleaseKnowledge;
  readonly atoms: Atoms;
  readonly truth: Truth;
  readonly rules: SafetyRules;
}

/** What readers know, each level on top of those before it. Whoever is counted somewhere is asked for beside them. */
export function levelsOf(input: LevelInput): Level[] {
  const { rows, earlier, atoms } = input;
  return [
    { name: 'counts', grant: (knowledge) => knowledge },
    { name: 'shares', grant: (knowledge) => withLimits(knowledge, derivedShares(rows, atoms)) },
    { name: 'population', grant: (knowledge) => withLimits(knowledge, populations(input)) },
    { name: 'threshold', grant: (knowledge) => withThreshold(knowledge, input) },
    ...(earlier.length === 0
      ? []
      : [{ name: 'earlier', grant: (knowledge: Knowledge) => withEarlier(knowledge, input) }]),
    { name: 'zeros-shown', grant: (knowledge) => withLimits(knowledge, zerosShown(input)) },
  ];
}

function withLimits(knowledge: Knowledge, limits: readonly Limit[]): Knowledge {
  return { ...knowledge, limits: [...knowledge.limits, ...limits] };
}

/** No more children than live there. How many do is published by others, whether a rate is shown or not. */
function populations({ counted, release }: LevelInput): Limit[] {
  return counted.flatMap((row) => {
    const { numerator } = release.told(row);
    return row.unit !== 'per_1000' || row.denominator === null || numerator === null
      ? []
      : [{ terms: numerator, least: 0, most: row.denominator }];
  });
}

/**
 * Where zeros are shown whenever there are any, a count that is withheld is at least 1. Looked at table by table: where one
 * count of a table is 0 and withheld, a reader cannot tell.
 */
function zerosShown({ rows, counted, release, truth, rules }: LevelInput): Limit[] {
  const shown = new Set(rows.filter(({ status }) => status !== 'suppressed').map(rowName));
  const tables = new Map<string, { zeros: number; hidden: Term[][]; hidesZero: boolean }>();
  for (const row of counted) {
    const { numerator, rest } = release.told(row);
    for (const [part, terms] of [
      ['numerator', numerator],
      ['rest', rest],
    ] as const) {
      if (terms === null || terms.length === 0) continue;
      const name = `${tableOf(row)}|${part}`;
      const table = tables.get(name) ?? { zeros: 0, hidden: [], hidesZero: false };
      tables.set(name, table);
      const isZero = truth.sum(terms) === 0;
      if (shown.has(rowName(row))) table.zeros += isZero ? 1 : 0;
      else {
        table.hidden.push([...terms]);
        table.hidesZero ||= isZero;
      }
    }
  }
  return [...tables.values()]
    .filter(({ zeros, hidesZero }) => !hidesZero && (zeros > 0 || rules.zeros === 'allow'))
    .flatMap(({ hidden }) => hidden.map((terms) => ({ terms, least: 1, most: Number.POSITIVE_INFINITY })));
}

/** The table that a row stands in: everything but its codes. */
function tableOf({ indicator, statistic, category, unit, region_level, victim, ...row }: Cell): string {
  const crossed = [row.period, row.sex, row.age_group, row.measure].map((code) => code !== '_T');
  return [indicator, statistic, category, unit, region_level, victim, ...crossed].join('|');
}

/**
 * Counts are withheld because one of those that hang together is below the threshold. Where none is they were withheld along with
 * others, such as all of an account: whoever takes one of them to be small is wrong, and learns nothing.
 */
function withThreshold(
  knowledge: Knowledge,
  { truth, rules: { minimumCount, zeros } }: LevelInput,
): Knowledge {
  const [from, until] = [zeros === 'protect' ? 0 : 1, minimumCount - 1];
  const isUnsafe = (cell: string) => truth.of(cell) >= from && truth.of(cell) <= until;
  const groups = componentsOf(propagate(compile(knowledge))).map(({ system }) => system.keys);
  const told = groups.filter((cells) => cells.length > 1 && cells.some(isUnsafe));
  return thresholdIsKnown(knowledge, { groups: told, from, until });
}

/**
 * What earlier releases printed. A reader takes a count of a closed period to be what it was; where it has been revised, that is
 * wrong, and tells nothing.
 */
function withEarlier(knowledge: Knowledge, { earlier, release, truth }: LevelInput): Knowledge {
  const known = new Set(knowledge.cells.map(({ key }) => key));
  const stands = earlier
    .flatMap((row) => publishedCounts(row, release.told(row)))
    .filter(
      ({ terms, constant }) => terms.every(({ cell }) => known.has(cell)) && truth.sum(terms) === constant,
    );
  return { ...knowledge, relations: [...knowledge.relations, ...stands] };
}
