import type { Engine, SqlValue } from '../../src/duckdb/engine.ts';
import { rulesIn } from '../../src/rules/mask.ts';
import type { RowRule, RuleFacts } from '../../src/rules/rule.ts';
import { fileRuleFacts, structuralRuleFacts } from '../rules/files.ts';
import type { MaskCount } from './accept.ts';
import type { Delivery } from './delivery.ts';

/** One line of the quality report: how often a rule was broken in a file, also when never. */
export interface Finding {
  readonly delivery: Delivery;
  readonly rule: RuleFacts;
  readonly count: number;
}

/** All findings about the files of one register: for every file, every rule that was asked of it. */
export function findingsOf(
  deliveries: readonly Delivery[],
  rules: readonly RowRule[],
  masks: readonly MaskCount[],
): Finding[] {
  return deliveries.flatMap((delivery) => {
    const ofFile = masks.filter(({ fileNo }) => fileNo === delivery.fileNo);
    const broken = (id: string) =>
      ofFile
        .filter(({ mask }) => rulesIn(mask, rules).some((rule) => rule.id === id))
        .reduce((sum, { count }) => sum + count, 0);
    const wholeFile: Readonly<Record<string, number>> = {
      ...delivery.counts.unreadable,
      'extra-column': delivery.extraColumns,
      'doubtful-encoding': delivery.doubtfulBytes,
    };
    return [
      ...[...structuralRuleFacts, ...fileRuleFacts].map((rule) => ({
        delivery,
        rule,
        count: wholeFile[rule.id] ?? 0,
      })),
      ...rules.map((rule) => ({ delivery, rule, count: broken(rule.id) })),
    ];
  });
}

/** Makes the table `quality`, to which later stages add. */
export async function writeQuality(engine: Engine, findings: readonly Finding[]): Promise<void> {
  const text = (name: string) => ({ name, type: 'VARCHAR' as const });
  const number = (name: string) => ({ name, type: 'BIGINT' as const });
  await engine.createTable(
    'quality',
    [text('register'), number('file_no'), text('rule'), text('severity'), text('action'), number('count')],
    findings.map(({ delivery, rule, count }): SqlValue[] => [
      delivery.register,
      delivery.fileNo,
      rule.id,
      rule.severity,
      rule.action,
      count,
    ]),
  );
}
