import type { Language } from '../../schemas/words.ts';

const conjunctions: Record<Language, string> = { nl: 'en', en: 'and' };

/** What each language calls itself. */
export const languageNames: Record<Language, string> = { nl: 'Nederlands', en: 'English' };

/** `a`, `a en b`, `a, b en c`. */
export function joinList(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  return `${items.slice(0, -1).join(', ')} ${conjunctions[language]} ${last}`;
}

/** The first letter as a capital, whatever the rest is. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** The first letter small, for a name that stands in the middle of a sentence. */
export function uncapitalise(text: string): string {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}

/**
 * Text from outside (a publisher, a region name) without control characters and without the marks that turn the
 * direction of writing: neither can be seen, and both can make a page say something else than its source.
 */
export function outsideText(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');
}
