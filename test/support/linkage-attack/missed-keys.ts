import type { Cell } from '../../../schemas/cube.ts';
import type { Country } from './people.ts';

interface Interval {
  readonly from: number;
  readonly until: number;
}

const minimumCount = 10;

/**
 * What the corrected shares tell of keys of care, beside the missed keys that follow from lowest shares (`null` where they
 * do not): fewer missed keys, or linked ones, than the minimum. Shares of zero after correction only say “at least”.
 */
export function keysGivenAway(
  rows: readonly Cell[],
  missed: number | null,
  { care }: Country,
): readonly string[] {
  const own = care.filter(({ couldBeHelp }) => couldBeHelp);
  const keys = (linked: boolean) =>
    new Set(own.filter((record) => record.linked === linked).map(({ person }) => person)).size;
  if (missed !== null && missed !== keys(false)) return [`missed keys: ${missed} told, ${keys(false)} there`];
  if (missed !== null && missed > 0 && missed < minimumCount) return [`missed keys: ${missed}`];
  const share = missedShare(rows);
  if (share === null || missed === null || missed === 0 || share.from === 0) return [];
  const linked = {
    from: Math.ceil(missed / share.until - 1e-6) - missed,
    until: Math.floor(missed / share.from + 1e-6) - missed,
  };
  if (keys(true) < linked.from || keys(true) > linked.until)
    return [`linked keys: ${linked.from} to ${linked.until} told, ${keys(true)} there`];
  return linked.until > 0 && linked.until < minimumCount ? [`linked keys: at most ${linked.until}`] : [];
}

/** Within which bounds the share of missed keys lies: c = (s − m) / (1 − m), where c is known to three digits. */
function missedShare(rows: readonly Cell[]): Interval | null {
  const corrected = rows.filter(({ statistic, value }) => statistic === 'corrected' && value !== null);
  const intervals = corrected.flatMap((cell): Interval[] => {
    const estimate = rows.find(
      (row) =>
        row.indicator === cell.indicator &&
        row.statistic === 'estimate' &&
        row.region === 'NL' &&
        (['period', 'victim', 'measure', 'sex', 'age_group'] as const).every(
          (name) => row[name] === cell[name],
        ),
    );
    const [s, c] = [estimate?.value ?? null, cell.value ?? 0];
    if (s === null || c === 0) return [];
    const half = 10 ** (Math.floor(Math.log10(c)) - 2) / 2;
    const at = (exact: number) => (exact >= 1 ? 0 : Math.max(0, (s - exact) / (1 - exact)));
    return [{ from: at(c + half), until: at(c - half) }];
  });
  if (intervals.length === 0) return null;
  return {
    from: Math.max(...intervals.map(({ from }) => from)),
    until: Math.min(...intervals.map(({ until }) => until)),
  };
}
