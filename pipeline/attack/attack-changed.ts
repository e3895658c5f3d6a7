import type { RunContext } from '../../src/run/context.ts';
import { version } from '../version.ts';
import { type AttackRequest, AttackSucceeded } from './attack-release.ts';
import { KnownTexts } from './known-texts.ts';
import { publicFaults } from './public-faults.ts';
import { readPublicTables } from './table-faults.ts';

/**
 * Looks whether the files of a candidate all say the same and nothing else, where counts are changed: what they say is then judged by
 * the audit of the changed rows, and no small count is left to work out.
 *
 * @throws AttackSucceeded (exit 5) where a file says what the others do not.
 */
export async function attackChanged(
  { engine, folder }: Pick<RunContext, 'engine' | 'folder'>,
  { configuration, regions }: Pick<AttackRequest, 'configuration' | 'regions'>,
): Promise<void> {
  const tables = await readPublicTables(engine, folder);
  const known = new KnownTexts(configuration, regions, [version, `${engine.name} ${engine.version}`]);
  const faults = [...tables.faults, ...(await publicFaults(engine, folder, configuration, tables, known))];
  if (faults.length === 0) return;
  throw new AttackSucceeded({
    passed: false,
    words: {
      nl: 'Aantallen zijn veranderd: de controle van de veranderde regels beoordeelt ze.',
      en: 'Counts are changed: the audit of the changed rows judges them.',
    },
    counts: { passed: true, width: 0, cells: tables.rows.length, sensitive: 0, levels: [] },
    ...{ findings: [], faults, pages: [] },
  });
}
