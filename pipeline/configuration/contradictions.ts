import { type Configuration, configuration } from '../../schemas/configuration.ts';
import { isCoarser, margins } from '../../schemas/margins.ts';
import { shippedYears } from '../regions/tables.ts';
import { keyDomainProblems } from './key-domain-problems.ts';
import { methodProblems } from './method-problems.ts';
import { passProblems } from './pass-problems.ts';

/** What is wrong between options, with the path of the one to change. */
export interface Contradiction {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly expected: string;
  readonly remedy?: string;
}

type Partly = { readonly [name in keyof Configuration]?: Configuration[name] };

/**
 * Finds contradictions between options in whatever could be read, so that they are told together with all other
 * problems: each section is parsed on its own, and a check is left out where a section it needs is itself wrong.
 */
export function contradictions(value: unknown): Contradiction[] {
  const partly = readParts(value);
  return [
    ...periodProblems(partly),
    ...coverageProblems(partly),
    ...regionProblems(partly),
    ...breakdownProblems(partly),
    ...keyDomainProblems(partly),
    ...passProblems(partly),
    ...methodProblems(partly),
    ...unavailable(partly),
  ];
}

function readParts(value: unknown): Partly {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const parts: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(configuration.shape)) {
    const read = schema.safeParse(given[name]);
    if (read.success) parts[name] = read.data;
  }
  return parts;
}

function periodProblems({ period, observedUntil, breakdowns, release }: Partly): Contradiction[] {
  if (period === undefined) return [];
  const found: Contradiction[] = [];
  if (period.until < period.from) {
    return [
      {
        path: ['period', 'until'],
        what: 'The period ends before it begins.',
        expected: 'a day on or after period.from',
      },
    ];
  }
  const byYear = margins.some(
    (margin) => margin.dimensions.includes('period') && breakdowns?.includes(margin.id),
  );
  const [from, until] = [period.from.slice(5), period.until.slice(5)];
  if (byYear && (from !== '01-01' || until !== '12-31')) {
    found.push({
      path: ['period'],
      what: 'Figures by year need whole calendar years.',
      expected:
        'a period from 1 January to 31 December, or breakdowns without “year” and “year_youth_region”',
    });
  } else if (!cadenceFits(release?.cadence, from, until)) {
    found.push({
      path: ['period'],
      what: `The period does not consist of whole periods of the cadence “${release?.cadence}”.`,
      expected:
        release?.cadence === 'year'
          ? '1 January to 31 December'
          : 'whole half-years (to 30 June or 31 December)',
    });
  }
  if (observedUntil !== undefined && observedUntil < period.until) {
    found.push({
      path: ['observedUntil'],
      what: 'Youth care is observed no longer than a day before the period ends.',
      expected: 'a day on or after period.until',
    });
  }
  return found;
}

function cadenceFits(cadence: string | undefined, from: string, until: string): boolean {
  if (cadence === undefined || cadence === 'none') return true;
  if (cadence === 'year') return from === '01-01' && until === '12-31';
  return (from === '01-01' || from === '07-01') && (until === '06-30' || until === '12-31');
}

/**
 * Help or orders before a register is observed are unknown, not absent. A later start of the risk period could not mend that:
 * who had help before it and lost it again looks like a child that had none.
 */
function coverageProblems({ period, registers }: Partly): Contradiction[] {
  if (period === undefined || registers === undefined) return [];
  return (['protection_orders', 'youth_care'] as const)
    .filter((name) => (registers[name].observedFrom ?? '') > period.from)
    .map((name) => ({
      path: ['registers', name, 'observedFrom'],
      what: `The period begins before the register ${name} is observed.`,
      expected: 'a day on or before period.from',
    }));
}

function regionProblems({ region, registers }: Partly): Contradiction[] {
  const found: Contradiction[] = [];
  if (region !== undefined && !shippedYears.includes(region.year)) {
    found.push({
      path: ['region', 'year'],
      what: 'No table of regions ships for this year.',
      expected: `one of ${shippedYears.join(', ')}`,
    });
  }
  if (region?.source === 'residence' && registers !== undefined && registers.residence === undefined) {
    found.push({
      path: ['region', 'source'],
      what: 'Regions by residence need the register residence.',
      expected: 'registers.residence, or region.source “order”',
    });
  }
  return found;
}

/** A table is public only together with the tables that it adds up to; without those it would never be shown. */
function breakdownProblems({ breakdowns }: Partly): Contradiction[] {
  if (breakdowns === undefined) return [];
  const named = margins.filter((margin) => breakdowns.includes(margin.id));
  const lacking = margins.filter(
    (margin) => !breakdowns.includes(margin.id) && named.some((fine) => isCoarser(margin, fine)),
  );
  if (lacking.length === 0) return [];
  return [
    {
      path: ['breakdowns'],
      what: 'Breakdowns are named that add up to one that is left out.',
      expected: `also ${lacking.map((margin) => `“${margin.id}”`).join(', ')}`,
    },
  ];
}

/** Options of the methodology that this version cannot honour: refused, rather than read and ignored. */
function unavailable({ cohort, disclosure }: Partly): Contradiction[] {
  const found: Contradiction[] = [];
  const refuse = (path: readonly string[], expected: string) =>
    found.push({ path, what: 'This option is not available in this version of Zicht.', expected });
  if (cohort?.index === 'every-spell') refuse(['cohort', 'index'], '“first-in-year” or “first-in-period”');
  if (disclosure?.unit === 'household')
    refuse(['disclosure', 'unit'], '“child”: no register brings a household');
  return found;
}
