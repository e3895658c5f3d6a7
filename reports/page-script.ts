import { readFileSync } from 'node:fs';
import type { Language } from '../schemas/words.ts';
import { asset } from '../src/assets.ts';
import { enhanceWords } from './words/enhance.ts';

const scripts = new Map<Language, string>();

/**
 * The script of every page of a language: sorts and filters tables, finds a region by its name, and keeps the language that
 * somebody chose. No figure has a part in it, and nothing depends on it.
 */
export function pageScript(language: Language): string {
  const known = scripts.get(language);
  if (known !== undefined) return known;
  const lines = readFileSync(asset('reports', 'enhance.js'), 'utf8').split('\n');
  const code = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');
  const script = `(${code.replace(/;$/, '')})(${JSON.stringify(enhanceWords[language])});`;
  scripts.set(language, script);
  return script;
}
