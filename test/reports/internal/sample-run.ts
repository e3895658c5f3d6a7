import { loadConfiguration } from '../../../pipeline/configuration/load.ts';
import { internalReportInput } from '../../../pipeline/internal/internal-report.ts';
import type { InternalReportInput } from '../../../reports/internal/input.ts';
import { renderInternalReport } from '../../../reports/internal/render.tsx';
import type { Cell } from '../../../schemas/cube.ts';
import type { Language } from '../../../schemas/words.ts';
import { asset } from '../../../src/assets.ts';
import { runFiles } from '../../support/run-files.ts';

/** The input of the internal report as a run on the sample registers makes it. */
export async function sampleInput(): Promise<InternalReportInput> {
  const config = asset('sample-data', 'clean', 'zicht.json');
  const { figures, close } = await runFiles(config);
  close();
  return internalReportInput(loadConfiguration(config).configuration, figures, 'DuckDB 1.5.5');
}

const rendered = new WeakMap<InternalReportInput, Record<string, string>>();

/** One page of the internal report; each input is rendered once. */
export function internalPage(input: InternalReportInput, language: Language): string {
  const pages = rendered.get(input) ?? renderInternalReport(input);
  rendered.set(input, pages);
  const html = pages[`${language}/index.html`];
  if (html === undefined) throw new Error(`no page in ${language}`);
  return html;
}

/** The same run with a line in each breakdown, of all children and of victims: what looks at markup needs no more, and is slow. */
export function withFewLines(input: InternalReportInput): InternalReportInput {
  const kept = new Set(['_T', 'victim', 'NL', 'PV20', 'JZ01', 'female', '0-3', 'supervision']);
  const isKept = ({ victim, region, sex, age_group, measure }: Cell) =>
    [victim, region, sex, age_group, measure].every((code) => kept.has(code));
  return { ...input, cells: input.cells.filter(isKept) };
}

const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;

/** The same run without a single figure: every cell cannot be estimated, or is not yet followed. */
export function withoutFigures(input: InternalReportInput): InternalReportInput {
  const emptied = (cell: Cell, at: number): Cell =>
    at % 2 === 0
      ? { ...cell, ...nothing, status: 'not_estimable', reason: 'no_children' }
      : { ...cell, ...nothing, status: 'not_yet_followed', reason: 'horizon_not_observed' };
  return { ...input, cells: input.cells.map(emptied) };
}

/** The sections of a page by their id, as HTML. */
export function sectionsOf(html: string): ReadonlyMap<string, string> {
  const parts = html.split(/(?=<section id=")/).slice(1);
  return new Map(parts.map((part) => [/^<section id="([^"]+)"/.exec(part)?.[1] ?? '', part]));
}

export interface PageRow {
  /** Heading of the group that the row stands under. */
  readonly group: string;
  readonly header: string;
  readonly cells: readonly string[];
}

/** The rows of a table of a page, by its id; `null` where there is no such table. */
export function tableRows(html: string, id: string): PageRow[] | null {
  const table = new RegExp(`<table id="${id}">(.*?)</table>`, 's').exec(html)?.[1];
  if (table === undefined) return null;
  let group = '';
  return [...table.replace(/<thead>.*?<\/thead>/s, '').matchAll(/<tr>(.*?)<\/tr>/gs)].flatMap(
    ([, row = '']) => {
      const header = textOf(/<th[^>]*>(.*?)<\/th>/s.exec(row)?.[1] ?? '');
      if (row.includes('scope="rowgroup"')) {
        group = header;
        return [];
      }
      return [
        {
          group,
          header,
          cells: [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => textOf(cell)),
        },
      ];
    },
  );
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ');
}
