import type { LinkingAttribute } from '../../schemas/linking.ts';
import { literal } from '../../src/duckdb/quote.ts';
import { dateSql } from '../../src/rules/expression-sql.ts';

/**
 * SQL that brings a linking attribute's canonical text to the form in which two deliveries of one person are the same: a
 * real date, a known sex, or the letters and digits alone, in capitals and without accents. NULL where nothing is left.
 */
export function agreementText(attribute: LinkingAttribute, text: string): string {
  switch (attribute) {
    case 'birth_date':
      return dateSql(text);
    case 'sex':
      return `CASE WHEN ${text} IN (${['male', 'female'].map(literal).join(', ')}) THEN ${text} END`;
    default: {
      // The Dutch digraph is one letter in some deliveries and two in others.
      const plain = `replace(replace(${text}, 'ĳ', 'ij'), 'Ĳ', 'IJ')`;
      const letters = `regexp_replace(upper(strip_accents(nfc_normalize(${plain}))), '[^\\p{L}\\p{N}]', '', 'g')`;
      return `NULLIF(${letters}, '')`;
    }
  }
}

/** The SQL type of an attribute in that form. */
export const agreementType = (attribute: LinkingAttribute) =>
  attribute === 'birth_date' ? ('DATE' as const) : ('VARCHAR' as const);
