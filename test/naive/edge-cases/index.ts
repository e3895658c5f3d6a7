import type { EdgeCase } from './edge-case.ts';
import { keyCases } from './keys.ts';
import { orderCases } from './orders.ts';
import { windowCases } from './window.ts';

/** The edge cases of sections 3 to 5, worked out by hand; the twin and the batch must both agree with them. */
export const edgeCases: readonly EdgeCase[] = [...windowCases, ...orderCases, ...keyCases];
