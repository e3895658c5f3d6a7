import { configuration } from '../schemas/configuration.ts';
import { layout } from '../schemas/layout.ts';
import { jsonSchemaOf, jsonText } from '../src/contract/json-schema.ts';

/**
 * The JSON Schemas with which an editor completes and checks a configuration and a layout, by file name.
 * They are committed under `schemas/json/`; a test keeps them equal to what this gives.
 */
export function editorSchemas(): Record<string, string> {
  return {
    'configuration.schema.json': jsonText(jsonSchemaOf(configuration)),
    'layout.schema.json': jsonText(jsonSchemaOf(layout)),
  };
}
