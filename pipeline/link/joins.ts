import type { Configuration } from '../../schemas/configuration.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import {
  type CardinalityViolation,
  cardinalityViolations,
  type DeclaredJoin,
} from '../../src/joins/cardinality.ts';
import { exitCodes, type Problem, ZichtError } from '../../src/run/errors.ts';

const key = ['person_key_type', 'person_key'] as const;

/** Every join of records to persons by their key, as it is declared: what the statements of this stage rely on. */
export function declaredJoins({ linkage }: Pick<Configuration, 'linkage'>): DeclaredJoin[] {
  const { cardinality } = linkage;
  const toChild = (['protection_orders', 'youth_care', 'victim_records', 'residence'] as const).map(
    (name) => ({
      left: `record_${name}`,
      right: 'child',
      on: key,
      cardinality: cardinality[name],
    }),
  );
  // That persons are gathered to one row each shows in the children, who are joined to them; all are looked at on demand.
  return cardinality.persons === 'one-to-one'
    ? [...toChild, { left: 'record_persons', right: 'person', on: key, cardinality: 'one-to-one' }]
    : toChild;
}

/**
 * Throws (exit 4) where a join is not of the cardinality that is declared, all violations together, with their numbers.
 * Needs `child`, `person` and the `record_` views.
 */
export async function demandCardinalities(engine: Engine, configuration: Configuration): Promise<void> {
  const found = await cardinalityViolations(engine, declaredJoins(configuration));
  if (found.length > 0) throw new ZichtError(exitCodes.linkage, found.map(problemOf));
}

function problemOf({ join, side, keys, rows }: CardinalityViolation): Problem {
  const register = join.left.replace('record_', '');
  const what = `${keys} ${keys === 1 ? 'person has' : 'persons have'} ${rows} rows`;
  return side === 'left'
    ? {
        code: 'linkage.cardinality',
        where: `linkage.cardinality.${register}`,
        what: `In ${register} ${what}, where the configuration declares one each.`,
        expected: 'one-to-one',
        remedy: 'Have the supplier correct the delivery, or declare many-to-one.',
      }
    : {
        code: 'linkage.cardinality',
        where: `join of ${register} to ${join.right}`,
        what: `On the side of which each person may have one row ${what}.`,
        expected: join.cardinality,
        remedy: 'This is a defect in Zicht: please report it. Nothing was published.',
      };
}
