import type { Cell } from '../../../schemas/cube.ts';
import type { InternalIndicator } from '../../../schemas/internal-indicator.ts';
import type { Engine } from '../../../src/duckdb/engine.ts';
import type { Table } from '../../cube/coordinates.ts';
import { internalCatalogue } from '../../internal-indicators/index.ts';
import { absenceCells, comparedMargins } from './absence-cells.ts';
import { readEventTables } from './event-tables.ts';
import { incidenceCells } from './incidence-cells.ts';
import { quantileCells } from './quantile-cells.ts';
import { readRowPairs, rowsApart } from './row-pairs.ts';
import { testCells } from './test-cells.ts';

type Curve = Extract<InternalIndicator, { kind: 'incidence' | 'quantiles' }>;
const isCurve = (indicator: InternalIndicator): indicator is Curve =>
  indicator.kind === 'incidence' || indicator.kind === 'quantiles';

/**
 * Every cell that comes from the time to help: curves, quantiles, tests between groups, and estimators side by side. Errors are those of
 * rows `clustered` by child where every spell counts.
 */
export async function curveCells(
  engine: Engine,
  tables: readonly Table[],
  clustered = false,
): Promise<Cell[]> {
  const curves = internalCatalogue.filter(isCurve);
  const made = tables.filter(({ margin }) => curves.some(({ margins }) => margins.includes(margin.id)));
  const events = await readEventTables(engine, made, 'without_running');
  const pairs = clustered
    ? await readRowPairs(engine, made, 'without_running', events, horizonOf(curves))
    : rowsApart;
  const cells = curves.flatMap((indicator) =>
    made
      .filter(({ margin }) => indicator.margins.includes(margin.id))
      .flatMap(({ coordinates }) =>
        coordinates.flatMap((at) =>
          indicator.kind === 'incidence'
            ? incidenceCells(indicator, at, events(at), pairs(at))
            : quantileCells(indicator, at, events(at), pairs(at)),
        ),
      ),
  );
  const compared = tables.filter(({ margin }) => comparedMargins.includes(margin.id));
  const everybody = await readEventTables(engine, compared, 'all');
  return [
    ...cells,
    ...testCells(made, events, clustered),
    ...(await absenceCells(engine, compared, everybody, clustered)),
  ];
}

/** The horizon of the mean time, which all curves with one have in common. */
function horizonOf(curves: readonly Curve[]): number {
  return curves.reduce((last, curve) => (curve.kind === 'quantiles' ? curve.restrictedTo : last), 0);
}
