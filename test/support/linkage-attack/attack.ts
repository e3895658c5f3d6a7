import type { Cell } from '../../../schemas/cube.ts';
import { keysGivenAway } from './missed-keys.ts';
import { type ChildRow, type Country, careTypes, measures, provinces, recordKinds, years } from './people.ts';
import { asked, at, ChildUnknowns, careEquations, childEquations } from './read.ts';
import { Solved } from './solve.ts';

const minimumCount = 10;
const isSmall = (count: number) => count > 0 && count < minimumCount;

/** Groups of children that public rows give away although they are small, or all or none of them have something. */
export function childrenGivenAway(rows: readonly Cell[], country: Country): string[] {
  const unknowns = new ChildUnknowns(country);
  const solved = new Solved(unknowns.size, childEquations(rows, unknowns));
  const found: string[] = [];
  for (const { words, test } of questions()) {
    const value = solved.valueOf(unknowns.sumOf(test));
    if (value === null) continue;
    const own = country.rows.filter(test);
    const people = new Set(own.map(({ child }) => child)).size;
    if (own.length !== value) found.push(`${words}: ${value} told, ${own.length} there`);
    else if (isSmall(value) || isSmall(people)) found.push(`${words}: ${value} rows, ${people} children`);
  }
  return [
    ...found,
    ...allOrNone(solved, unknowns),
    ...keysGivenAway(rows, solved.valueOf(new Map([[unknowns.missedKeys, 1]])), country),
  ];
}

interface Question {
  readonly words: string;
  readonly test: (row: ChildRow) => boolean;
}

/** Every state, at every place that crosses at most two dimensions, for victims, others and all. */
function questions(): Question[] {
  const dimensions = {
    period: ['_T', ...years],
    measure: ['_T', ...measures],
    region: ['NL', ...provinces],
    ground: ['_T', 'known', 'unknown'],
  };
  return dimensions.period.flatMap((period) =>
    dimensions.measure.flatMap((measure) =>
      dimensions.region.flatMap((region) =>
        dimensions.ground.flatMap((ground) => {
          const crossed = [period, measure, region, ground].filter((code) => !['_T', 'NL'].includes(code));
          if (crossed.length > 2) return [];
          return (['_T', 'victim', 'other'] as const).flatMap((victim) =>
            Object.entries(asked).map(([name, state]) => ({
              words: [name, period, measure, region, ground, victim].join(' '),
              test: (row: ChildRow) =>
                state(row) &&
                at({ period, measure, region, victim } as Parameters<typeof at>[0])(row) &&
                (ground === '_T' || row.ground === (ground === 'known')),
            })),
          );
        }),
      ),
    ),
  );
}

/** Groups of which all or none had no help, or of which all or none are known as victims though they are not linked. */
function allOrNone(solved: Solved, unknowns: ChildUnknowns): string[] {
  const places = [
    { period: '_T', measure: '_T', region: 'NL' },
    ...years.map((period) => ({ period, measure: '_T', region: 'NL' })),
    ...measures.map((measure) => ({ period: '_T', measure, region: 'NL' })),
    ...provinces.map((region) => ({ period: '_T', measure: '_T', region })),
  ];
  return places.flatMap((place) => {
    const sum = (state: string, victim: '_T' | 'victim' | 'other') =>
      solved.valueOf(
        unknowns.sumOf(
          asked[state] ?? (() => false),
          at({ ...place, victim } as Parameters<typeof at>[0]),
          (row) => (state === 'unlinked' ? unknowns.observed.includes(row.year) : true),
        ),
      );
    const told = (part: number | null, whole: number | null, words: string) =>
      part !== null && whole !== null && whole > 0 && (part === 0 || part === whole)
        ? [`${words} ${Object.values(place).join(' ')}: ${part} of ${whole}`]
        : [];
    return [
      ...(['_T', 'victim', 'other'] as const).flatMap((victim) =>
        told(sum('none', victim), sum('followed', victim), `without help, ${victim}`),
      ),
      ...told(sum('unlinked', 'victim'), sum('unlinked', '_T'), 'victims among the unlinked'),
      ...told(sum('inCohort', 'victim'), sum('inCohort', '_T'), 'victims in the cohort'),
    ];
  });
}

/** Records of unlinked keys beyond one of each key whose care may be missed help: what care is left when these keys are taken off. */
function recordsBesideKeys(rows: readonly Cell[], { care }: Country): string[] {
  const rate = rows.find(
    (row) => row.indicator === 'linkage-rate' && row.category === 'youth_care' && row.period === '_T',
  );
  const keys = rows.some(({ statistic, numerator }) => statistic === 'bound_low' && (numerator ?? 0) > 0);
  if (!keys || rate === undefined || rate.numerator === null || rate.denominator === null) return [];
  const missed = new Set(
    care.filter((record) => !record.linked && record.couldBeHelp).map(({ person }) => person),
  );
  const rest = rate.denominator - rate.numerator - missed.size;
  return isSmall(rest) ? [`unlinked care beside missed keys: ${rest}`] : [];
}

/** Groups of care records of fewer people than the minimum that public rows give away. */
export function careGivenAway(rows: readonly Cell[], country: Country): string[] {
  const { care } = country;
  const kinds = recordKinds();
  const solved = new Solved(kinds.length, careEquations(rows));
  const found = recordsBesideKeys(rows, country);
  for (const linked of [true, false, null])
    for (const year of ['before', 'inside', ...years, null])
      for (const type of [...careTypes, null])
        for (const keyType of ['r', 's', null]) {
          const test = (kind: (typeof kinds)[number]) =>
            (linked === null || kind.linked === linked) &&
            (year === null || kind.year === year || (year === 'inside' && kind.year !== 'before')) &&
            (type === null || kind.type === type) &&
            (keyType === null || kind.keyType === keyType);
          const sum = new Map(kinds.flatMap((kind, number) => (test(kind) ? [[number, 1] as const] : [])));
          const value = solved.valueOf(sum);
          if (value === null) continue;
          const own = care.filter(test);
          const people = new Set(own.map(({ person }) => person)).size;
          const words = `care ${[linked, year, type, keyType].join(' ')}`;
          if (own.length !== value) found.push(`${words}: ${value} told, ${own.length} there`);
          else if (isSmall(value) || isSmall(people))
            found.push(`${words}: ${value} records, ${people} people`);
        }
  return found;
}
