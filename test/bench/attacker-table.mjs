// A made-up table of counts for the attacker: municipalities in two trees that are not nested (provinces and regions), by year
// and outcome, all totals included, with unsafe cells withheld and others beside them.
import { randomNumbers } from '../../dist/src/attacker/random.js';

const municipalities = 340;
const provinces = 12;
const regions = 42;

/** The counts by key, and every sum as `[total, parts]`; `scale` is the typical count of a year, before outcomes divide it. */
export function countsAndSums({ years, outcomes, scale, seed }) {
  const random = randomNumbers(seed);
  const places = placesOf(random, scale);
  const periods = totalOver(codes('y', years));
  const results = totalOver(codes('o', outcomes));
  const counts = new Map();
  const sums = [];
  for (const { code, weight } of places.municipalities)
    for (const period of codes('y', years))
      for (const [at, outcome] of codes('o', outcomes).entries())
        counts.set(
          `${code}|${period}|${outcome}`,
          poisson(random, (weight / (1 + at)) * (0.8 + 0.4 * random())),
        );
  const dimensions = [places.tree, periods, results];
  dimensions.forEach((dimension, at) => {
    // Totals are added a dimension at a time, so that those of the next dimensions are sums of totals too.
    const others = dimensions.map((other, place) =>
      place === at ? [''] : place < at ? [...other.codes] : other.finest,
    );
    for (const { total, parts } of dimension.sums)
      for (const cell of product(others)) {
        const key = (code) => cell.with(at, code).join('|');
        const sum = parts.reduce((all, part) => all + counts.get(key(part)), 0);
        counts.set(key(total), sum);
      }
  });
  dimensions.forEach((dimension, at) => {
    const others = dimensions.map((other, place) => (place === at ? [''] : [...other.codes]));
    for (const { total, parts } of dimension.allSums)
      for (const cell of product(others))
        sums.push([cell.with(at, total).join('|'), parts.map((part) => cell.with(at, part).join('|'))]);
  });
  return { counts, sums };
}

/** Provinces are runs of municipalities; regions are runs too, but begin elsewhere, so that some lie in two provinces. */
function placesOf(random, scale) {
  const list = codes('m', municipalities).map((code) => ({
    code,
    weight: scale * Math.exp(1.3 * normal(random)),
  }));
  const runs = (prefix, number, shift) =>
    codes(prefix, number).map((total, at) => ({
      total,
      parts: list
        .filter(
          (_, place) => Math.floor((((place + shift) % municipalities) * number) / municipalities) === at,
        )
        .map(({ code }) => code),
    }));
  const groups = [...runs('p', provinces, 0), ...runs('r', regions, 3)];
  const finest = list.map(({ code }) => code);
  const whole = { total: 'T', parts: codes('p', provinces) };
  const again = { total: 'T', parts: codes('r', regions) };
  return {
    municipalities: list,
    tree: {
      finest,
      codes: new Set(['T', ...groups.map(({ total }) => total), ...finest]),
      sums: [...groups, whole],
      allSums: [...groups, whole, again],
    },
  };
}

function totalOver(finest) {
  const sums = [{ total: 'T', parts: finest }];
  return { finest, codes: new Set(['T', ...finest]), sums, allSums: sums };
}

function codes(prefix, number) {
  return Array.from({ length: number }, (_, at) => `${prefix}${String(at + 1).padStart(3, '0')}`);
}

function product(lists) {
  return lists.reduce((all, list) => all.flatMap((start) => list.map((code) => [...start, code])), [[]]);
}

function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function poisson(random, mean) {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = -1;
  for (let left = 1; left > limit; left *= random()) count += 1;
  return count;
}
