import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchemaOf, jsonText } from '../../src/contract/json-schema.ts';

describe('jsonSchemaOf', () => {
  it('says what an author must write, what may be left out, and the defaults', () => {
    const schema = z.strictObject({
      day: z.iso.date(),
      size: z.int().min(1).default(3).meta({ description: 'how many' }),
      kind: z.enum(['a', 'b']).optional(),
    });
    expect(jsonSchemaOf(schema)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      required: ['day'],
      properties: {
        day: { type: 'string', format: 'date' },
        size: { type: 'integer', minimum: 1, default: 3, description: 'how many' },
        kind: { enum: ['a', 'b'] },
      },
    });
  });

  it('refuses what JSON Schema cannot say', () => {
    expect(() => jsonSchemaOf(z.object({ when: z.date() }))).toThrow();
  });
});

describe('jsonText', () => {
  it('is indented, and ends in one newline', () => {
    expect(jsonText({ b: 1, a: [2] })).toBe('{\n  "b": 1,\n  "a": [\n    2\n  ]\n}\n');
  });
});
