import { DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api';

/** A function of statements, `name(text)`, that this process answers, a vector of values at a time. NULL stays NULL. */
export function textFunction(name: string, answer: (text: string) => string): DuckDBScalarFunction {
  return DuckDBScalarFunction.create({
    name,
    parameterTypes: [VARCHAR],
    returnType: VARCHAR,
    mainFunction: (_, input, output) => {
      for (const [row, text] of input.getColumnValues(0).entries()) {
        output.setItem(row, typeof text === 'string' ? answer(text) : null);
      }
      output.flush();
    },
  });
}
