import { expect, it } from 'vitest';
import { newestVersions } from '../../../pipeline/intake/versions.ts';
import { takeIn } from '../../support/intake.ts';

const file = (path: string) => ({ register: 'youth_care' as const, path, shown: path });

it('keeps the highest version of each year, compared as a number, in the order given', () => {
  const names = [
    'a/J2017BUSV9.csv',
    'a/J2017BUSV10.csv',
    'a/j2017busv2.parquet',
    'a/J2018BUSV1.csv',
    'a/KV.csv',
    'b/J2017BUSV1.csv',
  ];
  const { files, superseded } = newestVersions(names.map(file));
  expect(files.map(({ path }) => path)).toEqual([
    'a/J2017BUSV10.csv',
    'a/J2018BUSV1.csv',
    'a/KV.csv',
    'b/J2017BUSV1.csv',
  ]);
  expect(superseded).toBe(2);
});

it('reads only the highest version where the layout says so, and accounts for the others', async () => {
  const header = 'RINPERSOONS;RINPERSOON;JGDHHULPVORM;JGDHGELDIGHEIDBEGINDATUM;JGDHGELDIGHEIDEINDDATUM\n';
  const files = {
    'JGDHULP2018BUSV9.csv': `${header}R;1;22;20180101;88888888\n`,
    'JGDHULP2018BUSV10.csv': `${header}R;2;22;20180101;88888888\n`,
  };
  const { run, deliveries } = await takeIn(files, {
    youth_care: { files: ['JGDHULP*.csv'], layout: 'cbs-jgdhulp' },
  });
  expect(deliveries.map(({ shown }) => shown)).toEqual(['orders.csv', 'JGDHULP2018BUSV10.csv']);
  expect(await run.engine.rows('SELECT person_key FROM accepted_youth_care', 'test')).toEqual([
    { person_key: '000000002' },
  ]);
  expect(run.accounting.entries).toContainEqual({
    ...{ stage: 'ingest', subject: 'youth_care', unit: 'file', input: 2, kept: 1 },
    setAside: { superseded: 1 },
  });
  run.close();
});
