import { literal } from '../../src/duckdb/quote.ts';
import { identifier } from '../../src/duckdb/quote.ts';
import type { ColumnPlan, DateFormat } from './column-plan.ts';
import { keyColumns } from './fields.ts';

/** The columns that a plan makes beside the text itself, as flags that rules may name. */
export const flagOf = {
  unknownCode: (column: string) => `${column}.unknown-code`,
  dayImputed: (column: string) => `${column}.day-imputed`,
  monthImputed: (column: string) => `${column}.month-imputed`,
};

/** The name of a file's column, by its number from 0, in the raw rows. */
export const rawColumn = (at: number) => identifier(`c${at}`);

/**
 * SQL that makes the canonical text of a column out of the raw texts of a file (`c0`, `c1` …), named as the column, with the
 * flags that go with it. `isoDates`: the file has real dates, which arrive as `YYYY-MM-DD` whatever the layout says.
 */
export function textColumns(plan: ColumnPlan, isoDates: (at: number) => boolean): string[] {
  const named = (sql: string, name: string) => `${sql} AS ${identifier(name)}`;
  switch (plan.kind) {
    case 'absent':
      return [named('CAST(NULL AS VARCHAR)', plan.column)];
    case 'constant':
      return [named(literal(plan.text), plan.column)];
    case 'text': {
      const found = present(plan.at, plan.missing, keyColumns.has(plan.column));
      const text = plan.digits === undefined ? found : filled(found, plan.digits);
      const iso = isoDates(plan.at) ? text : isoDate(text, plan.date);
      if (plan.recode === undefined) return [named(iso, plan.column)];
      return [
        named(recoded(text, plan.recode), plan.column),
        named(unknownCode(text, plan.recode), flagOf.unknownCode(plan.column)),
      ];
    }
    case 'parts': {
      const [year, month, day] = [plan.year, plan.month, plan.day].map((at) => present(at, plan.missing));
      return dateFromParts(`${year}`, `${month}`, `${day}`).map(([sql, name]) =>
        named(sql, name === '' ? plan.column : `${plan.column}.${name}`),
      );
    }
  }
}

/** A number of too few digits with zeros in front; any other text as it is. */
function filled(text: string, digits: number): string {
  return `CASE WHEN regexp_full_match(${text}, '[0-9]{1,${digits}}') THEN lpad(${text}, ${digits}, '0') ELSE ${text} END`;
}

/**
 * The text of a raw column; NULL where it is empty or says that there is no value. Spaces around a key are no part of it:
 * files with columns of a fixed width bring them.
 */
function present(at: number, missing: readonly string[], isKey = false): string {
  const raw = isKey ? `trim(${rawColumn(at)})` : rawColumn(at);
  if (missing.length === 0) return `NULLIF(${raw}, '')`;
  return `CASE WHEN ${raw} IN (${['', ...missing].map(literal).join(', ')}) THEN NULL ELSE ${raw} END`;
}

/** Rearranges only texts that have the format in full, so that all others still fail as a date. */
function isoDate(text: string, format: DateFormat): string {
  if (format === 'YYYY-MM-DD') return text;
  const [pattern, order] =
    format === 'YYYYMMDD'
      ? ['^([0-9]{4})([0-9]{2})([0-9]{2})$', '\\1-\\2-\\3']
      : ['^([0-9]{2})-([0-9]{2})-([0-9]{4})$', '\\3-\\2-\\1'];
  return `CASE WHEN regexp_matches(${text}, '${pattern}') THEN regexp_replace(${text}, '${pattern}', '${order}') ELSE '?' || ${text} END`;
}

function recoded(text: string, codes: Readonly<Record<string, string>>): string {
  const whens = Object.entries(codes).map(([from, to]) => `WHEN ${literal(from)} THEN ${literal(to)}`);
  return whens.length === 0 ? text : `CASE ${text} ${whens.join(' ')} ELSE ${text} END`;
}

function unknownCode(text: string, codes: Readonly<Record<string, string>>): string {
  const known = Object.keys(codes).map(literal);
  return known.length === 0
    ? `(${text} IS NOT NULL)`
    : `COALESCE(${text} NOT IN (${known.join(', ')}), FALSE)`;
}

/** A missing day counts as the 15th, a missing month as 1 July; without a year there is no date. */
function dateFromParts(year: string, month: string, day: string): [sql: string, name: string][] {
  const two = (text: string) => `CASE WHEN length(${text}) = 1 THEN '0' || ${text} ELSE ${text} END`;
  return [
    [
      `${year} || CASE WHEN ${month} IS NULL THEN '-07-01' ELSE '-' || ${two(month)} || '-' || COALESCE(${two(day)}, '15') END`,
      '',
    ],
    [`(${year} IS NOT NULL AND ${month} IS NOT NULL AND ${day} IS NULL)`, 'day-imputed'],
    [`(${year} IS NOT NULL AND ${month} IS NULL)`, 'month-imputed'],
  ];
}
