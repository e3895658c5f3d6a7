import { configuration } from '../schemas/configuration.ts';
import { layout } from '../schemas/layout.ts';
import { jsonSchemaOf, jsonText } from '../src/contract/json-schema.ts';
import { hazardSpecification } from './generate/hazard/specification.ts';

/**
 * The JSON Schemas with which an editor completes and checks a configuration, a layout and the hazards of made-up
 * registers, by file name.
 * They are committed under `schemas/json/`; a test keeps them equal to what this gives.
 */
export function editorSchemas(): Record<string, string> {
  return {
    'configuration.schema.json': jsonText(jsonSchemaOf(configuration)),
    'hazards.schema.json': jsonText(jsonSchemaOf(hazardSpecification)),
    'layout.schema.json': jsonText(jsonSchemaOf(layout)),
  };
}
