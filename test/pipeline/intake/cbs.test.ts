import { describe, expect, it } from 'vitest';
import { registerNames } from '../../../schemas/registers/index.ts';
import { layoutFaults } from '../../../pipeline/intake/layout-faults.ts';
import { findLayout, shippedLayouts } from '../../../pipeline/intake/layouts.ts';
import { quarantined, takeIn } from '../../support/intake.ts';

const files = {
  'JGDBESCHERM2018BUSV1.csv':
    'RINPersoonS;RINPersoon;JGDBmaatregel;JGDBGeldigheidBeginDatum;JGDBGeldigheidEindDatum\r\nR;000000123;11;20180131;88888888\r\nS;ABC;supervision;20180230;20180101\r\n',
  'JGDHULP2018BUSV1.csv':
    'RINPERSOONS;RINPERSOON;JGDHHULPVORM;JGDHGELDIGHEIDBEGINDATUM;JGDHGELDIGHEIDEINDDATUM\r\nR;000000123;13;20180201;----\r\nR;000000123;99;2018-02-01;\r\n',
  'GBAPERSOON2018TABV1.csv':
    'RINPERSOONS;RINPERSOON;GBAGESLACHT;GBAGEBOORTEJAAR;GBAGEBOORTEMAAND;GBAGEBOORTEDAG\r\nR;1;1;2010;02;28\r\nR;2;2;2010;03;--\r\nR;3;-;2010;--;--\r\nR;4;1;----;05;06\r\nR;5;2;2010;4;3\r\nR;6;3;2010;02;30\r\n',
  'VTVPERSOONTAB.csv': 'RINPERSOONS_OUD;RINPERSOON_OUD;RINPERSOONS;RINPERSOON\r\nS;ABC;R;000000123\r\n',
};
const sources = {
  protection_orders: { files: ['JGDBESCHERM*.csv'], layout: 'cbs-jgdbescherm' },
  youth_care: { files: ['JGDHULP*.csv'], layout: 'cbs-jgdhulp' },
  persons: { files: ['GBAPERSOON*.csv'], layout: 'cbs-gbapersoon' },
  key_crosswalk: { files: ['VTVPERSOONTAB.csv'], layout: 'cbs-vtvpersoontab' },
};

describe('the layouts of Statistics Netherlands', () => {
  it('read codes, dates, sentinels, leading zeros and dates in parts', async () => {
    const { run, deliveries, acceptance } = await takeIn(files, sources);
    const rows = (register: string, columns: string) =>
      run.engine.rows(`SELECT ${columns} FROM accepted_${register} ORDER BY record_no`, 'test');
    expect(await rows('protection_orders', 'person_key, measure, starts_on, ends_on')).toEqual([
      { person_key: '000000123', measure: 'supervision', starts_on: '2018-01-31', ends_on: null },
    ]);
    expect(await rows('youth_care', 'care_type, starts_on, ends_on')).toEqual([
      { care_type: 'secure_residential', starts_on: '2018-02-01', ends_on: null },
    ]);
    expect(await rows('persons', 'person_key, sex, birth_date')).toEqual([
      { person_key: '000000001', sex: 'male', birth_date: '2010-02-28' },
      { person_key: '000000002', sex: 'female', birth_date: '2010-03-15' },
      { person_key: '000000003', sex: 'unknown', birth_date: '2010-07-01' },
      { person_key: '000000004', sex: 'male', birth_date: null },
      { person_key: '000000005', sex: 'female', birth_date: '2010-04-03' },
    ]);
    expect(await rows('key_crosswalk', 'old_key_type, old_key, new_key')).toEqual([
      { old_key_type: 'S', old_key: 'ABC', new_key: '000000123' },
    ]);
    expect(await quarantined(run)).toEqual([
      [1, 3, 'measure.code starts_on.type'],
      [2, 3, 'care_type.code starts_on.type'],
      [3, 7, 'birth_date.type sex.code'],
    ]);
    expect(acceptance.registers.get('persons')?.warnings).toEqual({
      'birth_date.day-imputed': 1,
      'birth_date.month-imputed': 1,
    });
    expect(deliveries.map(({ layout, confirmed, delimiter }) => [layout, confirmed, delimiter])).toEqual([
      ['cbs-jgdbescherm', false, ';'],
      ['cbs-jgdhulp', false, ';'],
      ['cbs-gbapersoon', true, ';'],
      ['cbs-vtvpersoontab', false, ';'],
    ]);
    run.close();
  });

  it('are valid, every one, and say when they are to be confirmed', () => {
    expect(shippedLayouts()).toEqual([
      'canonical',
      'cbs-gbapersoon',
      'cbs-jgdbescherm',
      'cbs-jgdhulp',
      'cbs-vtvpersoontab',
    ]);
    for (const name of shippedLayouts()) {
      const fitting = registerNames.filter((register) => !Array.isArray(findLayout(name, register, '.')));
      expect(fitting).toHaveLength(name === 'canonical' ? registerNames.length : 1);
    }
  });
});

describe('a layout of one’s own', () => {
  const base = {
    id: 'own',
    register: 'persons',
    title: { nl: 'eigen', en: 'own' },
    missing: [],
    versioned: false,
    csv: { encoding: 'utf-8' as const },
  };
  const from = (name: string, more = {}) => ({ from: name, optional: false, ...more });

  it('is refused with all its faults', () => {
    const faults = layoutFaults(
      {
        ...base,
        columns: {
          sexe: from('a'),
          sex: from('b', { recode: 'gender', date: 'YYYYMMDD' }),
          died_on: from('c', { recode: 'none' }),
        },
        recodes: { gender: { confirmed: true, codes: { 1: 'man', 2: 'female' } } },
      },
      'persons',
    );
    expect(faults).toEqual([
      'the register has no column sexe (did you mean sex?)',
      'the required column person_key has no source',
      'column sex is no date',
      'recode table gender leads to man, which is no code of column sex',
      'column died_on names the recode table none, which is not there',
    ]);
    expect(layoutFaults({ ...base, columns: {}, recodes: {} }, 'residence')).toEqual([
      'it is made for the register persons',
    ]);
  });

  it('takes day-month-year, constants, and does not test a death against a filled-in birth day', async () => {
    const layout = {
      ...base,
      columns: {
        person_key_type: { constant: 'R' },
        person_key: from('key'),
        sex: from('sex'),
        birth_date: { dateParts: { year: 'y', month: 'm', day: 'd' }, missing: ['-'] },
        died_on: from('died', { date: 'DD-MM-YYYY' }),
      },
    };
    const text =
      'key,sex,y,m,d,died\n1,male,2010,3,-,03-03-2010\n2,male,2010,3,4,03-03-2010\n3,male,2010,3,1,2010-03-03\n';
    const { run } = await takeIn(
      { 'own.json': JSON.stringify(layout), 'p.csv': text },
      { persons: { files: ['p.csv'], layout: './own.json' } },
    );
    expect(await run.engine.rows('SELECT person_key, died_on FROM accepted_persons', 'test')).toEqual([
      { person_key: '1', died_on: '2010-03-03' },
    ]);
    expect(await quarantined(run)).toEqual([
      [3, 3, 'died-before-born'],
      [3, 4, 'died_on.type'],
    ]);
    run.close();
  });
});
