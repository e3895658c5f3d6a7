import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCause, type EventTable, riskSets } from '../../../src/statistics/survival/event-table.ts';
import { kaplanMeier } from '../../../src/statistics/survival/kaplan-meier.ts';
import { somePeople, tableOf } from './people.ts';

describe('riskSets', () => {
  it('counts down from everybody where nobody enters late', () => {
    const table = [
      { time: 0, events: [2, 1], censored: 0 },
      { time: 7, events: [0, 0], censored: 3 },
      { time: 9, events: [1, 0], censored: 1 },
    ];
    expect(riskSets(table).map(({ atRisk }) => atRisk)).toEqual([8, 5, 2]);
    expect(riskSets(table).map(({ remaining }) => remaining)).toEqual([5, 2, 0]);
    expect(riskSets(table).map(({ anyEvent }) => anyEvent)).toEqual([3, 0, 1]);
  });

  it('counts those who enter on a day as at risk on it', () => {
    const table = [
      { time: 1, events: [1], censored: 0, entered: 3 },
      { time: 4, events: [2], censored: 1, entered: 1 },
    ];
    expect(riskSets(table).map(({ atRisk }) => atRisk)).toEqual([3, 3]);
  });

  it('has an empty table for nobody', () => {
    expect(riskSets([])).toEqual([]);
  });

  it('loses nobody when causes are taken together', () => {
    fc.assert(
      fc.property(somePeople(3), (people) => {
        const table = tableOf(people, 3);
        expect(riskSets(anyCause(table)).map(({ atRisk }) => atRisk)).toEqual(
          riskSets(table).map(({ atRisk }) => atRisk),
        );
      }),
    );
  });

  it('refuses tables that cannot be', () => {
    const row = { time: 1, events: [1], censored: 0 };
    const wrong: EventTable[] = [
      [{ ...row, time: -1 }],
      [{ ...row, time: 0.5 }],
      [{ ...row, time: Number.NaN }],
      [{ ...row, events: [-1] }],
      [{ ...row, events: [0.5] }],
      [{ ...row, censored: Number.POSITIVE_INFINITY }],
      [row, row],
      [row, { ...row, time: 0 }],
      [row, { time: 2, events: [1, 0], censored: 0 }],
      // More leave than have come; fewer leave than have come; some rows do not tell who comes.
      [{ ...row, entered: 0 }],
      [{ ...row, entered: 2 }],
      [
        { ...row, entered: 2 },
        { ...row, time: 2 },
      ],
    ];
    for (const table of wrong) expect(() => riskSets(table)).toThrow(RangeError);
    for (const cause of [-1, 1, 0.5]) expect(() => kaplanMeier([row], cause)).toThrow(RangeError);
  });
});
