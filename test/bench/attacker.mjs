// Times the attack on tables of made-up counts: municipalities in two trees that are not nested, by year and outcome, with unsafe
// counts withheld, all counts of municipalities with them, and others beside. After a build: `node test/bench/attacker.mjs [sizes]`;
// each size runs in a process of its own, with one thread and with two. What is timed is the last attack, which finds nothing. Writes
// attacker-results.json. Nothing here is an assertion.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { certify } from '../../dist/src/attacker/certify.js';
import { certificateWords } from '../../dist/src/attacker/certificate.js';
import { published, sumOf, withheld } from '../../dist/src/attacker/knowledge.js';
import { countsAndSums } from './attacker-table.mjs';
import { withholdSimply } from './attacker-withhold.mjs';
import { startLap } from './measured.mjs';

/** Years and outcomes. */
const sizes = [
  [1, 2],
  [3, 3],
  [8, 3],
  [12, 7],
];
const minimum = 10;
const levels = [{ name: 'counts', grant: (knowledge) => knowledge }];

/** What a reader sees once some cells are withheld, and the unsafe ones among them. */
function releaseOf(counts, sums, hidden) {
  return {
    sensitive: [...hidden].filter((key) => counts.get(key) > 0 && counts.get(key) < minimum),
    knowledge: {
      cells: [...counts].map(([key, count]) => (hidden.has(key) ? withheld(key) : published(key, count))),
      relations: sums.map(([total, parts]) => sumOf(total, parts)),
      limits: [],
      choices: [],
    },
  };
}

/** Withholds simply, and then all that stands in a sum with a count that the attack found too narrow, until it finds none. */
async function soundRelease(counts, sums, options) {
  const hidden = withholdSimply(counts, sums, minimum, (key) => key.startsWith('m'));
  for (;;) {
    const release = releaseOf(counts, sums, hidden);
    const lap = startLap();
    const { certificate, findings } = await certify(release.knowledge, {
      ...options,
      sensitive: release.sensitive,
    });
    if (findings.length === 0) return { ...lap(), hidden, certificate };
    const narrow = new Set(findings.map(({ key }) => key));
    for (const [total, parts] of sums)
      if ([total, ...parts].some((key) => narrow.has(key)))
        for (const key of [total, ...parts]) hidden.add(key);
  }
}

async function measure([years, outcomes], workers) {
  const { counts, sums } = countsAndSums({ years, outcomes, scale: 12, seed: 4 });
  const options = { width: minimum, levels, ownRecord: true, witness: (key) => counts.get(key), workers };
  const { seconds, processorSeconds, hidden, certificate } = await soundRelease(counts, sums, options);
  return {
    cells: counts.size,
    unsafe: certificate.sensitive,
    withheld: hidden.size,
    workers,
    seconds,
    processorSeconds,
    programs: certificate.levels[0].programs,
    words: certificateWords(certificate).en,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

const [only, workers] = process.argv.slice(2);
if (workers !== undefined)
  process.stdout.write(`${JSON.stringify(await measure(JSON.parse(only), Number(workers)))}\n`);
else {
  const wanted = only === undefined ? sizes : sizes.slice(0, Number(only));
  const script = fileURLToPath(import.meta.url);
  const results = wanted.flatMap((size) =>
    [1, 2].map((threads) => {
      const run = spawnSync(process.execPath, [script, JSON.stringify(size), String(threads)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const result = JSON.parse(run.stdout);
      process.stdout.write(run.stdout);
      return result;
    }),
  );
  const machine = { processors: cpus().length, node: process.version };
  writeFileSync(
    new URL('attacker-results.json', import.meta.url),
    `${JSON.stringify({ machine, results }, null, 2)}\n`,
  );
}
