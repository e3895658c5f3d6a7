import type { Cell } from '../../../schemas/cube.ts';
import type { InternalIndicator } from '../../../schemas/internal-indicator.ts';
import type { Engine } from '../../../src/duckdb/engine.ts';
import type { Table } from '../../cube/coordinates.ts';
import { internalCatalogue } from '../../internal-indicators/index.ts';
import { absenceCells, comparedMargins } from './absence-cells.ts';
import { readEventTables } from './event-tables.ts';
import { incidenceCells } from './incidence-cells.ts';
import { quantileCells } from './quantile-cells.ts';
import { testCells } from './test-cells.ts';

type Curve = Extract<InternalIndicator, { kind: 'incidence' | 'quantiles' }>;
const isCurve = (indicator: InternalIndicator): indicator is Curve =>
  indicator.kind === 'incidence' || indicator.kind === 'quantiles';

/** Every cell that comes from the time to help: curves, quantiles, tests between groups, and estimators side by side. */
export async function curveCells(engine: Engine, tables: readonly Table[]): Promise<Cell[]> {
  const curves = internalCatalogue.filter(isCurve);
  const made = tables.filter(({ margin }) => curves.some(({ margins }) => margins.includes(margin.id)));
  const events = await readEventTables(engine, made, 'without_running');
  const cells = curves.flatMap((indicator) =>
    made
      .filter(({ margin }) => indicator.margins.includes(margin.id))
      .flatMap(({ coordinates }) =>
        coordinates.flatMap((at) =>
          indicator.kind === 'incidence'
            ? incidenceCells(indicator, at, events(at))
            : quantileCells(indicator, at, events(at)),
        ),
      ),
  );
  const compared = tables.filter(({ margin }) => comparedMargins.includes(margin.id));
  const everybody = await readEventTables(engine, compared, 'all');
  return [...cells, ...testCells(made, events), ...(await absenceCells(engine, compared, everybody))];
}
