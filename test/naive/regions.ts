import { readFileSync } from 'node:fs';
import { asset } from '../../src/assets.ts';
import { readCsv } from './csv.ts';
import { field, type Row } from './rows.ts';

/** The codes of a child's place at every region level. */
export interface Place {
  readonly municipality: string;
  readonly youth_region: string;
  readonly province: string;
  readonly country: 'NL';
}

const read = (name: string) => readCsv(readFileSync(asset('pipeline', 'reference', name), 'utf8'));
const municipalities = read('municipalities.csv');
const mergers = read('mergers.csv');

/** The municipalities of the classification. */
export const currentMunicipalities = municipalities.map((row) => field(row, 'code'));

/** Recodes a municipality of any year to the classification of 1 January of a year. */
export function recoding(year: number): (municipality: string) => Place {
  const known = new Map(municipalities.map((row) => [field(row, 'code'), row]));
  const changes = mergers.filter((row) => field(row, 'effective_on') <= `${year}-01-01`);
  const dates = [...new Set(changes.map((row) => field(row, 'effective_on')))].sort();
  return (municipality) => {
    let codes = [municipality];
    for (const date of dates) {
      const today = changes.filter((row) => field(row, 'effective_on') === date);
      codes = codes.flatMap((code) => {
        const successors = today.filter((row) => field(row, 'old_code') === code);
        return successors.length === 0 ? [code] : successors.map((row) => field(row, 'new_code'));
      });
    }
    return placeOf(
      [...new Set(codes)],
      codes.map((code) => known.get(code)),
    );
  };
}

/** One known municipality is that place; else what all possible ones have in common, and `<lowest>_U` below it. */
function placeOf(codes: readonly string[], rows: readonly (Row | undefined)[]): Place {
  const common = (column: string): string | undefined => {
    const values = new Set(rows.map((row) => (row === undefined ? '' : field(row, column))));
    const [only] = values;
    return values.size === 1 && only !== '' ? only : undefined;
  };
  const youthRegion = common('youth_region_code');
  const province = common('province_code');
  const rest = `${youthRegion ?? province ?? 'NL'}_U`;
  const [code] = codes;
  const single = codes.length === 1 && code !== undefined && rows[0] !== undefined;
  return {
    municipality: single ? code : rest,
    youth_region: youthRegion ?? rest,
    province: province ?? 'NL_U',
    country: 'NL',
  };
}
