import { canonicalLayout } from '../../intake/layouts.ts';
import { type FileKind, fileKinds } from './files.ts';
import type { HazardSpecification } from './specification.ts';
import { observedFromOf } from './tables.ts';

export const careLayoutFile = 'layouts/care-in-versions.json';

/** The canonical layout of youth care, of which a later version of a file replaces the earlier one. */
export function careLayout(): Readonly<Record<string, unknown>> {
  return { ...canonicalLayout('youth_care'), id: 'care-in-versions', versioned: true };
}

/** The configuration that runs a hazard set: one index date a child, so that its first order is the one of the truth. */
export function configurationOf(
  specification: HazardSpecification,
  present: ReadonlySet<FileKind>,
  format: string,
): Readonly<Record<string, unknown>> {
  const { period, observedUntil } = specification;
  const observedFrom = observedFromOf(specification);
  const dated = ['protection_orders', 'youth_care'];
  const registers = fileKinds
    .filter((kind) => present.has(kind))
    .map(({ register, name }) => [
      register,
      {
        files: [`${name('').split('/')[0]}/*.${format}`],
        layout: register === 'youth_care' ? careLayoutFile : 'canonical',
        ...(dated.includes(register) ? { observedFrom } : {}),
      },
    ]);
  return {
    release: {
      id: `hazard-${period.until.slice(0, 4)}`,
      status: 'provisional',
      publisher: 'Example office',
      contact: 'statistics@example.org',
    },
    period,
    observedUntil,
    registers: Object.fromEntries(registers),
    cohort: { index: 'first-in-period' },
  };
}
