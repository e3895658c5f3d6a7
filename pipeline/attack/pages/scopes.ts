import type { Cell } from '../../../schemas/cube.ts';
import { placeName, placeOf } from '../places.ts';
import type { Compared } from './compared.ts';
import { comparedFigures, type Figure, figuresOf, marginOf, standardisedFigure } from './figures.ts';
import { countsOfPlaces, countsOfYears } from './limits.ts';

/** Which numbers may stand in a part of a page: those of the cleared cells that the part is about. */
export class Scopes {
  readonly #rows: readonly Cell[];
  readonly #indicators: ReadonlySet<string>;
  readonly #compared: Compared;
  readonly #found = new Map<string, readonly Figure[]>();
  /** Figures by line, of tables that were asked for: each row of a page asks. */
  readonly #lines = new Map<string, readonly (readonly Figure[])[]>();

  constructor(rows: readonly Cell[], compared: Compared = { figures: [], lines: [] }) {
    this.#compared = compared;
    this.#rows = rows.filter(({ status }) => status === 'value' || status === 'not_estimable');
    this.#indicators = new Set(rows.map(({ indicator }) => indicator));
  }

  /** The figures of the innermost part that has a name of its own; everything that is told of the whole elsewhere. */
  figuresAt(ids: readonly string[]): readonly Figure[] {
    const table = this.tableOf(ids);
    const name =
      table === undefined
        ? (ids.map(partOf).find((id) => id in accountParts || id === comparedPart) ?? '')
        : `${table.form ?? ''} ${table.indicator} ${table.margin}`;
    const found = this.#found.get(name) ?? (table === undefined ? this.#account(name) : this.#table(table));
    this.#found.set(name, found);
    return found;
  }

  /** The figures of each line of the table that a part is, where lines are known: `undefined` where they are not. */
  linesAt(ids: readonly string[]): readonly (readonly Figure[])[] | undefined {
    const table = this.tableOf(ids);
    if (table !== undefined) return this.placesOf(table);
    const part = ids.map(partOf)[0];
    if (part === comparedPart) return this.#compared.lines;
    if (part !== 'effect-sensitivity') return undefined;
    const points = this.#rows.filter(({ statistic }) => statistic === 'sensitivity');
    const categories = [...new Set(points.map(({ category }) => category))];
    return categories.map((one) => points.filter(({ category }) => category === one).flatMap(figuresOf));
  }

  /**
   * The figures of each cell of a table of one indicator and margin; a count and its rate are told together, and so are the years
   * of a region where these stand side by side.
   */
  placesOf({ indicator, margin, form }: TableName): readonly (readonly Figure[])[] {
    const name = `${form ?? ''} ${indicator} ${margin}`;
    const known = this.#lines.get(name);
    if (known !== undefined) return known;
    const places = new Map<string, Figure[]>();
    for (const row of this.rowsOf({ indicator, margin })) {
      const { statistic, help_status, category } = row;
      const at = form === 'years' ? row.region : placeName(placeOf(row));
      const place = `${at} ${statistic} ${help_status} ${category}`;
      places.set(place, [...(places.get(place) ?? []), ...figuresOf(row)]);
    }
    const lines = [...places.values()];
    this.#lines.set(name, lines);
    return lines;
  }

