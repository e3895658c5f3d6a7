import { describe, expect, it } from 'vitest';
import { stateOf } from '../../reports/cells.ts';
import { contextFor } from '../../reports/context.ts';
import { intervalsOverlap } from '../../reports/findings.ts';
import { flowOf } from '../../reports/flow.ts';
import type { PageId } from '../../reports/pages.ts';
import { regionName } from '../../reports/regions.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { PublicCube } from '../../src/cube/public-cube.ts';
import { changedCube, fixtureCube, reportInput } from './fixture.ts';
import { pageOf } from './page-text.ts';

const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;

/** The release of the sample, some of its cells changed. */
const changed = (change: (cell: Cell) => Partial<Cell>) => changedCube({ released: 'sample' }, change);

const page = (cube: PublicCube<Cell>, id: PageId = 'index') =>
  pageOf(reportInput({ released: 'sample', input: { cube } }), id);

describe('a cell without a figure', () => {
  const isHeadline = (cell: Cell) =>
    cell.indicator === 'without-help-6m' &&
    cell.victim === 'victim' &&
    [cell.period, cell.sex, cell.age_group, cell.measure].every((code) => code === '_T') &&
    cell.region === 'NL';

  it.each([
    ['suppressed', 'is in deze uitgave geheim'],
    ['not_yet_followed', 'nog niet zes maanden gevolgd. Dit cijfer komt later'],
    ['not_estimable', 'Dit cijfer is niet te schatten'],
    ['not_applicable', 'niet van toepassing'],
  ] as const)('as the headline is told by its state: %s', (status, words) => {
    const html = page(changed((cell) => (isHeadline(cell) ? { ...nothing, status } : {})));
    expect(html).toContain(words);
    expect(html).not.toContain('class="headline-number"');
  });

  it.each([
    ['nl', 'Ter vergelijking een eerder cijfer: van 136 kinderen'],
    ['en', 'An earlier figure, for context: of 136 child victims'],
  ] as const)('stands beside the same earlier figure as one that is shown (%s)', (language, sentence) => {
    const withheld = changed((cell) => (isHeadline(cell) ? { ...nothing, status: 'suppressed' } : {}));
    for (const cube of [withheld, changed(() => ({}))])
      expect(pageOf(reportInput({ released: 'sample', input: { cube, language } }), 'index')).toContain(
        sentence,
      );
  });

  it('stands in its row in words, and leaves no mark in the chart', () => {
    const html = page(
      changed((cell) => (cell.period === '2018' ? { ...nothing, status: 'not_yet_followed' } : {})),
      'indicator-without-help-6m',
    );
    const year = /<div class="block" id="without-help-6m-year">.*?<\/figure>/s.exec(html)?.[0] ?? '';
    expect(year.match(/nog niet zes maanden gevolgd/g)).toHaveLength(5);
    expect(year.match(/class="whisker/g)).toHaveLength(2);
    expect(year).not.toContain('geheim');
  });

  it('is left out of a chart, not out of the table, where a row is about nobody', () => {
    const html = page(
      changed((cell) => (cell.sex === 'male' ? { ...nothing, status: 'not_estimable' } : {})),
      'indicator-without-help-6m',
    );
    const sex = /<div class="block" id="without-help-6m-sex">.*?<\/figure>/s.exec(html)?.[0] ?? '';
    expect(sex.match(/jongens/gi)).toHaveLength(1);
    expect(sex.match(/niet te schatten/g)).toHaveLength(3);
  });
});

describe('the state of a table', () => {
  const cell = (status: Cell['status']): Cell => {
    const [first] = fixtureCube({ released: 'sample' }).cells;
    if (first === undefined) throw new Error('the fixture is empty');
    return status === 'value' ? first : { ...first, ...nothing, status };
  };

  it('follows from its cells', () => {
    expect(stateOf([])).toBe('absent');
    expect(stateOf([cell('value'), cell('not_estimable')])).toBe('shown');
    expect(stateOf([cell('value'), cell('suppressed')])).toBe('partly');
    expect(stateOf([cell('suppressed'), cell('not_applicable')])).toBe('withheld');
    expect(stateOf([cell('not_yet_followed')])).toBe('pending');
  });

  it('is compared by intervals only where there are two', () => {
    const one = cell('value');
    expect(intervalsOverlap(one, undefined)).toBeNull();
    expect(intervalsOverlap(one, cell('suppressed'))).toBeNull();
    expect(intervalsOverlap(one, one)).toBe(true);
    const lower = (one.upper ?? 0) + 0.01;
    expect(intervalsOverlap(one, { ...one, lower, upper: 1 })).toBe(false);
  });
});

describe('the flow', () => {
  const flow = (cube: PublicCube<Cell>) =>
    flowOf(contextFor(reportInput({ released: 'sample', input: { cube } })));
  const secret = { ...nothing, status: 'suppressed' } as const;

  it('keeps a secret step in its place, without its number', () => {
    const nodes = flow(changed((cell) => (cell.category === 'children' ? secret : {})));
    expect(nodes.map(({ code, count }) => [code, count])).toEqual([
      ['orders', 2618],
      ['spells', 1652],
      ['children', null],
      ['in_cohort', 1404],
      ['followed', 1336],
    ]);
    expect(nodes[2]?.gone.map(({ code }) => code)).toEqual(['excluded']);
  });

  it('shows a joined class where a part of it is secret, and its parts where none is', () => {
    const codes = (cube: PublicCube<Cell>) => flow(cube)[2]?.gone[0]?.gone.map(({ code }) => code);
    expect(codes(fixtureCube({ released: 'sample' }))).toEqual([
      'excluded_unlinked',
      'excluded_adult_or_after_leaving',
    ]);
    expect(codes(fixtureCube({ released: 'fullest' }))).toEqual([
      'excluded_unlinked',
      'excluded_adult',
      'excluded_after_leaving',
    ]);
  });

  it('is empty where every step is secret', () => {
    expect(flow(fixtureCube({ released: 'emptiest' }))).toEqual([]);
  });
});

describe('the name of a region', () => {
  const context = contextFor(reportInput({ released: 'sample' }));

  it.each([
    ['PV30', 'Noord-Brabant'],
    ['PV30_U', 'Noord-Brabant, gemeente onbekend'],
    ['NL_U', 'gemeente onbekend'],
    ['PV99', 'PV99'],
  ])('of %s', (code, name) => {
    expect(regionName(context, code)).toBe(name);
  });
});
