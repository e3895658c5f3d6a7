/** ⌊a / b⌋ for whole numbers, b > 0: exact, where a rounded quotient could land on the next whole number. */
export function floorDivide(a: number, b: number): number {
  if (!Number.isFinite(a)) return a;
  const rest = a % b;
  return (a - rest) / b - (rest < 0 ? 1 : 0);
}

/** ⌈a / b⌉ for whole numbers, b > 0. */
export function ceilDivide(a: number, b: number): number {
  return 0 - floorDivide(-a, b);
}

/** The greatest common divisor of whole numbers; 0 for none, and for zeros alone. */
export function commonDivisor(numbers: Iterable<number>): number {
  let common = 0;
  for (const number of numbers) {
    let rest = Math.abs(number);
    while (rest !== 0) [common, rest] = [rest, common % rest];
    if (common === 1) return 1;
  }
  return common;
}
