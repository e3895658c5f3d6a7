import type { LinkedIndicator } from '../schemas/internal-indicator.ts';
import { linkedIndicatorsOf } from './internal-indicators/linked.ts';
import type { Configuration } from '../schemas/configuration.ts';
import type { Cell } from '../schemas/cube.ts';
import type { Indicator } from '../schemas/indicator.ts';
import { type Margin, marginIds } from '../schemas/margins.ts';
import { type SurplusLookup, type UnsafeCell, UnsafeCube } from '../src/cube/unsafe-cube.ts';
import type { Engine } from '../src/duckdb/engine.ts';
import { makesTablesByYear } from './by-year.ts';
import { type FlowStep, flowCell, passedCell, type RegisterAccount } from './cube/accounts.ts';
import { readIntervals } from './cube/cell-intervals.ts';
import { readSpellsWithout } from './cube/spells-without-help.ts';
import { boundsCells } from './cube/bounds-cells.ts';
import { cohortCells, type PublicSources, type Sources } from './cube/cohort-cells.ts';
import { type Table, tablesOf, yearsOf } from './cube/coordinates.ts';
import { countCohort } from './cube/count-cohort.ts';
import {
  crossingCells,
  dividedCells,
  hasTable,
  restCells,
  selectionsOfShares,
} from './cube/divided-cells.ts';
import { readDivided } from './cube/read-divided.ts';
import { observedAfter } from './internal-cube/observed-after.ts';
import { groundPairs } from './cube/ground-pairs.ts';
import { readSurplus } from './cube/group-surplus.ts';
import { type LinkageFrame, linkageCells } from './cube/linkage-cells.ts';
import { readInnerGroups } from './cube/inner-planes.ts';
import { innerGrid } from './cube/inner-grid.ts';
import { InnerSums } from './cube/inner-sums.ts';
import { leftInObservedYears } from './cube/left-in-years.ts';
import { withLinkedSums } from './cube/linked-sums.ts';
import { nestedPairs } from './cube/nested-pairs.ts';
import { readPopulation } from './cube/population.ts';
import { readRowsOfOne } from './cube/every-spell.ts';
import { countLinkage } from './diagnostics/linkage-counts.ts';
import type { ToldDimension } from './diagnostics/linkage-model.ts';
import { passesOf } from './diagnostics/passes.ts';
import { catalogue } from './indicators/index.ts';
import { keyTypeRegisters } from './indicators/linkage-categories.ts';
import { isObservedYear, sixMonthsLater } from './observed-years.ts';
import { nowhere, recodeMunicipalities } from './regions/recode.ts';
import type { RegionTables } from './regions/tables.ts';
import { statement } from './statement.ts';

/** What the stages before this one found out, beyond the cohort itself. */
export interface IndicatorFacts {
  readonly hasVictims: boolean;
  readonly hasPopulation: boolean;
  readonly registers: readonly RegisterAccount[];
  /** What the orders bring of the children themselves. */
  readonly told: readonly ToldDimension[];
}

/** Counts every indicator of the catalogue over every configured margin: all cells, none protected yet. */
export async function countIndicators(
  engine: Engine,
  configuration: Configuration,
  facts: IndicatorFacts,
  regions: RegionTables,
): Promise<UnsafeCube<Cell>> {
  const all = tablesOf({ ...configuration, breakdowns: [...marginIds] }, regions, facts.hasVictims);
  const linked = linkedIndicatorsOf(configuration);
  const isMade = ({ margin }: Table) => configuration.breakdowns.includes(margin.id);
  const tables = all.filter(isMade);
  const years = yearsOf(configuration);
  const rowsOfOne = await readRowsOfOne(engine, configuration);
  const isObserved = observedPeriods(configuration, years);
  const places = [...recodeMunicipalities(regions, configuration.region.year).values(), nowhere];
  const sources: PublicSources = {
    counts: await countCohort(engine, catalogue, all, {
      further: linked.flatMap((indicator) => selectionsOfShares(indicator, marginsOf(indicator, all))),
    }),
    intervals: await readIntervals(engine, configuration, all, rowsOfOne),
    population: facts.hasPopulation ? await readPopulation(engine, years) : null,
    isObserved,
    inner: new InnerSums(
      await readInnerGroups(engine),
      innerGrid(all, places),
      isObserved,
      await readDivided(engine, linked, configuration),
    ),
  };
  const flow = await engine.rows<FlowStep>(
    statement('indicators/population_flow'),
    'indicators/population_flow',
  );
  const frame: LinkageFrame = {
    tables,
    years,
    registers: keyTypeRegisters.filter((name) => configuration.registers[name] !== undefined),
    hasPersons: configuration.registers.persons !== undefined,
    passes: passesOf(configuration),
    told: facts.told,
    counts: await countLinkage(engine),
    rowsOfOne,
    spellsOf: await readSpellsWithout(engine, configuration),
  };
  return cubeOf({
    sources,
    flow,
    frame,
    registers: facts.registers,
    surplus: await readSurplus(engine),
    notMade: all.filter((table) => !isMade(table)),
    linked,
  });
}

