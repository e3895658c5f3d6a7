import { linkedIndicators } from '../../pipeline/internal-indicators/linked.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { Margin } from '../../schemas/margins.ts';

/** Children of a group whose help had come in a way. */
export interface HelpCounts {
  readonly running: number;
  readonly started: number;
  readonly none: number;
}

/** What a share counts, and among how many. */
export interface DividedShare {
  readonly indicator: string;
  readonly category: string;
  readonly help_status: Cell['help_status'];
  readonly count: number;
  readonly of: number;
}

/** Weights of categories by their place in the catalogue; the last, that nothing is known, is nobody. */
const weights = [2, 7, 2, 2, 5, 3, 2.5, 2];

/** Every share of the linked indicators in a table of theirs; by victims in the country alone. */
export function dividedShares(margin: Margin, victim: string, counts: HelpCounts): DividedShare[] {
  return linkedIndicators
    .filter(({ linked }) => linked.margins.some((id) => id === margin.id))
    .filter(() => margin.regionLevel === 'country' || victim === '_T')
    .flatMap((indicator) => {
      const { id, shares, divides, byHelpStatus } = indicator;
      const elsewhere = margin.regionLevel === 'country' ? 'below_country' : 'country';
      const told = shares.filter(({ levels }) => levels !== elsewhere).map(({ code }) => code);
      if (divides !== undefined) return categoryShares(id, told, counts.started);
      return byHelpStatus ? repeatShares(id, told, counts) : lastingShares(id, told, counts.started);
    });
}

function categoryShares(indicator: string, codes: readonly string[], of: number): DividedShare[] {
  const used = codes.map((code, at) => (code === 'unknown' ? 0 : (weights[at % weights.length] ?? 1)));
  const whole = used.reduce((sum, weight) => sum + weight, 0);
  const counted = used.map((weight) => Math.floor((of * weight) / whole));
  const rest = of - counted.reduce((sum, count) => sum + count, 0);
  return codes.map((category, at) => ({
    ...{ indicator, category, help_status: '_T' },
    ...{ count: (counted[at] ?? 0) + (at === 0 ? rest : 0), of },
  }));
}

function lastingShares(indicator: string, codes: readonly string[], started: number): DividedShare[] {
  const of = Math.floor(started * 0.9);
  return codes.map((category) => ({
    ...{ indicator, category, help_status: '_T', count: Math.floor(of * 0.78), of },
  }));
}

/** Orders end for a part of the children; those without help have a new one as often as the others have. */
function repeatShares(indicator: string, codes: readonly string[], counts: HelpCounts): DividedShare[] {
  return codes.flatMap((category, window) => {
    const ended = (children: number) => Math.floor(children * (window === 0 ? 0.6 : 0.4));
    const again = (children: number) => Math.floor(ended(children) * (window === 0 ? 0.14 : 0.23));
    const parts = (['running', 'started', 'none'] as const).map((code) => ({
      help_status: code,
      ...{ count: again(counts[code]), of: ended(counts[code]) },
    }));
    const sum = (name: 'count' | 'of') => parts.reduce((total, part) => total + part[name], 0);
    const whole = { help_status: '_T' as const, count: sum('count'), of: sum('of') };
    return [whole, ...parts].map((part) => ({ indicator, category, ...part }));
  });
}
