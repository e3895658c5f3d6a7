import { literal } from '../../src/duckdb/quote.ts';
import type { Delivery } from './delivery.ts';

/** SQL that writes a raw row as one line of CSV again, for the quarantine. */
export function originalSql({ raw, delimiter }: Delivery): string {
  const parts = Array.from({ length: raw.columns }, (_, at) => quoted(`c${at}`, delimiter ?? ','));
  return parts.join(` || ${literal(delimiter ?? ',')} || `);
}

function quoted(text: string, delimiter: string): string {
  const special = ['"', delimiter].map((mark) => `contains(${text}, ${literal(mark)})`);
  return (
    `CASE WHEN ${text} IS NULL THEN '' WHEN ${special.join(' OR ')} OR contains(${text}, chr(10)) OR contains(${text}, chr(13)) ` +
    `THEN '"' || replace(${text}, '"', '""') || '"' ELSE ${text} END`
  );
}
