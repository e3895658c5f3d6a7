import { z } from 'zod';
import type { Problem } from '../../src/run/errors.ts';
import { didYouMean, dotted, type LocatedJson } from './locate.ts';

type Issue = z.core.$ZodIssue;

/**
 * What zod found, told to a person: each with its place in the file, what was expected and the nearest valid word.
 * The value itself is never repeated: a path or a name in a configuration may be confidential.
 */
export function problemsOf(error: z.ZodError, json: LocatedJson, schema: z.ZodType): Problem[] {
  return error.issues.flatMap((issue) => problems(issue, json, schema));
}

function problems(issue: Issue, json: LocatedJson, schema: z.ZodType): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => ({
      code: 'configuration.unknown-key',
      where: json.place([...issue.path, key]),
      what: `“${key}” is not an option here.`,
      expected: `one of ${known.join(', ')}`,
      ...didYouMean(key, known),
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // Of several readings, the one that got furthest is the one that was meant.
    const readings = issue.errors.toSorted((a, b) => depth(b) - depth(a));
    return (readings[0] ?? []).flatMap((inner) =>
      problems({ ...inner, path: [...issue.path, ...inner.path] } as Issue, json, schema),
    );
  }
  const given = valueAt(json.value, issue.path);
  const missing = given === undefined;
  return [
    {
      code: missing ? 'configuration.missing' : 'configuration.invalid',
      where: json.place(issue.path),
      what: missing
        ? `“${dotted(issue.path)}” is missing.`
        : `“${dotted(issue.path)}” does not have a valid value.`,
      expected: expectation(issue),
      ...(issue.code === 'invalid_value' && typeof given === 'string'
        ? didYouMean(given, issue.values.map(String))
        : {}),
    },
  ];
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'a whole number' : `a value of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? 'at least one'
        : `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'a date such as "2018-12-31"' : issue.message;
    default:
      return issue.message;
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null ? (found as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

/** The keys that the schema knows at a path. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema | undefined;
  for (const step of path) here = typeof step === 'number' ? here?.items : here?.properties?.[String(step)];
  return Object.keys(here?.properties ?? {}).filter((key) => !key.startsWith('$'));
}
