import highs, { type Highs } from 'highs';

/** The package declares its types for CommonJS, where the loader would be a property of what is imported. */
type Loader = typeof highs.default;
const load: unknown = highs;

let loaded: Promise<Highs> | undefined;

/** The solver for linear programs (HiGHS, compiled to WebAssembly), loaded once. */
export function solver(): Promise<Highs> {
  loaded ??= (load as Loader)();
  return loaded;
}
