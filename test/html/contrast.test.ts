import { describe, expect, it } from 'vitest';
import { tokens } from '../../src/html/styles-tokens.ts';

/** Colours of one way of looking, by name. */
function coloursOf(scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const blocks = [...tokens.matchAll(/:root \{([^}]*)\}/g)].map(([, block = '']) => block);
  const block = blocks[scheme === 'light' ? 0 : 1] ?? '';
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  );
}

/** Contrast of two colours, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('colours of charts: %s', (scheme) => {
  const colours = coloursOf(scheme);
  const between = (one: string, other: string) => {
    const [first, second] = [colours.get(one), colours.get(other)];
    if (first === undefined || second === undefined) throw new Error(`no colour ${one} or ${other}`);
    return contrast(first, second);
  };

  it.each([
    ['part-1', 'part-2'],
    ['part-2', 'part-3'],
    ['part-1', 'page'],
    ['part-2', 'part-2-dot'],
    ['part-3', 'part-3-line'],
    ['tone-1', 'page'],
    ['tone-2', 'page'],
    ['tone-3', 'page'],
    ['soft', 'map-within'],
    ['map-far-below', 'map-within'],
    ['map-far-above', 'map-within'],
    ['map-far-below', 'map-below'],
    ['map-far-above', 'map-above'],
    ['map-hatch', 'page'],
    ['empty', 'page'],
  ])('%s beside %s: at least 3 to 1', (one, other) => {
    expect(between(one, other)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['ink', 'map-within'],
    ['ink', 'map-below'],
    ['ink', 'map-above'],
    ['map-far-ink', 'map-far-below'],
    ['map-far-ink', 'map-far-above'],
  ])('%s on %s: text, at least 4.5 to 1', (one, other) => {
    expect(between(one, other)).toBeGreaterThanOrEqual(4.5);
  });
});
