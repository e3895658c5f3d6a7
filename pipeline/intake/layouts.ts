import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Layout, layout as layoutSchema } from '../../schemas/layout.ts';
import { type RegisterName, registers } from '../../schemas/registers/index.ts';
import { asset } from '../../src/assets.ts';
import type { Problem } from '../../src/run/errors.ts';
import { nearest } from '../../src/run/nearest.ts';
import { layoutFields } from './fields.ts';
import { layoutFaults } from './layout-faults.ts';

const shippedFolder = asset('pipeline', 'layouts');
export const canonicalId = 'canonical';

/** The names of all layouts that come with Zicht. */
export function shippedLayouts(): string[] {
  const files = readdirSync(shippedFolder).filter((name) => name.endsWith('.json'));
  return [canonicalId, ...files.map((name) => basename(name, '.json')).toSorted()];
}

/** The layout of a register as Zicht itself writes it: columns by their own names, those that may be empty may be absent. */
export function canonicalLayout(register: RegisterName): Layout {
  const columns = Object.fromEntries(
    layoutFields(register).map(({ name, nullable }) => [name, { from: name, optional: nullable }]),
  );
  return layoutSchema.parse({ id: canonicalId, register, title: registers[register].title, columns });
}

/**
 * The layout that a register's configuration names: a shipped one, or a file (a name with `/` or ending in `.json`) relative
 * to the configuration. Problems (exit 2) come all together.
 */
export function findLayout(name: string, register: RegisterName, folder: string): Layout | Problem[] {
  if (name === canonicalId) return canonicalLayout(register);
  const isPath = name.endsWith('.json') || name.includes('/');
  const where = `registers.${register}.layout: ${name}`;
  const path = isPath ? resolve(folder, name) : resolve(shippedFolder, `${name}.json`);
  if (isPath ? !existsSync(path) : !shippedLayouts().includes(name))
    return [unknownLayout(name, where, isPath)];
  const read = readLayout(path);
  if (typeof read === 'string') return [invalidLayout(where, read)];
  const faults = layoutFaults(read, register);
  return faults.length === 0 ? read : faults.map((fault) => invalidLayout(where, fault));
}

function readLayout(path: string): Layout | string {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return error instanceof SyntaxError ? 'it is not valid JSON' : 'it cannot be read';
  }
  const parsed = layoutSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  return parsed.error.issues
    .map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`)
    .join('; ');
}

function unknownLayout(name: string, where: string, isPath: boolean): Problem {
  const near = isPath ? undefined : nearest(name, shippedLayouts());
  return {
    code: 'input.unknown-layout',
    where,
    what: isPath ? 'There is no such layout file.' : 'There is no layout of this name.',
    expected: `one of ${shippedLayouts().join(', ')}, or the path of a layout file`,
    remedy: near === undefined ? 'Check the name of the layout.' : `Did you mean ${near}?`,
  };
}

function invalidLayout(where: string, fault: string): Problem {
  return {
    code: 'input.invalid-layout',
    where,
    what: `This layout cannot be used: ${fault}.`,
    remedy: 'Correct the layout file.',
  };
}
