import { describe, expect, it } from 'vitest';
import { codeLists } from '../../schemas/code-lists.ts';
import { cell, statuses, units } from '../../schemas/cube.ts';
import { regionLevels } from '../../schemas/margins.ts';
import { columnMeta } from '../../schemas/register.ts';
import { type CodeLabels, dictionaryOf } from '../../src/contract/dictionary.ts';
import { dictionaryMarkdown, dictionaryTable } from '../../src/contract/dictionary-table.ts';
import { type Field, fieldsOf } from '../../src/contract/fields.ts';

const both = (text: string) => ({ nl: `${text} nl`, en: `${text} en` });
const labelled = (codes: readonly string[]) => codes.map((code) => ({ code, label: both(code) }));
const labels: CodeLabels = {
  lists: {
    ...codeLists,
    status: labelled(statuses),
    unit: labelled(units),
    region_level: labelled(regionLevels),
    indicator: labelled(['without-help-6m']),
  },
  shared: [{ code: '_T', label: { nl: 'totaal', en: 'total' } }],
};
const field = (more: Partial<Field>): Field => ({
  name: 'c',
  kind: 'string',
  nullable: false,
  meta: { label: both('label') },
  ...more,
});
const words = {
  language: 'en',
  column: 'Column',
  meaning: 'Meaning',
  type: 'Type',
  codes: 'Codes',
  nullable: 'may be empty',
  types: { string: 'text', date: 'date', integer: 'whole number', number: 'number', boolean: 'yes or no' },
};

describe('a note of a code', () => {
  it('stands behind its label, and cannot break out of the table', () => {
    const code = { code: 'a', label: both('one'), note: both('more | of it') };
    const dictionary = dictionaryOf([field({})], { lists: { c: [code] }, shared: [] });
    expect(dictionary[0]?.codes).toEqual([code]);
    expect(dictionaryMarkdown(dictionaryTable(dictionary, words))).toContain(
      '`a` one en (more \\| of it en)',
    );
  });
});

describe('dictionaryOf', () => {
  const dictionary = dictionaryOf(fieldsOf(cell, columnMeta), labels);

  it('has an entry for each column of the cube, in order, with type and whether it may be empty', () => {
    expect(dictionary.map(({ column }) => column)).toEqual(Object.keys(cell.shape));
    expect(dictionary.find(({ column }) => column === 'numerator')).toMatchObject({
      label: { nl: 'teller', en: 'numerator' },
      type: 'integer',
      nullable: true,
      minimum: 0,
    });
  });

  it('labels every code of the schema, whatever occurs in the data', () => {
    expect(dictionary.find(({ column }) => column === 'sex')?.codes).toEqual([
      { code: '_T', label: { nl: 'totaal', en: 'total' } },
      { code: 'male', label: { nl: 'jongens', en: 'boys' } },
      { code: 'female', label: { nl: 'meisjes', en: 'girls' } },
      { code: 'unknown', label: { nl: 'geslacht onbekend', en: 'sex unknown' } },
    ]);
  });

  it('takes codes that the schema leaves open from the labels given for the column', () => {
    expect(dictionary.find(({ column }) => column === 'indicator')?.codes).toEqual(
      labelled(['without-help-6m']),
    );
    expect(dictionary.find(({ column }) => column === 'region')).not.toHaveProperty('codes');
  });

  it('refuses a code without a label', () => {
    expect(() => dictionaryOf([field({ codes: ['x'] })], { lists: {}, shared: [] })).toThrow(
      'code x of column c',
    );
  });
});

describe('dictionaryTable', () => {
  const [column] = dictionaryOf(
    [field({ codes: ['_T'], nullable: true, meta: { label: both('a | b'), note: both('<note>') } })],
    labels,
  );

  it('says everything in one language', () => {
    expect(dictionaryTable(column === undefined ? [] : [column], words)).toEqual({
      header: ['Column', 'Meaning', 'Type', 'Codes'],
      rows: [
        {
          column: 'c',
          meaning: 'a | b en: <note> en',
          type: 'text, may be empty',
          codes: [{ code: '_T', label: 'total' }],
        },
      ],
    });
  });

  it('becomes Markdown in which no text breaks out of its cell', () => {
    expect(dictionaryMarkdown(dictionaryTable(column === undefined ? [] : [column], words))).toBe(
      '| Column | Meaning | Type | Codes |\n| --- | --- | --- | --- |\n' +
        '| `c` | a \\| b en: &lt;note> en | text, may be empty | `_T` total |\n',
    );
  });

  it('refuses a language that a text lacks', () => {
    expect(() => dictionaryTable(column === undefined ? [] : [column], { ...words, language: 'fy' })).toThrow(
      'fy',
    );
  });
});
