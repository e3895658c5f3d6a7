import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFigures } from '../../../pipeline/nightly.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { logLogBounds } from '../../../src/statistics/survival/log-log-bounds.ts';
import { addDays } from '../../naive/dates.ts';
import { writeRun } from '../../naive/files.ts';
import { whereText } from '../../naive/internal/places.ts';
import type { HelpEvent } from '../../naive/internal/help-events.ts';
import { internalTwin } from '../../naive/internal/twin.ts';
import { naiveWilson } from '../../naive/intervals.ts';
import { optionsOf } from '../../naive/options.ts';
import type { Row } from '../../naive/rows.ts';
import { weightedIncidence } from '../../statistics/survival/naive.ts';
import { openTestRun, type TestRun } from '../../support/accepted.ts';

/** Two hundred children with one to three spells, in which the days until help hang together; nobody is drawn. */
const children = Array.from({ length: 200 }, (_, at) => ({ key: `c${at}`, at, spells: 1 + (at % 3) }));
const start = (at: number, spell: number) => addDays('2017-01-03', (at % 37) * 3 + spell * 190);
const wait = (at: number, spell: number) => 5 + ((at * 7) % 11) * 16 + spell * 3;
const measureOf = (at: number, spell: number) =>
  (at + (at % 5 === 0 ? spell : 0)) % 2 === 0 ? 'supervision' : 'guardianship';
const registers = {
  protection_orders: children.flatMap(({ key, at, spells }) =>
    Array.from({ length: spells }, (_, spell): Row => {
      const first = start(at, spell);
      return {
        person_key: key,
        measure: measureOf(at, spell),
        starts_on: first,
        ends_on: addDays(first, 100),
      };
    }),
  ),
  youth_care: children
    .filter(({ at }) => at % 4 !== 3)
    .flatMap(({ key, at, spells }) =>
      Array.from({ length: spells }, (_, spell): Row => {
        const first = addDays(start(at, spell), wait(at, spell));
        return { person_key: key, care_type: 'outpatient', starts_on: first, ends_on: addDays(first, 3) };
      }),
    ),
  persons: children.map(({ key, at }): Row => {
    const left =
      at % 9 === 2
        ? { emigrated_on: addDays(start(at, 0), 60 + at), returned_on: addDays(start(at, 0), 70 + at) }
        : {};
    return { person_key: key, sex: at % 2 === 0 ? 'male' : 'female', birth_date: '2007-05-01', ...left };
  }),
  lacking: { protection_orders: ['ground'] },
};
const deviate = 1.959963984540054;
const settings = {
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  cohort: { index: 'every-spell' },
  breakdowns: ['total', 'year', 'sex', 'measure'],
};

describe('curves of every spell', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  const count = async () => {
    const folder = mkdtempSync(join(run.folder, 'registers-'));
    const configuration = writeRun(folder, registers, settings);
    const options = optionsOf(configuration);
    const { internalCells } = await countFigures(run, configuration, folder);
    return { cells: internalCells, options, events: internalTwin(registers, options).events };
  };
  const peopleOf = (rows: readonly HelpEvent[]) =>
    rows.map(({ day, outcome }) => ({ time: day, cause: ['censored', 'help', 'left'].indexOf(outcome) }));
  /** The variance of an incidence when the rows of one name at a time are given a little more weight. */
  const jackknife = (rows: readonly HelpEvent[], names: readonly string[], cause: 1 | null, day: number) => {
    const step = 1e-4;
    return [...new Set(names)].reduce((sum, own) => {
      const moved = (by: number) =>
        weightedIncidence(
          peopleOf(rows),
          names.map((name) => (name === own ? 1 + by : 1)),
          cause,
          day,
        );
      return sum + ((moved(step) - moved(-step)) / (2 * step)) ** 2;
    }, 0);
  };
  const largest = (rows: readonly HelpEvent[], cause: 1 | null, day: number) => {
    const together = jackknife(
      rows,
      rows.map(({ key }) => key),
      cause,
      day,
    );
    const apart = jackknife(
      rows,
      rows.map((_, at) => String(at)),
      cause,
      day,
    );
    return { error: Math.sqrt(Math.max(together, apart)), isWider: together > 1.2 * apart };
  };
  const isCurve = ({ indicator, statistic, value, lower }: Cell) =>
    indicator === 'help-within' && statistic === 'estimate' && value !== null && lower !== null;

  it('have the errors of moving the weight of one child at a time, at every place and horizon', async () => {
    const { cells, events } = await count();
    const estimates = cells.filter(isCurve);
    expect(estimates.length).toBeGreaterThan(20);
    let wider = 0;
    for (const cell of estimates) {
      const rows = events.get(whereText(cell)) ?? [];
      const { error, isWider } = largest(rows, 1, Number(cell.category.replace('day_', '')));
      if (isWider) wider++;
      const wanted = logLogBounds(cell.value ?? 0, error, deviate);
      expect(cell.lower).toBeCloseTo(wanted?.lower ?? Number.NaN, 6);
      expect(cell.upper).toBeCloseTo(wanted?.upper ?? Number.NaN, 6);
    }
    expect(wider).toBeGreaterThan(5);
  }, 240_000);

  it('have them beside the headline too, and no tests that take spells to be separate', async () => {
    const { cells, events, options } = await count();
    const total = (cell: Cell) => [cell.period, cell.sex, cell.measure].every((code) => code === '_T');
    const figure = (statistic: string) => cells.find((cell) => total(cell) && cell.statistic === statistic);
    const here = cells.find((cell) => isCurve(cell) && total(cell));
    // Nobody has running help here, so that all rows are in the curve but that of one child who is abroad on its day.
    const rows = events.get(here === undefined ? '' : whereText(here)) ?? [];
    expect(rows.length).toBe(children.reduce((sum, { spells }) => sum + spells, -1));
    const waiting = figure('still_waiting');
    const wanted = logLogBounds(waiting?.value ?? 0, largest(rows, null, 183).error, deviate);
    expect(waiting?.lower).toBeCloseTo(wanted?.lower ?? Number.NaN, 6);
    const seen = figure('none_seen');
    const none = naiveWilson(rows, ({ day, outcome }) => outcome !== 'help' || day > 183, options);
    expect([seen?.lower, seen?.upper].map((bound) => bound?.toFixed(9))).toEqual(
      none?.map((bound) => bound.toFixed(9)),
    );
    for (const { statistic, value } of cells)
      if (statistic.endsWith('rank_probability') || statistic === 'gray_probability')
        expect(value).toBeNull();
  }, 240_000);
});
