import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownTexts } from '../../../pipeline/attack/known-texts.ts';
import { attackPages } from '../../../pipeline/attack/pages/attack-pages.ts';
import { numbersIn } from '../../../pipeline/attack/pages/numbers.ts';
import { version } from '../../../pipeline/version.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { literal } from '../../../src/duckdb/quote.ts';
import { type SampleCandidate, sampleCandidate } from './sample-candidate.ts';

let sample: SampleCandidate;
let rows: readonly Cell[];
let folder: string;
beforeAll(async () => {
  sample = await sampleCandidate();
  const open = literal(join(sample.run.folder, 'public', 'indicators.parquet'));
  rows = await sample.run.engine.rows<Cell>(`SELECT * FROM read_parquet(${open})`, 'test');
  folder = mkdtempSync(join(tmpdir(), 'zicht-pages-'));
}, 600_000);
afterAll(() => {
  sample.close();
  rmSync(folder, { recursive: true });
});

/** Faults of a page with one place of it changed. */
function faultsWith(page: string, change: (html: string) => string) {
  const kept = readFileSync(join(sample.run.folder, 'public', 'report', page), 'utf8');
  const changed = change(kept);
  expect(changed).not.toBe(kept);
  rmSync(folder, { recursive: true, force: true });
  for (const language of ['nl', 'en']) mkdirSync(join(folder, language), { recursive: true });
  writeFileSync(join(folder, page), changed);
  return faultsIn(folder);
}

function faultsIn(report: string) {
  const { engine } = sample.run;
  const versions = [version, `${engine.name} ${engine.version}`];
  const { configuration } = sample;
  const known = new KnownTexts(configuration, sample.figures.regions, versions);
  const faults = attackPages(report, { rows, before: [], releases: [], configuration, versions }, known);
  return faults.map(({ fault, page: on }) => `${fault} ${on}`);
}
const withheldRow = /(<th scope="row">[^<]*<\/th>)<td class="state" colspan="4">(withheld|geheim)<\/td>/;

/** Ways in which a page can say more than its cells, each with the fault that it is. */
const leaks: readonly (readonly [
  what: string,
  fault: string,
  page: string,
  change: (html: string) => string,
])[] = [
  [
    'a number in an alternative text',
    'number-without-cell',
    'en/index.html',
    (html) => html.replace(/<svg class="strip"/, '<svg aria-label="7 of 143 children" class="strip"'),
  ],
  [
    'a number in a description',
    'number-without-cell',
    'nl/index.html',
    (html) => html.replace('</desc>', ' Het zijn er 1.234.</desc>'),
  ],
  [
    'one decimal more in a share',
    'number-without-cell',
    'en/index.html',
    (html) => html.replace('>8.8%<', '>8.84%<'),
  ],
  [
    'an interval beside a cell that is withheld',
    'figure-beside-withheld',
    'nl/indicator-without-help-6m.html',
    (html) => html.replace(withheldRow, '$1<td class="state" colspan="3">$2</td><td>12,3% – 56,7%</td>'),
  ],
  [
    'a row of figures that are not of one cell',
    'row-without-cell',
    'en/indicator-without-help-6m.html',
    (html) => html.replace('<td>12</td><td>76</td>', '<td>12</td><td>71</td>'),
  ],
  [
    'a second symbol',
    'second-symbol',
    'en/indicator-without-help-6m.html',
    (html) => html.replace(withheldRow, '$1<td class="state" colspan="4">withheld*</td>'),
  ],
  [
    'a class that tells withheld cells apart',
    'second-symbol',
    'nl/indicator-without-help-6m.html',
    (html) => html.replace(withheldRow, '$1<td class="state small" colspan="4">$2</td>'),
  ],
  [
    'a mark where no figure is',
    'mark-without-cell',
    'en/index.html',
    (html) => html.replace(/(<use class="mark tone-1" href="#mark-diamond" x=")[\d.]+%/, '$137.77%'),
  ],
  [
    'a part of a bar of another length',
    'mark-without-cell',
    'nl/indicator-help-status-6m.html',
    (html) => html.replace(/(class="part part-2" x="[\d.]+%"[^>]*width=")[\d.]+%/, '$133.33%'),
  ],
  [
    'data in an attribute',
    'hidden-data',
    'en/linkage.html',
    (html) => html.replace('<table ', '<table data-count="7" '),
  ],
  [
    'a script',
    'hidden-data',
    'nl/linkage.html',
    (html) => html.replace('</body>', '<script>[7]</script></body>'),
  ],
  [
    'a comment',
    'number-without-cell',
    'en/linkage.html',
    (html) => html.replace('</main>', '<!-- 4321 --></main>'),
  ],
  [
    'a number in the meaning of a code',
    'number-without-cell',
    'en/dictionary.html',
    (html) => html.replace('<td>withheld<', '<td>withheld: 41<'),
  ],
  [
    'a number in an id',
    'hidden-data',
    'nl/index.html',
    (html) => html.replace('id="headline"', 'id="headline-n7"'),
  ],
];

/** What lies in the drawing and the table of missed links, and in the style sheet. */
const furtherLeaks: typeof leaks = [
  [
    'a line through a point that is no figure',
    'mark-without-cell',
    'en/linkage.html',
    (html) => html.replace(/(<polyline [^>]*points="[\d.]+,)[\d.]+/, '$133.3'),
  ],
  [
    'a mark on a line where no figure is',
    'mark-without-cell',
    'nl/linkage.html',
    (html) => html.replace(/(<polyline [\s\S]*?<use [^>]* y=")[\d.]+"/, '$133.3"'),
  ],
  [
    'two figures of a table of missed links in each other’s rows',
    'row-without-cell',
    'nl/linkage.html',
    (html) =>
      html.replace(
        /(<table[^>]*id="table-effect-sensitivity"[\s\S]*?<tbody>[\s\S]*?<td>)([^<]+)(<\/td>[\s\S]*?<tr>[\s\S]*?<td>)([^<]+)(<\/td>)/,
        '$1$4$3$2$5',
      ),
  ],
  [
    'a length in the style sheet',
    'hidden-data',
    'en/index.html',
    (html) => html.replace('</style>', '.small{margin:7px}</style>'),
  ],
  [
    'a style that the policy allows beside it',
    'number-without-cell',
    'en/index.html',
    (html) => html.replace(/sha256-[^']+'/, "sha256-7143'"),
  ],
];

describe('the pages of the sample release', () => {
  it('have a cleared cell for every number, in both languages', () => {
    expect(faultsIn(join(sample.run.folder, 'public', 'report'))).toEqual([]);
  });

  it.each([...leaks, ...furtherLeaks])('are found to say too much by %s', (_, fault, page, change) => {
    expect(faultsWith(page, change)).toContain(`${fault} ${page}`);
  });
});

describe('numbers in a text', () => {
  it('are read as the language writes them', () => {
    const told = (text: string, language: 'nl' | 'en') =>
      numbersIn(text, language).map(({ value, decimals, isPercent }) => [value, decimals, isPercent]);
    expect(told('1.360 kinderen, 15,4%', 'nl')).toEqual([
      [1360, 0, false],
      [15.4, 1, true],
    ]);
    expect(told('1,360 children, 15.40 %', 'en')).toEqual([
      [1360, 0, false],
      [15.4, 2, true],
    ]);
    expect(told('Zicht 0.1.0, ½, ٣', 'en').map(([value]) => value)).toEqual([null, null, null]);
    expect(told('13.60', 'nl')).toEqual([[null, 0, false]]);
  });
});
