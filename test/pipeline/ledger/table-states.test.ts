import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCoarserTable, ledgerTables } from '../../../pipeline/ledger/tables.ts';
import {
  factOf,
  type TableChange,
  type TableFact,
  tableStatesOf,
  unseen,
} from '../../../pipeline/ledger/table-states.ts';
import { marginIds } from '../../../schemas/margins.ts';

const tables = ledgerTables({
  breakdowns: [...marginIds],
  disclosure: { method: 'suppress' },
  cohort: { index: 'first-in-year' },
});
const tableOf = (id: string) => {
  const found = tables.find((table) => table.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

interface Since {
  readonly hasGrown?: boolean;
  readonly isReclassified?: boolean;
  readonly changes?: Readonly<Record<string, TableChange>>;
  readonly years?: Readonly<Record<string, number>>;
  readonly regions?: Readonly<Record<string, number>>;
  readonly unshown?: readonly string[];
}

function states(since: Since): Map<string, string> {
  const {
    hasGrown = false,
    isReclassified = false,
    changes = {},
    years = {},
    regions = {},
    unshown = [],
  } = since;
  const maps = {
    ...{ hasGrown, isReclassified },
    changes: new Map(Object.entries(changes)),
    years: new Map(Object.entries(years)),
    regions: new Map(Object.entries(regions)),
  };
  const facts = new Map<string, TableFact>(
    tables.map((table) => [table.id, unshown.includes(table.id) ? unseen : factOf(table, maps)]),
  );
  return tableStatesOf(tables, facts);
}

const few = { changed: 3, small: 1 };
const many = { changed: 3, small: 0 };

describe('what becomes of a table', () => {
  it('is nothing where nobody was added or removed', () => {
    expect(new Set(states({}).values())).toEqual(new Set(['same']));
  });

  it('is a revision where all changes are of many, and else it stands with all that is finer', () => {
    const found = states({
      changes: { total: many, sex: few, 'sex victim': many, sex_age_group: many, year: many },
    });
    expect(found.get('total')).toBe('revised');
    expect(found.get('year')).toBe('revised');
    expect(found.get('sex')).toBe('standing');
    expect(found.get('sex victim')).toBe('standing');
    expect(found.get('sex_age_group')).toBe('standing');
    expect(found.get('age_group')).toBe('same');
  });

  it('lets all children be revised where only outcomes or victims changed by a few', () => {
    const found = states({ changes: { total: many, 'total outcome': few, 'total victim': few } });
    expect([found.get('total'), found.get('total outcome'), found.get('total victim')]).toEqual([
      ...['revised', 'standing', 'standing'],
    ]);
  });

  it('stands by youth region where what it shares with a province changed by a few', () => {
    const found = states({
      changes: { province: many, youth_region: many, municipality: many, crossing: few },
    });
    expect([found.get('province'), found.get('youth_region'), found.get('municipality')]).toEqual([
      ...['revised', 'standing', 'standing'],
    ]);
  });

  it('is withheld where nobody has seen it and a coarser one is out of date', () => {
    expect(states({ changes: { total: few }, unshown: ['sex'] }).get('sex')).toBe('withheld');
    expect(states({ changes: { total: many }, unshown: ['sex'] }).get('sex')).toBe('new');
  });

  it('is withheld as a total over more years where these are few, or all alike, there or more coarsely', () => {
    const found = states({ hasGrown: true, years: { sex: 1, 'total outcome': 1 } });
    expect(found.get('total')).toBe('new');
    expect(found.get('sex')).toBe('withheld');
    expect(found.get('sex_age_group')).toBe('withheld');
    expect(found.get('measure')).toBe('new');
    expect(found.get('measure outcome')).toBe('withheld');
    expect(found.get('year outcome')).toBe('same');
  });

  it('is withheld as a total over more years while the others wait for their revision', () => {
    const found = states({ hasGrown: true, changes: { total: few, year: few } });
    expect([found.get('total'), found.get('sex'), found.get('year')]).toEqual([
      'withheld',
      'withheld',
      'standing',
    ]);
  });

  it('is withheld by region where an old and a new region differ by a few children', () => {
    const found = states({ isReclassified: true, regions: { province: 1 } });
    expect([found.get('province'), found.get('youth_region'), found.get('total')]).toEqual([
      ...['withheld', 'new', 'same'],
    ]);
  });
});

describe('a table that is not made', () => {
  it('holds nothing back', () => {
    const made = ledgerTables({
      breakdowns: ['sex'],
      disclosure: { method: 'suppress' },
      cohort: { index: 'first-in-year' },
    });
    const facts = new Map(made.map(({ id }) => [id, { ...unseen, seen: 'same' as const, change: many }]));
    expect([...tableStatesOf(made, facts).values()]).toEqual(made.map(() => 'revised'));
  });
});

describe('whatever changed', () => {
  const change = fc.constantFrom<TableChange>({ changed: 0, small: 0 }, many, few);
  it('shows no change by a few, and nothing finer than a table that stands', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: tables.length, maxLength: tables.length }),
        fc.subarray(tables.map(({ id }) => id)),
        (changes, unshown) => {
          const changed = Object.fromEntries(tables.map(({ id }, at) => [id, changes[at] ?? many]));
          const found = states({ changes: changed, unshown });
          for (const table of tables) {
            const state = found.get(table.id);
            const coarser = tables.filter((other) => isCoarserTable(other, table));
            if (state === 'revised') expect(changed[table.id]?.small).toBe(0);
            if (state === 'revised' || state === 'new')
              for (const { id } of coarser) expect(['same', 'revised', 'new']).toContain(found.get(id));
          }
        },
      ),
    );
  });

  it('knows the finer from the coarser', () => {
    expect(isCoarserTable(tableOf('total'), tableOf('total victim outcome'))).toBe(true);
    expect(isCoarserTable(tableOf('total outcome'), tableOf('sex victim outcome'))).toBe(true);
    expect(isCoarserTable(tableOf('total outcome'), tableOf('sex victim'))).toBe(false);
    expect(isCoarserTable(tableOf('province'), tableOf('youth_region'))).toBe(false);
    expect(isCoarserTable(tableOf('sex'), tableOf('sex'))).toBe(false);
  });
});
