/** One figure about linkage; dimensions that it does not cross are `_T`. */
export interface NaiveFigure {
  readonly indicator: string;
  readonly statistic: string;
  readonly period: string;
  readonly victim: string;
  readonly region: string;
  readonly measure: string;
  readonly category: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** Distinct people behind it: all, those counted, and the rest; `null` where it has no such part. */
  readonly people: readonly [all: number | null, counted: number, rest: number | null];
}

export type FigureKey = Omit<NaiveFigure, 'numerator' | 'denominator' | 'value' | 'people'>;

/** One unit of whatever is linked, an index row or a record, and the person behind it. */
export interface Unit {
  readonly person: string;
  readonly linked: boolean;
}

export const nowhere = { period: '_T', victim: '_T', region: 'NL', measure: '_T', category: '_T' } as const;

export const distinct = (units: readonly Pick<Unit, 'person'>[]) =>
  new Set(units.map(({ person }) => person)).size;

/** The share of linked units among all, with the people of either kind. */
export function rateOf(key: FigureKey, units: readonly Unit[]): NaiveFigure {
  const linked = units.filter((unit) => unit.linked);
  const others = units.filter((unit) => !unit.linked);
  const [one, two] = [distinct(linked), distinct(others)];
  return { ...key, ...share(linked.length, units.length), people: [one + two, one, two] };
}

export function share(numerator: number, denominator: number) {
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
}
