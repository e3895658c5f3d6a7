import type { LedgerEntry } from '../../src/ledger/entry.ts';
import type { SealedManifest } from './read-manifest.ts';

/** What is known of a release from its manifest and its entry in the ledger. */
export interface Described {
  readonly manifest: SealedManifest;
  readonly entry: LedgerEntry;
}

/** Names of what two releases were made from that differs between them: settings by their path, inputs by their register. Never a value. */
export function differences(before: Described, now: Described): string[] {
  const [was, is] = [before.manifest, now.manifest];
  const { release: wasRelease, ...wasSettings } = was.configuration;
  const { release: isRelease, ...isSettings } = is.configuration;
  const { id: _was, ...wasTold } = wasRelease;
  const { id: _is, ...isTold } = isRelease;
  return [
    ...changedPaths(inputsOf(was), inputsOf(is), 'inputs'),
    ...changedPaths(wasTold, isTold, 'release'),
    ...changedPaths(wasSettings, isSettings, ''),
    ...changedPaths(before.entry.definitions, now.entry.definitions, 'definitions'),
    ...(before.entry.regions === now.entry.regions ? [] : ['classification of regions']),
    ...(was.methodology === is.methodology ? [] : ['methodology']),
    ...(was.zicht === is.zicht ? [] : ['version of Zicht']),
    ...(was.engine.name === is.engine.name && was.engine.version === is.engine.version
      ? []
      : ['version of the engine']),
  ];
}

function inputsOf({ inputs }: SealedManifest): Record<string, unknown> {
  const registers = [...new Set(inputs.map(({ register }) => register))].toSorted();
  return Object.fromEntries(
    registers.map((name) => [
      name,
      inputs
        .filter(({ register }) => register === name)
        .map(({ sha256 }) => sha256)
        .toSorted(),
    ]),
  );
}

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function changedPaths(was: Tree, is: Tree, path: string): string[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap((name) => {
    const [a, b] = [was[name], is[name]];
    const at = path === '' ? name : `${path}.${name}`;
    if (isTree(a) && isTree(b)) return changedPaths(a, b, at);
    return JSON.stringify(a) === JSON.stringify(b) ? [] : [at];
  });
}
