import { codesOf } from '../../schemas/code-lists.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';
import { readRegionTables } from '../regions/tables.ts';
import { measures } from './specification.ts';

export const missedRegisters = ['youth_care', 'protection_orders'] as const;
export type MissedRegister = (typeof missedRegisters)[number];

export const missedDimensions = ['province', 'measure', 'year', 'sex', 'care_type'] as const;
export type MissedDimension = (typeof missedDimensions)[number];

/** The largest share of persons, in percent, whose link can be made to fail. */
export const mostMissed = 50;

/** A subgroup of persons with a share of missed links of its own. */
export interface MissedSubgroup {
  readonly dimension: MissedDimension;
  readonly code: string;
  readonly percent: number;
}

/**
 * Which links are made to fail: the records of these persons in one register get a key that leads nowhere. A person who
 * belongs to several subgroups counts in the first one named; a person in none has the share `percent`.
 */
export interface MissedLinks {
  readonly register: MissedRegister;
  readonly percent: number;
  readonly subgroups: readonly MissedSubgroup[];
}

/** A percentage from 0 to 50, with at most four decimals; `undefined` for anything else. */
export function readPercent(text: string): number | undefined {
  const number = Number(text);
  return /^[0-9]{1,2}(\.[0-9]{1,4})?$/.test(text) && number <= mostMissed ? number : undefined;
}

/**
 * A subgroup as written on the command line, such as `measure:guardianship=8`.
 *
 * @throws ZichtError (exit 2) for another form, an unknown dimension or code, or a share above 50%.
 */
export function readSubgroup(text: string): MissedSubgroup {
  const [, dimension, code = '', share = ''] = /^([a-z_]+):([^=]+)=(.+)$/.exec(text) ?? [];
  const known = missedDimensions.find((name) => name === dimension);
  const percent = readPercent(share);
  if (known === undefined || percent === undefined) throw refused(text, shape);
  if (!codesIn(known).includes(code)) throw refused(text, `one of ${codesIn(known).join(', ')}`);
  return { dimension: known, code, percent };
}

const shape = `<dimension>:<code>=<percent>, with a dimension of ${missedDimensions.join(', ')} and a percentage from 0 to ${mostMissed}`;

function refused(text: string, expected: string) {
  return failure(exitCodes.usage, {
    code: 'generate.missed-in',
    what: 'This names no subgroup in which links can be missed.',
    where: `--missed-in ${text}`,
    expected,
    remedy: 'Write it as in --missed-in measure:guardianship=8.',
  });
}

function codesIn(dimension: MissedDimension): readonly string[] {
  switch (dimension) {
    case 'province':
      return [...readRegionTables().provinces.map(({ code }) => code), 'NL_U'];
    case 'measure':
      return measures;
    case 'year':
      return ['2017', '2018'];
    case 'sex':
      return ['male', 'female'];
    case 'care_type':
      return codesOf('care_type');
  }
}
