import type { Cell } from '../../schemas/cube.ts';
import type { LinkedIndicator } from '../../schemas/internal-indicator.ts';
import type { Limit, Relation, Term } from '../../src/attacker/knowledge.ts';
import { linkedIndicators } from '../internal-indicators/linked.ts';
import type { Atoms } from './atoms.ts';
import { type Place, placeName } from './places.ts';

/**
 * Shares among children whom the headline tables count too, as a reader of the methodology knows them. Those of a distribution divide
 * the children with help that started by category; the others have windows: of how many children enough is known, and how many of
 * these have what is counted.
 */
export type SharesOfChildren = LinkedIndicator;

const found = new Map(linkedIndicators.map((indicator) => [indicator.id, indicator]));

/** The definition behind a row, where it is one of these shares. */
export const sharesOf = ({ indicator }: Pick<Cell, 'indicator'>): SharesOfChildren | undefined =>
  found.get(indicator);

/** Children of one part of a share at a place: `statuses` says whom it is counted among. */
export type Part = 'having' | 'not' | 'beyond';

/** The cell of a part of a window, or of a category. */
export function partName(id: string, code: string, part: Part, status: string, place: Place): string {
  return `${id} ${code} ${part} of ${status} @ ${placeName(place)}`;
}

const term = (cell: string): Term => ({ cell, coefficient: 1 });

/** The outcomes that a row is about: one, or all that its indicator divides. */
function statusesOf(row: Pick<Cell, 'help_status'>, { linked }: SharesOfChildren): readonly string[] {
  return row.help_status === '_T' ? linked.outcomes : [row.help_status];
}

/** The codes of an indicator that a place tells apart. */
export function codesAt({ shares }: SharesOfChildren, { region_level }: Place): string[] {
  const here = region_level === 'country' ? 'country' : 'below_country';
  return shares.filter(({ levels }) => levels === 'all' || levels === here).map(({ code }) => code);
}

/** What a row counts, as sums of parts. */
export function countsOf(row: Cell, at: Place, indicator: SharesOfChildren) {
  const statuses = statusesOf(row, indicator);
  const sum = (code: string, part: Part) =>
    statuses.map((status) => term(partName(indicator.id, code, part, status, at)));
  const numerator = sum(row.category, 'having');
  const others = codesAt(indicator, at).filter((code) => code !== row.category);
  const rest =
    indicator.divides === undefined
      ? sum(row.category, 'not')
      : others.flatMap((code) => sum(code, 'having'));
  const isSensitive = indicator.shares.some(({ code, sensitive }) => code === row.category && sensitive);
  const denominator = [...numerator, ...rest];
  return { numerator, denominator, rest, group: isSensitive ? denominator : null };
}

/** How the parts at a place hang together, and with the children whom they divide. */
export function relationsAt(place: Place, indicator: SharesOfChildren, atoms: Atoms): Relation[] {
  const codes = codesAt(indicator, place);
  return indicator.linked.outcomes.flatMap((status) => {
    const part = (code: string, which: Part) => term(partName(indicator.id, code, which, status, place));
    const whole = atoms.sum(place, [status]).map(({ cell }) => ({ cell, coefficient: -1 }));
    if (indicator.divides !== undefined)
      return [{ terms: [...codes.map((code) => part(code, 'having')), ...whole], constant: 0 }];
    return codes.map((code, at): Relation => {
      const before = codes[at - 1];
      const among =
        before === undefined
          ? whole
          : [part(before, 'having'), part(before, 'not')].map(({ cell }) => ({ cell, coefficient: -1 }));
      return {
        terms: [part(code, 'having'), part(code, 'not'), part(code, 'beyond'), ...among],
        constant: 0,
      };
    });
  });
}

/**
 * What a later window says of the one before: whoever has something by then and is known longer has it by later too, so that no
 * more lack it later, and those who had it are among those who have it or are not known that long.
 */
export function limitsAt(place: Place, indicator: SharesOfChildren): Limit[] {
  if (indicator.divides !== undefined) return [];
  const codes = codesAt(indicator, place);
  return indicator.linked.outcomes.flatMap((status) => {
    const part = (code: string, which: Part, coefficient: number): Term => ({
      cell: partName(indicator.id, code, which, status, place),
      coefficient,
    });
    return codes.slice(1).flatMap((code, at): Limit[] => {
      const before = codes[at] ?? '';
      return [
        { terms: [part(before, 'not', 1), part(code, 'not', -1)], least: 0, most: Number.POSITIVE_INFINITY },
        {
          terms: [part(code, 'having', 1), part(code, 'beyond', 1), part(before, 'having', -1)],
          least: 0,
          most: Number.POSITIVE_INFINITY,
        },
      ];
    });
  });
}

/** Every cell of the parts of an indicator at a place. */
export function partsAt(
  place: Place,
  indicator: SharesOfChildren,
): { readonly code: string; readonly part: Part; readonly status: string }[] {
  const parts: readonly Part[] = indicator.divides === undefined ? ['having', 'not', 'beyond'] : ['having'];
  return codesAt(indicator, place).flatMap((code) =>
    parts.flatMap((part) => indicator.linked.outcomes.map((status) => ({ code, part, status }))),
  );
}

/** The parts of the country that a part of a region joins: itself, where it joins none. */
export function joinedBy({ shares }: SharesOfChildren, code: string): readonly string[] {
  return shares.find((share) => share.code === code)?.joins ?? [code];
}
