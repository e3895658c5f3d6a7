import type { LinkingAttribute } from '../../schemas/linking.ts';
import { literal } from '../../src/duckdb/quote.ts';
import { dateSql } from '../../src/rules/expression-sql.ts';

/**
 * SQL that brings a linking attribute's canonical text to the form in which two deliveries of one person are the same: a
 * real date, a known sex, or the letters and digits alone, in capitals and without accents. House numbers keep their numbers
 * apart (1-20 is not 120), and lose zeros in front and a decimal part of nothing. NULL where nothing is left.
 */
export function agreementText(attribute: LinkingAttribute, text: string): string {
  switch (attribute) {
    case 'birth_date':
      return dateSql(text);
    case 'sex':
      return `CASE WHEN ${text} IN (${['male', 'female'].map(literal).join(', ')}) THEN ${text} END`;
    case 'house_number': {
      const number = `regexp_replace(regexp_replace(upper(${text}), '[.,]0+$', ''), '^\\s*0+([0-9])', '\\1')`;
      const apart = `regexp_replace(${number}, '([0-9])[^\\p{L}\\p{N}]+([0-9])', '\\1|\\2', 'g')`;
      return `NULLIF(regexp_replace(${apart}, '[^\\p{L}\\p{N}|]', '', 'g'), '')`;
    }
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
