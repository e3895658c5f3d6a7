import { readFileSync } from 'node:fs';
import { asset } from '../src/assets.ts';

/** The version of Zicht, from package.json. */
export const version: string = (
  JSON.parse(readFileSync(asset('package.json'), 'utf8')) as { version: string }
).version;

/** The edition of the methodology that the figures follow; it changes when a definition changes. */
export const methodology = '1';
