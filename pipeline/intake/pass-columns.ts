import type { Configuration } from '../../schemas/configuration.ts';
import { linkableRegisters, linkingAttributeNames } from '../../schemas/linking.ts';
import type { RegisterName } from '../../schemas/registers/index.ts';
import { exitCodes, type Problem, ZichtError } from '../../src/run/errors.ts';
import type { Delivery } from './delivery.ts';

/**
 * Throws (exit 3) where a pass could never link: no file of persons, or no file of any register that is looked up there,
 * brings everything that it compares. All such passes together.
 */
export function demandPassColumns(
  configuration: Pick<Configuration, 'linkage'>,
  deliveries: readonly Pick<Delivery, 'register' | 'raw'>[],
): void {
  const brings = (registers: readonly RegisterName[], on: readonly string[]) =>
    deliveries.some(
      ({ register, raw }) =>
        registers.includes(register) &&
        on.every((name) => raw.attributes.some(({ column }) => column === name)),
    );
  const problems = configuration.linkage.passes.flatMap(({ id, on }, at): Problem[] => {
    const lacking = [
      ...(brings(['persons'], on) ? [] : ['persons']),
      ...(brings(linkableRegisters, on) ? [] : [linkableRegisters.join(', ')]),
    ];
    return lacking.map((registers) => ({
      code: 'linkage.pass-columns',
      where: `linkage.passes[${at}], ${id}`,
      what: `No delivered file of ${registers} brings everything that this pass compares.`,
      expected: `columns ${on.join(', ')} in one file`,
      remedy: `Deliver them, name them in a layout (${linkingAttributeNames.join(', ')}), or take the pass out.`,
    }));
  });
  if (problems.length > 0) throw new ZichtError(exitCodes.input, problems);
}
