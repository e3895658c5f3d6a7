import { type Difference, newcombe } from './newcombe.ts';
import { checkPart, type Part } from './part.ts';

/** How a unit stands to the rest. */
export interface AgainstRest {
  /** Share of the unit less that of the rest, with Newcombe's interval; `null` where one of them is empty. */
  readonly difference: Difference | null;
  /** `unclear` where the interval holds 0, or nothing can be compared. */
  readonly verdict: 'lower' | 'higher' | 'unclear';
}

/**
 * Whether the share of a unit differs from that of the rest: everybody outside it, who are independent of it as the
 * total is not. It differs where Newcombe's interval leaves 0 out. Of many units that do not differ, a share of 1 − level
 * will be told apart by chance. Where members hang together the rest is taken to do so as the total does.
 *
 * @throws RangeError for anything but whole, non-negative counts, or more having than all, in the unit, in the total or
 * in what the unit leaves of the total.
 */
export function againstRest(unit: Part, total: Part, level = 0.95): AgainstRest {
  checkPart(unit);
  checkPart(total);
  const rest = { ...total, having: total.having - unit.having, all: total.all - unit.all };
  checkPart(rest);
  if (unit.all === 0 || rest.all === 0) return { difference: null, verdict: 'unclear' };
  const difference = newcombe(unit, rest, level);
  if (difference.lower > 0) return { difference, verdict: 'higher' };
  return { difference, verdict: difference.upper < 0 ? 'lower' : 'unclear' };
}
