/**
 * Orders texts by Unicode code point, as bytes of UTF-8 order and as engines with binary collation do.
 * JavaScript's own order is by UTF-16 code unit, which puts characters beyond U+FFFF before U+E000.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return weight(left) - weight(right);
  }
  return a.length - b.length;
}

/** Lifts surrogates above the rest of the plane they would otherwise sort into. */
function weight(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