/** The margins that an indicator has among those of some tables. */
function marginsOf(indicator: LinkedIndicator, tables: readonly Table[]): Margin[] {
  return tables.filter((table) => hasTable(indicator, table)).map(({ margin }) => margin);
}

/** Everything that the engine has counted, of which the cube is made. */
export interface Counted {
  readonly sources: PublicSources;
  readonly flow: readonly FlowStep[];
  readonly frame: LinkageFrame;
  readonly registers: readonly RegisterAccount[];
  readonly surplus: SurplusLookup;
  /** Tables that are not published, of which single cells may be worked out from those that are. */
  readonly notMade: readonly Table[];
  /** Share indicators that are published beside those of the catalogue. */
  readonly linked: readonly LinkedIndicator[];
}

/** Every cell of the catalogue, and the pairs of which one contains the other. */
export function cubeOf(counted: Counted): UnsafeCube<Cell> {
  const { sources, flow, frame, registers, surplus, notMade, linked } = counted;
  const ofCatalogue = catalogue.flatMap((indicator) =>
    indicator.kind === 'account'
      ? (linkageCells(indicator, frame) ?? accountCells(indicator, flow, registers))
      : frame.tables
          .filter((table) => indicator.margins.some((id) => id === table.margin.id))
          .flatMap((table) => {
            const estimates = cohortCells(indicator, table, sources);
            return [...estimates, ...boundsCells(indicator, estimates, frame)];
          }),
  );
  const made = [
    ...ofCatalogue,
    ...linked.flatMap((indicator) => dividedTables(indicator, frame.tables, sources)),
  ];
  const beside = [
    ...linked.flatMap((indicator) => [
      ...dividedTables(indicator, notMade, sources),
      ...[...frame.tables, ...notMade]
        .filter((table) => hasTable(indicator, table))
        .flatMap((table) => restCells(indicator, table, sources)),
      ...crossingCells(indicator, sources, frame.rowsOfOne),
    ]),
    ...catalogue.flatMap((indicator) =>
      notMade
        .filter(
          (table) => indicator.kind !== 'account' && indicator.margins.some((id) => id === table.margin.id),
        )
        .flatMap((table) => cohortCells(indicator, table, sources)),
    ),
    ...leftInObservedYears(frame.tables, sources),
  ];
  const { cells, inner } = withLinkedSums(made, sources.inner);
  const further = frame.registers.includes('victim_records') ? [] : groundPairs(frame.counts);
  return new UnsafeCube(
    cells,
    nestedPairs(cells, frame.tables, sources, flow, frame.counts, further),
    surplus,
    { inner, beside, rowsOfOne: frame.rowsOfOne },
  );
}

function dividedTables(
  indicator: LinkedIndicator,
  tables: readonly Table[],
  sources: PublicSources,
): UnsafeCell<Cell>[] {
  return tables
    .filter((table) => hasTable(indicator, table))
    .flatMap((table) => dividedCells(indicator, table, sources));
}

/**
 * A year counts only when the six months after its 31 December are observed; `_T` adds the years that count. Where no
 * table by year is made, children count by their own horizon: `_T` has some as soon as that of the first day is observed.
 * A longer horizon than six months may be asked for of a year.
 */
export function observedPeriods(
  configuration: Configuration,
  years: readonly string[],
): Sources['isObserved'] {
  const observed = new Set(years.filter(isObservedYear(configuration)));
  const anyone = makesTablesByYear(configuration)
    ? observed.size > 0
    : sixMonthsLater(configuration.period.from) <= configuration.observedUntil;
  const isReached = observedAfter(configuration);
  return (period, horizon) => {
    // With a horizon of its own each row tells for itself whether it is followed that far.
    if (period === '_T') return anyone || horizon !== undefined;
    return observed.has(period) && (horizon === undefined || isReached(period, horizon));
  };
}

function accountCells(
  indicator: Extract<Indicator, { kind: 'account' }>,
  flow: readonly FlowStep[],
  registers: readonly RegisterAccount[],
): UnsafeCell<Cell>[] {
  const step = (name: string) =>
    flow.find((found) => found.step === name) ?? { step: name, units: 0, children: 0 };
  if (indicator.id === 'population-flow')
    return indicator.steps.map(({ code }) => flowCell(indicator.id, step(code)));
  return registers.map(({ register, delivered, used }) =>
    passedCell(indicator.id, register, used, delivered, {
      denominator: delivered,
      numerator: used,
      complement: delivered - used,
    }),
  );
}
