import { linkedIndicators } from '../internal-indicators/linked.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import type { InternalIndicator, LinkedIndicator } from '../../schemas/internal-indicator.ts';
import type { Norm } from '../../schemas/norm.ts';
import type { Words } from '../../schemas/words.ts';
import { catalogue } from '../indicators/index.ts';
import { internalCatalogue } from '../internal-indicators/index.ts';
import { countsOf } from './counts-of.ts';
import { sourcesOf } from './sources-of.ts';

/** What can be told of an indicator, whichever edition it stands in. */
export interface DescribedIndicator {
  readonly id: string;
  readonly edition: 'public' | 'internal';
  readonly kind: string;
  readonly title: Words;
  readonly reading: Words;
  readonly footnotes: readonly Words[];
  /** An earlier figure from a published source; `null` where there is none. */
  readonly norm: Norm | null;
  readonly unit: string;
  readonly interval: string;
  readonly margins: readonly string[];
  /** Those of its tables that are public, where others stand in the internal edition alone. */
  readonly publicMargins: readonly string[] | null;
  /** Each figure with the flags of the rows that it counts; none for accounts and curves. */
  readonly counts: readonly {
    readonly category: string;
    readonly among: string | null;
    readonly counted: string;
  }[];
  /** The statements that make its rows, in the order in which they run. */
  readonly statements: readonly string[];
}

/** Every indicator of both editions, in the order of the catalogues. */
export function describedIndicators(): DescribedIndicator[] {
  return [
    ...catalogue.map((indicator) => describe(indicator, 'public')),
    ...internalCatalogue.map((indicator) =>
      isPublic(indicator)
        ? { ...describe(indicator, 'public'), publicMargins: indicator.linked.margins }
        : describe(indicator, 'internal'),
    ),
  ];
}

const isPublic = (indicator: InternalIndicator): indicator is LinkedIndicator =>
  linkedIndicators.some(({ id }) => id === indicator.id);

function describe(
  indicator: Indicator | InternalIndicator,
  edition: DescribedIndicator['edition'],
): DescribedIndicator {
  const { id, kind, title, reading, footnotes, unit, interval, margins, norm = null } = indicator;
  return {
    ...{ id, edition, kind, title, reading, footnotes, norm, unit, interval, margins, publicMargins: null },
    counts: countsOf(indicator),
    statements: sourcesOf(indicator),
  };
}
