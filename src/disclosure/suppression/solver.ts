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

type Model = ReturnType<Highs['createModel']>;

/**
 * Solves a linear program that has an optimum. The solver goes on from its last basis, which now and then leads it nowhere;
 * then it starts afresh.
 *
 * @throws Error when it finds no optimum then either: something is known that is not true.
 */
export function runToOptimum(highs: Highs, model: Model): void {
  const { optimal } = highs.constants.modelStatus;
  model.run();
  if (model.getModelStatus() === optimal) return;
  model.clearSolver();
  model.run();
  const status = model.getModelStatus();
  if (status !== optimal)
    throw new Error(`a linear program over true counts has no optimum (status ${status})`);
}
