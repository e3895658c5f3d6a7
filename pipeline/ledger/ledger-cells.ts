import { z } from 'zod';
import type { Configuration } from '../../schemas/configuration.ts';
import { type Cell, cell, keyColumns } from '../../schemas/cube.ts';
import type { PublicCube } from '../../src/cube/public-cube.ts';
import type { UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { printsFigures } from '../../src/disclosure/figures.ts';
import type { ColumnDefinition, Engine } from '../../src/duckdb/engine.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';
import { demandFile, type PublishedRelease } from '../../src/ledger/chain.ts';
import { cellsFile } from '../../src/ledger/entry.ts';
import { sha256 } from '../../src/run/hash.ts';
import { keyOf } from '../disclosure-plan.ts';
import { definitionHashes, seriesSettings } from './series-settings.ts';

/** What became of a cell: `without_figure` where it has none for another reason than disclosure control. */
export const fates = ['shown', 'withheld', 'without_figure'] as const;

const count = z.int().nullable();

/** A cell of the ledger: as it was published, and (for the next release, inside alone) what it counted. */
export const ledgerCell = cell.extend({
  margin: z.string(),
  /** Hash of everything that says what the cell counts. */
  definition: z.string(),
  fate: z.enum(fates),
  /** The release that first published the figure. */
  as_of: z.string(),
  rows_numerator: count,
  rows_denominator: count,
  people_numerator: count,
  people_denominator: count,
  people_complement: count,
});

export type LedgerCell = z.infer<typeof ledgerCell>;

const columns: readonly ColumnDefinition[] = Object.keys(ledgerCell.shape).map((name) => ({
  name,
  type: /numerator|denominator|complement/.test(name)
    ? 'BIGINT'
    : ['value', 'lower', 'upper'].includes(name)
      ? 'DOUBLE'
      : 'VARCHAR',
}));

/** The cells of a release as its ledger has them; `before` gives those that stand, which keep what they counted. */
export function ledgerCells(
  unsafe: UnsafeCube<Cell>,
  cleared: PublicCube<Cell>,
  configuration: Configuration,
  regions: string,
  standing: ReadonlyMap<string, LedgerCell>,
): LedgerCell[] {
  const definition = definitionOf(configuration, regions);
  return unsafe.cells.map(({ row, margin, contributors }, at): LedgerCell => {
    const published = cleared.cells[at] ?? row;
    const stood = standing.get(keyOf(row));
    const counted = stood ?? {
      as_of: configuration.release.id,
      rows_numerator: row.numerator,
      rows_denominator: row.denominator,
      people_numerator: contributors.numerator,
      people_denominator: contributors.denominator,
      people_complement: contributors.complement,
    };
    const { as_of, rows_numerator, rows_denominator } = counted;
    const { people_numerator, people_denominator, people_complement } = counted;
    return {
      ...published,
      ...{ margin, definition: definition(row), fate: fateOf(published), as_of },
      ...{ rows_numerator, rows_denominator, people_numerator, people_denominator, people_complement },
    };
  });
}

/** The row of a public file that a cell of the ledger was. */
export function publishedRow(was: LedgerCell): Cell {
  return Object.fromEntries(Object.keys(cell.shape).map((name) => [name, was[name as keyof Cell]])) as Cell;
}

export function fateOf(row: Cell): (typeof fates)[number] {
  if (printsFigures(row)) return 'shown';
  return row.status === 'suppressed' ? 'withheld' : 'without_figure';
}

/** Two cells with one hash count the same: the indicator, the settings of the series, the pool of years and the regions. */
export function definitionOf(configuration: Configuration, regions: string): (row: Cell) => string {
  const settings = JSON.stringify(Object.entries(seriesSettings(configuration)).toSorted());
  const indicators = definitionHashes();
  const { from, until } = configuration.period;
  const known = new Map<string, string>();
  return ({ indicator, period, region_level }) => {
    const pool = period === '_T' ? `${from}/${until}` : period;
    const place = region_level === 'country' ? 'NL' : regions;
    const text = [indicators[indicator] ?? indicator, settings, pool, place].join('|');
    const found = known.get(text) ?? sha256(text);
    known.set(text, found);
    return found;
  };
}

export async function writeCells(engine: Engine, cells: readonly LedgerCell[], path: string): Promise<void> {
  await engine.createTable(
    'ledger_cell',
    columns,
    cells.map((found) => columns.map(({ name }) => found[name as keyof LedgerCell])),
  );
  const order = keyColumns.map(identifier).join(', ');
  await engine.writeParquet(`SELECT * FROM ledger_cell ORDER BY ${order}`, path);
  await engine.run('DROP TABLE ledger_cell', 'ledger/cells');
}

/** The cells that a release published, by their key. @throws ZichtError (exit 8) where its file is not the one of then. */
export async function readCells(engine: Engine, release: PublishedRelease): Promise<Map<string, LedgerCell>> {
  const path = demandFile(release, cellsFile);
  const names = columns.map(({ name }) => identifier(name)).join(', ');
  const rows = await engine.rows(`SELECT ${names} FROM read_parquet(${literal(path)})`, 'ledger/cells');
  return new Map(
    z
      .array(ledgerCell)
      .parse(rows)
      .map((found) => [keyOf(found), found]),
  );
}
