import { describe, expect, it } from 'vitest';
import { accepted, careRows, look } from '../support/accepted-rows.ts';
import { care, careHeader, takeIn } from '../support/intake.ts';

describe('validate reads CSV as it comes', () => {
  const one = [{ care_id: 'C1', person_key: '000000123', record_no: 2 }];

  it.each([
    ['LF', care],
    ['CRLF', care.replaceAll('\n', '\r\n')],
    ['lone CR', care.replaceAll('\n', '\r')],
    ['no line end at the end', care.trimEnd()],
    ['a byte-order mark', `\uFEFF${care}`],
    ['semicolons', care.replaceAll(',', ';')],
    ['tabs', care.replaceAll(',', '\t')],
    ['bars', care.replaceAll(',', '|')],
    ['capitals in the header', care.replace('care_id', 'CARE_ID').replace('person_key', 'Person_Key')],
    ['everything in quotes', care.replaceAll(/[^,\n]+/g, '"$&"')],
    ['UTF-16', Buffer.from(`\uFEFF${care}`, 'utf16le')],
    ['blank records at the end', `${care}\n\r\n`],
    ['mixed line ends', care.replace('\n', '\r\n')],
  ])('%s', async (_, text) => {
    expect(await careRows(text)).toEqual({ rows: one, aside: [] });
  });

  it('with line ends, quotes and delimiters inside quotes', async () => {
    const text = `${careHeader},provider\nC1,1,outpatient,2018-01-01,,"a, ""b"""\nC2,2,outpatient,2018-01-01,,"c\r\nd"\nC3,3,outpatient,2018-01-01,,e\n`;
    const { rows, aside } = await careRows(text, 'care_id, provider, record_no');
    // A line end is a control character, which a provider may not hold: set aside, with the right number.
    expect(aside).toEqual([[3, 'provider.pattern']]);
    expect(rows).toEqual([
      { care_id: 'C1', provider: 'a, "b"', record_no: 2 },
      { care_id: 'C3', provider: 'e', record_no: 4 },
    ]);
  });

  it('in Latin-1, where a layout says so, with a warning for improbable bytes', async () => {
    const layout = {
      id: 'own',
      register: 'youth_care',
      title: { nl: 'eigen', en: 'own' },
      csv: { encoding: 'latin-1' },
      columns: Object.fromEntries(
        ['person_key', 'care_type', 'starts_on', 'provider'].map((from) => [from, { from }]),
      ),
    };
    const text = Buffer.from(
      'person_key,care_type,starts_on,provider\n1,outpatient,2018-01-01,Caf\xe9\n2,outpatient,2018-01-01,\x80\n',
      'latin1',
    );
    const files = { 'own.json': JSON.stringify(layout), 'care.csv': text };
    await look(takeIn(files, { youth_care: { files: ['care.csv'], layout: 'own.json' } }), async (intake) => {
      expect(await accepted(intake, 'youth_care', 'provider')).toEqual([{ provider: 'Café' }]);
      const [finding] = await intake.run.engine.rows(
        `SELECT count, severity FROM quality WHERE rule = 'doubtful-encoding' AND register = 'youth_care'`,
        'test',
      );
      expect(finding).toEqual({ count: 1, severity: 'warning' });
    });
  });
});
