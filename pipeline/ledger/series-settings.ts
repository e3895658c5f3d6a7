import type { LinkedIndicator } from '../../schemas/internal-indicator.ts';
import { linkedIndicators } from '../internal-indicators/linked.ts';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import type { Series } from '../../src/ledger/series.ts';
import { exitCodes, type Problem, ZichtError } from '../../src/run/errors.ts';
import { sha256 } from '../../src/run/hash.ts';
import { makesTablesByYear } from '../by-year.ts';
import { catalogue } from '../indicators/index.ts';
import { recodeMunicipalities } from '../regions/recode.ts';
import type { RegionTables } from '../regions/tables.ts';

/**
 * What is fixed for a series, by its path in the configuration: the method of disclosure control, its threshold and its
 * zeros (methodology section 8), and everything that says which children a figure counts. Two figures of other definitions over the
 * same children differ by whoever the definitions differ about, who may be few.
 */
export function seriesSettings(configuration: Configuration): LedgerEntry['settings'] {
  const { disclosure, cohort, followUp, help, orders, region } = configuration;
  return {
    'disclosure.method': disclosure.method,
    'disclosure.minimumCount': disclosure.minimumCount,
    'disclosure.zeros': disclosure.zeros,
    'disclosure.unit': disclosure.unit,
    'disclosure.noise': Object.values(disclosure.noise).join(', '),
    'cohort.index': cohort.index,
    followUp,
    'help.careTypes': help.careTypes === 'all' ? 'all' : help.careTypes.toSorted().join(', '),
    'help.crisis': help.crisis,
    'orders.maximumGapDays': orders.maximumGapDays,
    'region.source': region.source,
    'breakdowns by year': makesTablesByYear(configuration),
  };
}

/** Hash of what each indicator counts; its words and margins may change. */
export function definitionHashes(
  indicators: readonly (Indicator | LinkedIndicator)[] = [...catalogue, ...linkedIndicators],
): Record<string, string> {
  return Object.fromEntries(
    indicators.map((indicator) => [indicator.id, sha256(JSON.stringify(counted(indicator)))]),
  );
}

function counted(indicator: Indicator | LinkedIndicator): unknown {
  const { id, kind, unit } = indicator;
  switch (indicator.kind) {
    case 'share':
      return { id, kind, unit, population: indicator.population, numerator: indicator.numerator };
    case 'distribution':
      return {
        ...{ id, kind, unit, population: indicator.population },
        categories: indicator.categories.map(({ code, flag }) => [code, flag]),
      };
    case 'count':
      return { id, kind, unit, population: indicator.population, ratePer: indicator.ratePer ?? null };
    case 'account':
      return { id, kind, unit };
    case 'shares':
      return {
        ...{ id, kind, unit, outcomes: indicator.linked.outcomes },
        shares: indicator.shares.map(({ code, population, numerator }) => [code, population, numerator]),
      };
  }
}

/** Hash of where every municipality code belongs. */
export function classificationHash(regions: RegionTables, { region }: Configuration): string {
  const places = [...recodeMunicipalities(regions, region.year)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify(places));
}

/**
 * Refuses a run that is no continuation of its series.
 *
 * @throws ZichtError (exit 7) naming every setting and definition that differs from what was published under.
 */
export function demandSameSeries(series: Series, configuration: Configuration): void {
  const last = series.own ?? series.before.at(-1);
  if (last === undefined) return;
  const { release, settings, definitions } = last.entry;
  const now = seriesSettings(configuration);
  const remedy =
    'Set it back. Or begin a new series in another output folder, once an output checker has seen what the two tell together (zicht compare).';
  const changed = Object.entries(settings).filter(([name, value]) => now[name] !== value);
  const hashes = definitionHashes();
  const redefined = Object.entries(definitions).filter(([id, hash]) => (hashes[id] ?? hash) !== hash);
  const problems: Problem[] = [
    ...changed.map(([name, value]) => ({
      code: 'ledger.series-fixed',
      where: name,
      what: `This cannot change within a series: release ${release} was published under another value.`,
      expected: String(value),
      remedy,
    })),
    ...redefined.map(([id]) => ({
      code: 'ledger.definition-changed',
      where: `indicator ${id}`,
      what: `This version counts it in another way than release ${release} did.`,
      expected: 'one definition within a series',
      remedy: 'Use the version of before, or begin a new series in another output folder.',
    })),
  ];
  if (problems.length > 0) throw new ZichtError(exitCodes.approval, problems);
}
