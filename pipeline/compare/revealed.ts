import { publicCatalogue } from '../public-catalogue.ts';
import { type CellChange, kindOf } from './compared.ts';
import type { OpenedRelease } from './open-release.ts';

/** What two releases beside each other tell that neither tells alone. */
export const revealedKinds = [
  'small_difference',
  'small_years',
  'alike_years',
  'withheld_elsewhere',
] as const;
export type RevealedKind = (typeof revealedKinds)[number];

export interface Revealed {
  readonly kind: RevealedKind;
  readonly change: CellChange;
}

/** How the periods of two releases lie to each other. */
export type Pools = 'same' | 'nested' | 'disjoint' | 'overlapping';

export function poolsOf(a: OpenedRelease, b: OpenedRelease): Pools {
  const [one, other] = [a.configuration.period, b.configuration.period];
  if (one.from === other.from && one.until === other.until) return 'same';
  if (one.until < other.from || other.until < one.from) return 'disjoint';
  const holds = (outer: typeof one, inner: typeof one) =>
    outer.from <= inner.from && inner.until <= outer.until;
  return holds(one, other) || holds(other, one) ? 'nested' : 'overlapping';
}

/**
 * What a reader learns of a few people from the difference of two releases: a count, or its rest, that moved by fewer than the minimum;
 * a total over more years less one over fewer that is a few children, or children who are all alike in what is sensitive; and a
 * figure that one release withholds and the other shows. Of cells that both print, and of states: no withheld number is known
 * here.
 */
export function revealedBy(changes: readonly CellChange[], a: OpenedRelease, b: OpenedRelease): Revealed[] {
  const pools = poolsOf(a, b);
  const isSameClassification = a.configuration.region.year === b.configuration.region.year;
  const minimum = Math.max(a.configuration.disclosure.minimumCount, b.configuration.disclosure.minimumCount);
  return changes.flatMap((change): Revealed[] => {
    const isOfPool = change.period === '_T';
    if (isOfPool && (pools === 'disjoint' || pools === 'overlapping')) return [];
    if (!isSameClassification && change.region_level !== 'country') return [];
    const kind = kindOf(change);
    const isNested = isOfPool && pools === 'nested';
    if (kind === 'shown' || kind === 'withheld')
      return isNested ? [] : [{ kind: 'withheld_elsewhere', change }];
    const parts = movedParts(change);
    if (parts === null) return [];
    const few = parts.some((moved) => moved !== 0 && Math.abs(moved) < minimum);
    if (few) return [{ kind: isNested ? 'small_years' : 'small_difference', change }];
    return isNested && isAlike(change) ? [{ kind: 'alike_years', change }] : [];
  });
}

/** By how much the number counted moved, and in shares the rest; `null` where either release prints none. */
function movedParts({
  unit,
  a_numerator,
  b_numerator,
  a_denominator,
  b_denominator,
}: CellChange): number[] | null {
  if (a_numerator === null || b_numerator === null) return null;
  const counted = b_numerator - a_numerator;
  if (unit !== 'share' || a_denominator === null || b_denominator === null) return [counted];
  return [counted, b_denominator - a_denominator - counted];
}

/** Indicators and categories that tell something sensitive of children, whatever help these had at six months. */
const sensitive: ReadonlySet<string> = new Set(
  publicCatalogue.flatMap((indicator) => {
    const named = ({ code }: { readonly code: string }) => `${indicator.id} ${code}`;
    switch (indicator.kind) {
      case 'share':
        return indicator.sensitive ? [named({ code: '_T' })] : [];
      case 'distribution':
        return indicator.categories.filter((found) => found.sensitive).map(named);
      case 'shares':
        return indicator.shares.filter((found) => found.sensitive === true).map(named);
      default:
        return [];
    }
  }),
);

/** Whether the children of the years between are some, and all or none of them are counted in something sensitive. */
function isAlike(change: CellChange): boolean {
  const [counted = 0, rest] = movedParts(change) ?? [];
  if (rest === undefined || !sensitive.has(`${change.indicator} ${change.category}`)) return false;
  return counted + rest !== 0 && (counted === 0 || rest === 0);
}
