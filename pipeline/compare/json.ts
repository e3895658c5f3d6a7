import { kindOf } from './compared.ts';
import type { Comparison } from './comparison.ts';

/** The comparison for a program: a line a changed cell, a line a cell that reveals something, and a summary at the end. */
export function comparisonJson({ a, b, changes, revealed, ...rest }: Comparison): object[] {
  return [
    ...changes.map((change) => ({ type: 'change', kind: kindOf(change), ...change })),
    ...revealed.map(({ kind, change }) => ({ type: 'revealed', kind, ...change })),
    { type: 'summary', a: a.id, b: b.id, ...rest, revealed: revealed.length },
  ];
}
