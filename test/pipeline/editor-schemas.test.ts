import { describe, expect, it } from 'vitest';
import { editorSchemas } from '../../pipeline/editor-schemas.ts';
import { asset } from '../../src/assets.ts';

describe('editorSchemas', () => {
  it('equal the committed files (`npx vitest run -u test/pipeline/editor-schemas.test.ts` renews them)', async () => {
    for (const [name, text] of Object.entries(editorSchemas()))
      await expect(text).toMatchFileSnapshot(asset('schemas', 'json', name));
  });

  it('demand what has no default, and nothing else', () => {
    const required = (name: string) => JSON.parse(editorSchemas()[name] ?? '{}').required;
    expect(required('configuration.schema.json')).toEqual(['period', 'observedUntil', 'registers']);
    expect(required('hazards.schema.json')).toEqual(['period', 'observedUntil', 'strata', 'care', 'orders']);
    expect(required('layout.schema.json')).toEqual(['id', 'register', 'title', 'columns']);
  });

  it('let a file name its own schema', () => {
    for (const text of Object.values(editorSchemas()))
      expect(JSON.parse(text).properties.$schema).toMatchObject({ type: 'string' });
  });
});
