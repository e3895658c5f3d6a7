import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cbsCareForms, cbsMeasures, cbsSexes } from '../../../pipeline/generate/cbs-codes.ts';
import { codesOf } from '../../../schemas/code-lists.ts';
import { type Layout, layout } from '../../../schemas/layout.ts';
import { asset } from '../../../src/assets.ts';

function shipped(id: string): Layout {
  return layout.parse(JSON.parse(readFileSync(asset('pipeline', 'layouts', `${id}.json`), 'utf8')));
}

describe('codes of the CBS layouts', () => {
  it.each([
    ['cbs-jgdbescherm', 'measure', cbsMeasures],
    ['cbs-jgdhulp', 'care_type', cbsCareForms],
    ['cbs-gbapersoon', 'sex', cbsSexes],
  ])('%s recodes the codes of the sample back to what they stand for', (id, table, codes) => {
    const recodes = shipped(id).recodes[table]?.codes ?? {};
    for (const [canonical, code] of Object.entries(codes)) expect(recodes[code]).toBe(canonical);
  });

  it('has a code for every kind of order and every type of care but the unknown', () => {
    expect(Object.keys(cbsMeasures)).toEqual(codesOf('measure'));
    expect(Object.keys(cbsCareForms).toSorted()).toEqual(
      codesOf('care_type')
        .filter((code) => code !== 'unknown')
        .toSorted(),
    );
  });
});
