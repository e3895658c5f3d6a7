import type { RegisterName } from '../../schemas/registers/index.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';
import { maskOf, rulesIn } from '../../src/rules/mask.ts';
import type { RowRule } from '../../src/rules/rule.ts';
import type { RunContext } from '../../src/run/context.ts';
import type { ColumnTraits } from '../rules/index.ts';
import { acceptedColumns, checkedRows } from './checked-rows.ts';
import type { Delivery } from './delivery.ts';
import { originalSql } from './original.ts';

/** How often each combination of rules is broken in one file. */
export interface MaskCount {
  readonly fileNo: number;
  readonly mask: number;
  readonly count: number;
}

/**
 * Makes `accepted_<register>` out of the rows of its files, in the order of files and records, and moves the rows that break
 * a rule with action `quarantine` to the table `quarantine`. One pass over the raw rows finds all findings; a second,
 * over the files with rows set aside alone, gets their text.
 */
export async function acceptRows(
  run: RunContext,
  register: RegisterName,
  deliveries: readonly Delivery[],
  rules: readonly RowRule[],
  traits: ColumnTraits,
): Promise<MaskCount[]> {
  const { engine } = run;
  const checked = identifier(`checked_${register}`);
  const columns = acceptedColumns(register).map(({ name, type }) => `${identifier(name)} ${type}`);
  await engine.run(
    `DROP TABLE IF EXISTS ${identifier(`accepted_${register}`)};
     CREATE OR REPLACE TABLE ${checked} (${columns.join(', ')}, mask BIGINT)`,
    `validate/${register}`,
  );
  for (const delivery of deliveries) {
    await engine.run(
      `INSERT INTO ${checked} ${checkedRows(delivery, rules, traits)}`,
      `validate/${register}`,
    );
  }
  const masks = await engine.rows<{ fileNo: number; mask: number; count: number }>(
    `SELECT file_no AS "fileNo", mask, count(*) AS count FROM ${checked} GROUP BY file_no, mask ORDER BY file_no, mask`,
    `validate/${register} findings`,
  );
  const aside = maskOf(rules, ({ action }) => action === 'quarantine');
  const bad = masks.filter(({ mask }) => rulesIn(mask, rules).some(({ action }) => action === 'quarantine'));
  if (bad.length > 0) {
    await writeRuleTexts(run, bad, rules);
    const files = new Set(bad.map(({ fileNo }) => fileNo));
    for (const delivery of deliveries.filter(({ fileNo }) => files.has(fileNo))) {
      await engine.run(quarantineSql(register, delivery), `validate/${register} quarantine`);
    }
    await engine.run(`DELETE FROM ${checked} WHERE (mask & ${aside}) <> 0`, `validate/${register} split`);
  }
  await engine.run(
    `ALTER TABLE ${checked} DROP COLUMN mask;
     ALTER TABLE ${checked} RENAME TO ${identifier(`accepted_${register}`)}`,
    `validate/${register} accept`,
  );
  return masks;
}

/** `mask_rules`: the ids of the rules that set a row aside, for each mask that does. */
async function writeRuleTexts(
  { engine }: RunContext,
  masks: readonly MaskCount[],
  rules: readonly RowRule[],
): Promise<void> {
  const distinct = [...new Set(masks.map(({ mask }) => mask))];
  const idsOf = (mask: number) =>
    rulesIn(mask, rules)
      .filter(({ action }) => action === 'quarantine')
      .map(({ id }) => id)
      .toSorted()
      .join(' ');
  await engine.createTable(
    'mask_rules',
    [
      { name: 'mask', type: 'BIGINT' },
      { name: 'rules', type: 'VARCHAR' },
    ],
    distinct.map((mask) => [mask, idsOf(mask)]),
  );
}

function quarantineSql(register: RegisterName, delivery: Delivery): string {
  return `INSERT INTO quarantine (register, file_no, record_no, rules, original)
    SELECT ${literal(register)}, checked.file_no, checked.record_no, mask_rules.rules, ${originalSql(delivery)}
    FROM (${delivery.raw.query}) AS raw
    JOIN ${identifier(`checked_${register}`)} AS checked
      ON checked.record_no = raw.record_no AND checked.file_no = ${delivery.fileNo}
    JOIN mask_rules ON mask_rules.mask = checked.mask`;
}
