import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '../../schemas/cube.ts';
import { openDuckDb } from '../../src/duckdb/duckdb-engine.ts';
import { type Outcome, zicht } from './cli.ts';

/** A key that must never be seen where it is not delivered. */
export const canary = 'CANARYKEY';

/** A child of a made-up delivery: when its order began, and what became of it within six months. */
export interface MadeChild {
  readonly year: number;
  readonly help: 'running' | 'started' | 'none';
  readonly municipality?: string;
}

/** Children in equal numbers of two years and of each way to be helped. */
export function children(count: number): MadeChild[] {
  const ways = ['running', 'started', 'none'] as const;
  return Array.from({ length: count }, (_, i) => ({ year: 2017 + (i % 2), help: ways[i % 3] ?? 'none' }));
}

/** An output folder with the deliveries of one night after another. */
export class Nights {
  readonly folder = mkdtempSync(join(tmpdir(), 'zicht-nights-'));

  get output(): string {
    return join(this.folder, 'out');
  }

  /** Delivers registers of these children, who keep their keys by their place, and runs the batch. */
  run(id: string, delivered: readonly MadeChild[], change: Record<string, unknown> = {}): Outcome {
    const lines = (name: string, header: string, rows: readonly string[]) =>
      writeFileSync(join(this.folder, name), `${[header, ...rows].join('\n')}\n`);
    lines(
      'orders.csv',
      'order_id,person_key,measure,starts_on,municipality',
      delivered.map(
        ({ year, municipality }, i) =>
          `o${i},${canary}${i},supervision,${year}-03-0${(i % 9) + 1},${municipality ?? 'GM0014'}`,
      ),
    );
    const day = { running: '01-15', started: '04-20', none: '' };
    lines(
      'care.csv',
      'care_id,person_key,care_type,starts_on',
      delivered.flatMap(({ year, help }, i) =>
        help === 'none' ? [] : [`c${i},${canary}${i},outpatient,${year}-${day[help]}`],
      ),
    );
    lines(
      'persons.csv',
      'person_key,sex',
      delivered.map((_, i) => `${canary}${i},male`),
    );
    const configuration = {
      release: { id },
      period: { from: '2017-01-01', until: '2018-12-31' },
      observedUntil: '2020-06-30',
      registers: {
        protection_orders: { files: ['orders.csv'] },
        youth_care: { files: ['care.csv'] },
        persons: { files: ['persons.csv'] },
      },
      breakdowns: ['total', 'year', 'sex', 'measure', 'province'],
      ...change,
    };
    writeFileSync(join(this.folder, 'zicht.json'), JSON.stringify(configuration));
    return zicht(['run', '--config', join(this.folder, 'zicht.json')]);
  }

  path(...parts: string[]): string {
    return join(this.output, ...parts);
  }

  /** The public cells of a release. */
  async cells(id: string): Promise<Cell[]> {
    const engine = await openDuckDb({
      memory: '200MB',
      threads: 1,
      scratch: join(this.folder, 'scratch'),
      allowedDirectories: [this.output],
    });
    try {
      return await engine.rows<Cell>(
        `SELECT * FROM read_parquet('${this.path('releases', id, 'public', 'indicators.parquet')}')`,
        'test',
      );
    } finally {
      engine.close();
    }
  }

  /** Every text of every file below a place, but what was delivered and set aside. */
  text(...parts: string[]): string {
    return readdirSync(this.path(...parts), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('quarantine'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .join('\n');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Children counted at a place of the country, as printed. */
export function childrenCounted(cells: readonly Cell[], at: Partial<Cell> = {}): Cell | undefined {
  const place = {
    period: '_T',
    victim: '_T',
    region: 'NL',
    sex: '_T',
    age_group: '_T',
    measure: '_T',
    ...at,
  };
  return cells.find(
    (cell) =>
      cell.indicator === 'children-with-order' &&
      cell.unit === 'count' &&
      Object.entries(place).every(([name, value]) => cell[name as keyof Cell] === value),
  );
}
