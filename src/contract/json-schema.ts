import { z } from 'zod';

/** A JSON Schema, as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (2020-12) of a zod schema as an author writes it: what has a default may be left out.
 * Throws when the schema holds something that JSON Schema cannot say.
 */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return { ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) };
}

/** JSON as it is committed and published: two spaces, one newline at the end, keys in the order given. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
