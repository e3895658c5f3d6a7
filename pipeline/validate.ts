import type { Configuration } from '../schemas/configuration.ts';
import { isAttributeRegister } from '../schemas/linking.ts';
import { type RegisterName, registerNames } from '../schemas/registers/index.ts';
import type { RunContext } from '../src/run/context.ts';
import { changedWhileRead, type Delivery } from './ingest.ts';
import { acceptRows } from './intake/accept.ts';
import { type Acceptance, type RegisterAcceptance, registerAcceptance } from './intake/acceptance.ts';
import { fileStamp } from './intake/inspect.ts';
import { takeAttributes, wantedAttributes } from './intake/linking-attributes.ts';
import { type Finding, findingsOf, writeQuality } from './intake/quality.ts';
import { type ColumnTraits, rowRules } from './rules/index.ts';

export type { Acceptance, RegisterAcceptance } from './intake/acceptance.ts';

/**
 * Asks every rule of every row. Makes `accepted_<register>` for every register (empty where it is not delivered), adds the
 * rows set aside to `quarantine`, and makes `quality`, the number of findings by file and rule. The accepted tables stay as
 * they are from here on.
 */
export async function validate(
  run: RunContext,
  configuration: Configuration,
  deliveries: readonly Delivery[],
): Promise<Acceptance> {
  const registers = new Map<RegisterName, RegisterAcceptance>();
  const findings: Finding[] = [];
  for (const register of registerNames) {
    const files = deliveries.filter((delivery) => delivery.register === register);
    const traits = traitsOf(files);
    const rules = rowRules(register, traits, { observedUntil: configuration.observedUntil });
    const masks = await acceptRows(run, register, files, rules, traits);
    const acceptance = registerAcceptance(files, rules, masks);
    registers.set(register, acceptance);
    findings.push(...findingsOf(files, rules, masks));
    if (isAttributeRegister(register)) {
      const wanted = wantedAttributes(configuration, register);
      findings.push(...(await takeAttributes(run, register, files, wanted)));
    }
    account(run, register, acceptance);
  }
  for (const { path, shown, stamp } of deliveries) {
    if (fileStamp(path) !== stamp) throw changedWhileRead(shown);
  }
  await writeQuality(run.engine, findings);
  await run.engine.settle();
  return { registers };
}

function traitsOf(files: readonly Delivery[]): ColumnTraits {
  const plans = files.flatMap(({ raw }) => raw.plans);
  const columns = (kept: (plan: (typeof plans)[number]) => boolean) =>
    new Set(plans.filter(kept).map(({ column }) => column));
  return {
    recoded: columns((plan) => plan.kind === 'text' && plan.recode !== undefined),
    inParts: columns((plan) => plan.kind === 'parts'),
  };
}

/** Every data record of the register, the unreadable ones included. */
function account(run: RunContext, register: RegisterName, acceptance: RegisterAcceptance): void {
  const { files, delivered, accepted, setAside } = acceptance;
  if (files === 0) return;
  run.accounting.add({
    stage: 'validate',
    subject: register,
    unit: 'record',
    input: delivered,
    kept: accepted,
    setAside,
  });
  run.logger.info({ stage: 'validate', register, delivered, accepted }, 'register checked');
}