  /** The published rows of a table. */
  rowsOf({ indicator, margin }: TableName): readonly Cell[] {
    return this.#rows.filter(
      (row) =>
        row.indicator === indicator &&
        (margin === placeTable ? isOfAllAtPlace(row) : marginOf(row) === margin),
    );
  }

  /** The table that a part is about, where its id names an indicator and a margin. */
  tableOf(ids: readonly string[]): TableName | undefined {
    for (const id of ids) {
      const [, form] = /^(?:table-)?(map|funnel|years)-/.exec(id) ?? [];
      const name = id
        .replace(/^table-/, '')
        .replace(/^(plot|map|funnel|years)-/, '')
        .replace(/-(caption|grid|title|note)$/, '')
        .replace(/-(pv|jz)\d+$/, '');
      const indicator = [...this.#indicators].find((one) => name.startsWith(`${one}-`));
      if (indicator === undefined) continue;
      const margin = name.slice(indicator.length + 1);
      return { indicator, margin, ...(form === undefined ? {} : { form }) };
    }
    return undefined;
  }

  #table(table: TableName): Figure[] {
    const whole = this.rowsOf({ ...table, margin: 'total' });
    return [...[...this.rowsOf(table), ...whole].flatMap(figuresOf), ...this.#counts(table)];
  }

  /** The share that the regions of a map or funnel are set against. */
  centreOf({ indicator }: TableName): Cell | undefined {
    return this.rowsOf({ indicator, margin: 'total' }).find(isEstimateOfAll);
  }

  /** How many regions of a map or funnel lie where; and in how many the years differ by more than their intervals. */
  #counts(table: TableName): Figure[] {
    const rows = this.rowsOf(table).filter(isEstimateOfAll);
    const centre = this.centreOf(table)?.value ?? null;
    const isPlaced = table.form === 'map' || table.form === 'funnel';
    const counts = [
      ...(isPlaced && centre !== null ? countsOfPlaces(centre, rows.filter(isOfRegion)) : []),
      ...(table.form === 'years' ? countsOfYears(rows) : []),
    ];
    return counts.map((value) => ({ value, decimals: 0, slack: 0 }));
  }

  #account(name: string): readonly Figure[] {
    if (name === comparedPart) return this.#compared.figures;
    const about = accountParts[name];
    const whole = this.#rows.filter((row) => marginOf(row) === 'total');
    if (about === undefined) return whole.flatMap(figuresOf);
    const rows = this.#rows.filter(about);
    const kinds = new Map<string, Cell[]>();
    for (const row of rows) {
      const kind = `${row.indicator} ${row.statistic} ${row.category}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
    }
    return [
      ...[...rows, ...whole].flatMap(figuresOf),
      ...[...kinds.values()].flatMap(comparedFigures),
      ...(name === 'groups-profile' ? apart(rows) : []),
      ...(name === 'effect-sensitivity' ? missedParts(rows) : []),
    ];
  }
}

/** A table on the page of a region: its rows, and those of the regions around it, over the whole period and by year. */
const placeTable = 'place';
const isOfAllAtPlace = ({ victim, sex, age_group, measure, region_level, period }: Cell) =>
  [victim, sex, age_group, measure].every((code) => code === '_T') &&
  (period === '_T' || region_level === 'youth_region');

/** The part that compares with the release before; half of its figures are of cells that were cleared then. */
const comparedPart = 'changes';

const partOf = (id: string) => id.replace(/^table-|-caption$/g, '');

export interface TableName {
  readonly indicator: string;
  readonly margin: string;
  /** What the part is beside a table of its own: `map`, `funnel`, or `years` of regions side by side. */
  readonly form?: string;
}

/** Children of an unknown municipality are in no region. */
const isOfRegion = ({ region }: Cell) => !region.endsWith('_U');
const isEstimateOfAll = ({ victim, statistic }: Cell) => victim === '_T' && statistic === 'estimate';

type Test = (row: Cell) => boolean;
const isRate: Test = ({ indicator }) => indicator === 'linkage-rate';
const isBounded: Test = ({ indicator }) => indicator === 'without-help-6m';

/** Parts of the page on linkage, each with the cells that it is about. */
const accountParts: Readonly<Record<string, Test>> = {
  summary: isRate,
  'groups-year': isRate,
  'groups-measure': isRate,
  'groups-province': isRate,
  'groups-careYear': isRate,
  'groups-careType': isRate,
  'groups-profile': ({ indicator }) => indicator === 'linkage-profile',
  'rates-subjects': isRate,
  'rates-key-types': isRate,
  'rates-passes': ({ indicator }) => indicator === 'linkage-pass',
  'effect-bounds': isBounded,
  'effect-breakdown': isBounded,
  'effect-sensitivity': isBounded,
  effect: isBounded,
};

/** The parts of missed links at which a curve is told: categories of its rows. */
function missedParts(rows: readonly Cell[]): Figure[] {
  const parts = rows.flatMap(({ category }) => /^missed_(\d+)$/.exec(category)?.[1] ?? []);
  return [...new Set(parts)].map((part) => ({ value: Number(part), decimals: 0, slack: 0 }));
}

/** Shares with a characteristic, among linked children and among others, and how far they lie apart. */
function apart(rows: readonly Cell[]): Figure[] {
  return rows.flatMap((row) => {
    const other = rows.find(({ category }) => category === row.category.replace(/_linked$/, '_unlinked'));
    return other === row || row.value === null || other?.value == null
      ? []
      : [standardisedFigure(row.value, other.value)];
  });
}
