import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { candidateFiles } from '../../pipeline/candidate-files.ts';
import { type Cell, keyColumns } from '../../schemas/cube.ts';
import { publishedCell, publishedRow } from '../../schemas/published-cell.ts';
import { columnMeta } from '../../schemas/register.ts';
import { fieldsOf } from '../../src/contract/fields.ts';
import { openDuckDb } from '../../src/duckdb/duckdb-engine.ts';
import { readLedger, recordRelease } from '../../src/ledger/chain.ts';
import { cellsFile, childrenFile, entryFile, type LedgerEntry } from '../../src/ledger/entry.ts';
import { csvText } from '../../src/publish/csv.ts';
import { flatTable } from '../../src/publish/flat-table.ts';
import { writeParquet } from '../../src/publish/parquet.ts';
import { makeFolder, pointAt, replaceFile, writeFile } from '../../src/run/durable.ts';
import { hashTree, sha256 } from '../../src/run/hash.ts';

const row: Cell = {
  ...{ indicator: 'children-with-order', statistic: 'estimate', period: '_T', victim: '_T' },
  ...{ region_level: 'country', region: 'NL', sex: '_T', age_group: '_T', measure: '_T' },
  ...{ help_status: '_T', category: '_T', unit: 'count', numerator: 120, denominator: null },
  ...{ value: 120, lower: 99, upper: 143, status: 'value', reason: null },
};
const withheld: Cell = {
  ...{ ...row, period: '2017', numerator: null, value: null, lower: null, upper: null },
  ...{ status: 'suppressed', reason: 'disclosure_control' },
};

/** What of a release differs from the others; its run began on `day`. */
export interface MadeRelease extends Partial<Pick<LedgerEntry, 'period' | 'shown' | 'standing'>> {
  readonly day?: string;
  readonly status?: string;
  readonly registers?: Readonly<Record<string, string>>;
  /** The release that it was compared with. */
  readonly before?: string;
}

/** An output folder with releases that are sealed as those of a run are, and have next to nothing in them. */
export class SealedReleases {
  readonly folder = mkdtempSync(join(tmpdir(), 'zicht-sealed-'));
  readonly output = join(this.folder, 'out');

  path(...parts: string[]): string {
    return join(this.output, ...parts);
  }

  release(id: string, ...parts: string[]): string {
    return this.path('releases', id, ...parts);
  }

  /** Publishes a release as the last of the series. */
  async publish(id: string, made: MadeRelease = {}): Promise<void> {
    await this.make(id, made);
    pointAt(this.path('latest'), join('releases', id), id);
    recordRelease(this.output, id, id);
    writeFile(this.path('ledger', 'series.key'), 'k'.repeat(32));
  }

  /** Makes a release, as a run does before anything points at it. */
  async make(id: string, made: MadeRelease = {}): Promise<void> {
    const period = made.period ?? { from: '2017-01-01', until: '2018-12-31' };
    await this.#figures(id);
    const run = `${(made.day ?? '2020-01-01').replaceAll('-', '')}T010000Z-000000`;
    const inside: readonly (readonly [string, unknown])[] = [
      ['disclosure-audit.json', { audit: { passed: true } }],
      ['disclosure-certificate.json', { passed: true }],
      ['linkage-changes.json', { previousRelease: made.before ?? null }],
      ['linkage.parquet', {}],
    ];
    for (const [name, content] of inside)
      writeFile(this.release(id, 'internal', name), JSON.stringify(content));
    this.#entry(id, period, made);
    this.#manifest(id, period, made);
    const lines = candidateFiles(this.release(id)).map((file) => `${file.sha256}  ${file.path}\n`);
    writeFile(this.release(id, 'internal', 'review', 'checksums.sha256'), lines.join(''));
    const finishedAt = `${made.day ?? '2020-01-01'}T01:10:00.000Z`;
    writeFile(this.release(id, 'internal', 'run.json'), JSON.stringify({ run, finishedAt }));
  }

  async #figures(id: string): Promise<void> {
    makeFolder(this.release(id, 'public'));
    const table = flatTable(
      fieldsOf(publishedCell, columnMeta),
      keyColumns,
      [row, withheld].map(publishedRow),
    );
    writeFile(this.release(id, 'public', 'indicators.csv'), csvText(table));
    const engine = await openDuckDb({
      ...{ memory: '200MB', threads: 1, scratch: join(this.folder, 'scratch') },
      allowedDirectories: [this.output],
    });
    try {
      await writeParquet(engine, table, this.release(id, 'public', 'indicators.parquet'), { release: id });
    } finally {
      engine.close();
    }
  }

  #entry(id: string, period: LedgerEntry['period'], { shown, standing }: MadeRelease): void {
    const releases = readLedger(this.#without(id)).releases;
    const last = releases.at(-1);
    for (const file of [cellsFile, childrenFile]) writeFile(this.release(id, file), `${file} of ${id}`);
    const files = ['public/indicators.parquet', cellsFile, childrenFile];
    const entry: LedgerEntry = {
      ...{ format: 1, sequence: releases.length + 1, release: id },
      previous: last === undefined ? null : { release: last.entry.release, sha256: last.sha256 },
      ...{ period, keyId: '0011223344556677', settings: {}, definitions: {}, regions: sha256('regions') },
      ...{ shown: shown ?? ['total'], standing: standing ?? {} },
      files: Object.fromEntries(files.map((path) => [path, sha256(readFileSync(this.release(id, path)))])),
    };
    writeFile(this.release(id, entryFile), JSON.stringify(entry));
  }

  /** A copy of the ledger in which the release that is being made is not there yet. */
  #without(id: string): string {
    const copy = join(this.folder, 'before');
    rmSync(copy, { recursive: true, force: true });
    cpSync(this.output, copy, { recursive: true, verbatimSymlinks: true });
    rmSync(join(copy, 'releases', id), { recursive: true });
    return copy;
  }

  #manifest(id: string, period: LedgerEntry['period'], { status, registers }: MadeRelease): void {
    const content = {
      ...{ zicht: '0.1.0', engine: { name: 'DuckDB', version: '1.5.5' }, methodology: '1' },
      configuration: {
        release: { id, status: status ?? 'provisional' },
        ...{ period, observedUntil: '2019-06-30', disclosure: { method: 'suppress' } },
      },
      inputs: Object.entries(registers ?? { youth_care: 'a' }).map(([register, text]) => ({
        ...{ register, sha256: sha256(text) },
      })),
      files: hashTree(this.release(id, 'public')).map((file) => ({ ...file, path: `public/${file.path}` })),
    };
    writeFile(this.release(id, 'manifest.json'), JSON.stringify(content));
  }

  /** A copy of the output folder, for one harm or one kill; it goes with the rest. */
  copy(name: string): string {
    const place = join(this.folder, name);
    rmSync(place, { recursive: true, force: true });
    cpSync(this.output, place, { recursive: true, verbatimSymlinks: true });
    return place;
  }

  /** A log and a candidate of a run that began on a day. */
  leave(day: string): string {
    const run = `${day.replaceAll('-', '')}T010000Z-00000a`;
    replaceFile(this.path('logs', `${run}.jsonl`), '{}\n', 'x');
    writeFile(this.path('candidates', run, 'internal', 'run.json'), '{}');
    return run;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
