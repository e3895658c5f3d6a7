import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cell } from '../../schemas/cube.ts';
import { columnMeta } from '../../schemas/register.ts';
import { registers } from '../../schemas/registers/index.ts';
import { type FieldMeta, fieldsOf, sqlType } from '../../src/contract/fields.ts';

describe('fieldsOf', () => {
  it('reads type, facets and label of each column, in order, through nullable', () => {
    const labels = z.registry<FieldMeta>();
    const labelled = <T extends z.ZodType>(schema: T, en: string) => {
      labels.add(schema, { label: { en } });
      return schema;
    };
    const schema = z.strictObject({
      id: labelled(z.string().regex(/^[a-z]+$/), 'id'),
      kind: labelled(z.nullable(z.enum(['a', 'b'])), 'kind'),
      day: labelled(z.nullable(z.iso.date()), 'day'),
      count: labelled(z.int().min(0).max(9), 'count'),
      share: labelled(z.nullable(z.number()), 'share'),
      final: labelled(z.boolean(), 'final'),
    });
    const fields = fieldsOf(schema, labels);
    expect(fields).toEqual([
      { name: 'id', kind: 'string', nullable: false, pattern: '^[a-z]+$', meta: { label: { en: 'id' } } },
      { name: 'kind', kind: 'string', nullable: true, codes: ['a', 'b'], meta: { label: { en: 'kind' } } },
      { name: 'day', kind: 'date', nullable: true, meta: { label: { en: 'day' } } },
      {
        name: 'count',
        kind: 'integer',
        nullable: false,
        minimum: 0,
        maximum: 9,
        meta: { label: { en: 'count' } },
      },
      { name: 'share', kind: 'number', nullable: true, meta: { label: { en: 'share' } } },
      { name: 'final', kind: 'boolean', nullable: false, meta: { label: { en: 'final' } } },
    ]);
    expect(fields.map(sqlType)).toEqual(['VARCHAR', 'VARCHAR', 'DATE', 'BIGINT', 'DOUBLE', 'BOOLEAN']);
  });

  it('refuses a column without a label, or of a type that SQL does not know', () => {
    const labels = z.registry<FieldMeta>();
    expect(() => fieldsOf(z.object({ a: z.string() }), labels)).toThrow('a has no label');
    const list = z.array(z.string());
    labels.add(list, { label: { en: 'list' } });
    expect(() => fieldsOf(z.object({ a: list }), labels)).toThrow('a has a type');
  });

  it('describes the cube and every register, with a label in Dutch and in English', () => {
    const schemas = [cell, ...Object.values(registers).map(({ columns }) => columns)];
    for (const schema of schemas) {
      const fields = fieldsOf(schema, columnMeta);
      expect(fields.map(({ name }) => name)).toEqual(Object.keys(schema.shape));
      for (const { meta } of fields) expect(Object.keys(meta.label).sort()).toEqual(['en', 'nl']);
    }
  });
});
