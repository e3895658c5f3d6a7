import { z } from 'zod';

/** Metadata that a schema may carry for each column; `src` knows only these parts of it. */
export interface FieldMeta {
  readonly label: Readonly<Record<string, string>>;
  readonly note?: Readonly<Record<string, string>>;
  readonly codeList?: string;
}

/** One column of a table, as all generated descriptions (SQL, JSON Schema, CSVW, dictionary) see it. */
export interface Field {
  readonly name: string;
  readonly kind: 'string' | 'date' | 'integer' | 'number' | 'boolean';
  readonly nullable: boolean;
  /** Allowed codes, in order. */
  readonly codes?: readonly string[];
  /** A regular expression that both JavaScript (`u`) and RE2 understand. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly meta: FieldMeta;
}

interface JsonType {
  type?: string | string[];
  format?: string;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  anyOf?: JsonType[];
}

/**
 * The columns of a zod object, in order. Reads through `.nullable()` and `.optional()`, and takes labels from the
 * registry that the schema's columns are listed in. Throws when a column has no label or a type without SQL.
 */
export function fieldsOf(schema: z.ZodObject, labels: z.core.$ZodRegistry<FieldMeta>): Field[] {
  return Object.entries(schema.shape).map(([name, column]) => {
    const meta = labels.get(column as z.ZodType);
    if (meta === undefined) throw new Error(`column ${name} has no label`);
    const { type, nullable } = unwrap(z.toJSONSchema(column as z.ZodType) as JsonType);
    return { name, kind: kindOf(name, type), nullable, ...facets(type), meta };
  });
}

/** A nullable type is written as a list of types, or as a choice between a type and null. */
function unwrap(json: JsonType): { type: JsonType; nullable: boolean } {
  if (Array.isArray(json.type)) {
    const [type = 'null'] = json.type.filter((part) => part !== 'null');
    return { type: { ...json, type }, nullable: json.type.includes('null') };
  }
  const nullable = json.anyOf?.some((part) => part.type === 'null') ?? false;
  return { type: json.anyOf?.find((part) => part.type !== 'null') ?? json, nullable };
}

function kindOf(name: string, type: JsonType): Field['kind'] {
  if (type.type === 'string') return type.format === 'date' ? 'date' : 'string';
  if (type.type === 'integer' || type.type === 'number' || type.type === 'boolean') return type.type;
  throw new Error(`column ${name} has a type that SQL does not know`);
}

function facets(type: JsonType): Pick<Field, 'codes' | 'pattern' | 'minimum' | 'maximum'> {
  return {
    ...(type.enum === undefined ? {} : { codes: type.enum }),
    ...(type.pattern === undefined || type.format === 'date' ? {} : { pattern: type.pattern }),
    ...(type.minimum === undefined ? {} : { minimum: type.minimum }),
    ...(type.maximum === undefined ? {} : { maximum: type.maximum }),
  };
}

const sqlTypes: Readonly<Record<Field['kind'], 'VARCHAR' | 'DATE' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN'>> = {
  string: 'VARCHAR',
  date: 'DATE',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

/** The SQL type of a column. */
export function sqlType(field: Field): (typeof sqlTypes)[Field['kind']] {
  return sqlTypes[field.kind];
}
