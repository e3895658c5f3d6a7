import type * as ArrowModule from 'apache-arrow';
import type { Field } from '../contract/fields.ts';
import type { SqlValue } from '../duckdb/engine.ts';
import { compareCodePoints } from './code-points.ts';

const dayInMilliseconds = 86_400_000;

/** One column of Arrow data. `id` names the dictionary of a text column; Arrow's own counter would vary per process. */
export function arrowColumn(
  arrow: typeof ArrowModule,
  field: Field,
  id: number,
  values: readonly SqlValue[],
): ArrowModule.Data {
  const present = {
    length: values.length,
    nullCount: values.filter((value) => value === null).length,
    nullBitmap: values.includes(null) ? packBits(values, (value) => value !== null) : undefined,
  };
  switch (field.kind) {
    case 'string': {
      const texts = [...new Set(values.filter((value) => typeof value === 'string'))].sort(compareCodePoints);
      const places = new Map<SqlValue, number>(texts.map((text, place) => [text, place]));
      return arrow.makeData({
        ...present,
        type: new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32(), id),
        data: Int32Array.from(values, (value) => places.get(value) ?? 0),
        dictionary: arrow.vectorFromArray(texts, new arrow.Utf8()),
      });
    }
    case 'date':
      return arrow.makeData({
        ...present,
        type: new arrow.DateDay(),
        data: Int32Array.from(values, (value) => (value === null ? 0 : dayNumber(String(value)))),
      });
    case 'integer':
      return arrow.makeData({
        ...present,
        type: new arrow.Int64(),
        data: BigInt64Array.from(values, (value) => BigInt(value ?? 0)),
      });
    case 'number':
      return arrow.makeData({
        ...present,
        type: new arrow.Float64(),
        data: Float64Array.from(values, (value) => Number(value ?? 0)),
      });
    case 'boolean':
      return arrow.makeData({
        ...present,
        type: new arrow.Bool(),
        data: packBits(values, (value) => value === true),
      });
  }
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayInMilliseconds;
}

/** One bit a value, least significant first, as Arrow lays out booleans and validity. */
function packBits(values: readonly SqlValue[], isSet: (value: SqlValue) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  values.forEach((value, at) => {
    if (isSet(value)) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  });
  return bits;
}
