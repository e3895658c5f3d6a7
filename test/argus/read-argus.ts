/**
 * A reader of τ-ARGUS tabular data of its own: it shares nothing with what writes it, and refuses what τ-ARGUS would. The
 * keywords are those of its manual; anything else is an error.
 */
export interface ReadTable {
  readonly variables: readonly ReadVariable[];
  readonly cells: readonly {
    readonly codes: readonly string[];
    readonly figures: Readonly<Record<string, string>>;
  }[];
}

interface ReadVariable {
  readonly name: string;
  readonly total: string;
  /** For each code the codes right below it; only from a hierarchy file. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

/** Files by name, as they lie in one folder. */
export type Folder = ReadonlyMap<string, string>;

const noted = /^<(SEPARATOR|SAFE|UNSAFE|PROTECT|TOTCODE|HIERCODELIST|HIERLEADSTRING)> "([^"]*)"$/;
const plain = /^<(RECODEABLE|HIERARCHICAL|NUMERIC|FREQUENCY|STATUS)>(?: <(LOWERPL|UPPERPL)>)?$/;

/** Reads a table by the name of its files. */
export function readArgus(folder: Folder, name: string): ReadTable {
  const { separator, columns } = readMetadata(fileOf(folder, `${name}.rda`));
  const explanatory = columns.filter(({ facts }) => facts.has('RECODEABLE'));
  const variables = explanatory.map(({ name: variable, facts }): ReadVariable => {
    const total = facts.get('TOTCODE') ?? '';
    const list = facts.get('HIERCODELIST');
    const isDeep = facts.has('HIERARCHICAL');
    if (isDeep !== (list !== undefined && facts.has('HIERLEADSTRING')))
      throw new Error(`${variable}: half a hierarchy`);
    if (list === undefined) return { name: variable, total, parts: new Map() };
    return {
      name: variable,
      total,
      parts: readTree(fileOf(folder, list), total, facts.get('HIERLEADSTRING') ?? ''),
    };
  });
  const rest = columns.slice(explanatory.length).map(({ name: column }) => column);
  const cells = linesOf(fileOf(folder, `${name}.tab`)).map((line) => {
    const fields = line.split(separator).map((field) => field.replace(/^"(.*)"$/, '$1'));
    if (fields.length !== columns.length) throw new Error('a line has other columns than its metadata');
    const figures = Object.fromEntries(
      rest.map((column, at) => [column, fields[explanatory.length + at] ?? '']),
    );
    return { codes: fields.slice(0, explanatory.length), figures };
  });
  return { variables, cells };
}

function readMetadata(text: string) {
  const columns: { name: string; facts: Map<string, string> }[] = [];
  let separator = '';
  for (const line of linesOf(text).map((found) => found.trim())) {
    if (line.startsWith('<DECIMALS> ')) continue;
    const [, word, value] = noted.exec(line) ?? [];
    const [, flag, level] = plain.exec(line) ?? [];
    if (word === 'SEPARATOR') separator = value ?? '';
    else if (word !== undefined && columns.length > 0) columns.at(-1)?.facts.set(word, value ?? '');
    else if (flag !== undefined) columns.at(-1)?.facts.set(level ?? flag, '');
    else if (word === undefined && /^\w+$/.test(line)) columns.push({ name: line, facts: new Map() });
    else if (word === undefined) throw new Error(`unknown keyword ${line}`);
  }
  return { separator, columns };
}

/** Indented codes as a tree: each line hangs under the last one with one lead string less. */
function readTree(text: string, total: string, lead: string): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  const above = [total];
  const seen = new Set([total]);
  for (const line of linesOf(text)) {
    let depth = 0;
    while (line.startsWith(lead, depth * lead.length)) depth++;
    const code = line.slice(depth * lead.length);
    const parent = above[depth];
    if (parent === undefined || seen.has(code)) throw new Error('a code hangs nowhere, or twice');
    seen.add(code);
    parts.set(parent, [...(parts.get(parent) ?? []), code]);
    above.splice(depth + 1, Number.POSITIVE_INFINITY, code);
  }
  return parts;
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

function fileOf(folder: Folder, name: string): string {
  const text = folder.get(name);
  if (text === undefined) throw new Error(`no file ${name}`);
  return text;
}

/** Codes right below a code, of the hierarchy file or else all that occur beside the total. */
function partsOf({ variables, cells }: ReadTable, at: number, code: string): readonly string[] {
  const variable = variables[at];
  if (variable === undefined) return [];
  if (variable.parts.size > 0) return variable.parts.get(code) ?? [];
  return code === variable.total
    ? [...new Set(cells.map(({ codes }) => codes[at] ?? ''))].filter((c) => c !== code)
    : [];
}

/** How many sums along the trees were looked at, and those that do not come out. */
export function sumsOf(table: ReadTable): { readonly looked: number; readonly open: string[] } {
  const counts = new Map(
    table.cells.map(({ codes, figures }) => [codes.join('|'), Number(figures.children)]),
  );
  const open: string[] = [];
  let looked = 0;
  for (const { codes } of table.cells)
    for (let at = 0; at < table.variables.length; at++) {
      const parts = partsOf(table, at, codes[at] ?? '');
      if (parts.length === 0) continue;
      looked++;
      const found = parts.map((part) =>
        counts.get(codes.map((code, other) => (other === at ? part : code)).join('|')),
      );
      const sum = found.reduce<number>((total, count) => total + (count ?? Number.NaN), 0);
      if (sum !== counts.get(codes.join('|'))) open.push(codes.join('|'));
    }
  return { looked, open };
}
