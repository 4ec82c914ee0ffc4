import { OutputError } from './output-error.js';

/** JSON as every file of the output has it: two spaces, keys in the order given, a line break at the end. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What the text of a file of the output says. Throws `OutputError` where the file, named `name`, was damaged. */
export function fromJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new OutputError('output-damaged', `It is ${name}.`);
  }
}
