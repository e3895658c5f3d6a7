import { childrenFile } from '../../../src/ledger/entry.ts';
import { publishedFigures } from '../../diagnostics/sealed-release.ts';
import type { PrunePlan } from './plan.ts';

/** What a prune did, or would do, a line each; a dry run names every path. */
export function pruneLines(plan: PrunePlan, isDry: boolean): string[] {
  const { releases, files, candidates, logs, leftovers } = plan;
  const isNothing = [releases, files, candidates, logs, leftovers].every(({ length }) => length === 0);
  const kept = plan.kept.map((id) => (id === plan.latest ? `${id} (latest)` : id)).join(', ');
  return [
    isNothing ? 'nothing to prune' : isDry ? 'would remove (nothing is removed yet)' : 'removed',
    ...releases.map(({ release, keeps }) => `  release     ${release}; the ledger keeps ${keptWords(keeps)}`),
    ...listed('ledger', 'files that nothing needs any more', files, isDry),
    ...listed('candidates', 'folders', candidates, isDry),
    ...listed('logs', 'files', logs, isDry),
    ...listed('leftovers', 'of commands that were killed', leftovers, isDry),
    `  kept        ${kept === '' ? 'no release yet' : kept}`,
  ];
}

function listed(name: string, what: string, paths: readonly string[], isDry: boolean): string[] {
  if (isDry) return paths.map((path) => `  ${name.padEnd(11)} ${path}`);
  return paths.length === 0 ? [] : [`  ${name.padEnd(11)} ${paths.length} ${what}`];
}

function keptWords(keeps: readonly string[]): string {
  const words = [
    'its entry',
    'its manifest',
    'its cells',
    ...(keeps.includes(childrenFile) ? ['who was counted where'] : []),
    ...(keeps.includes(publishedFigures) ? ['its rates of linkage'] : []),
  ];
  return words.join(', ');
}
