/** JSON as every file of the output has it: two spaces, keys in the order given, a line break at the end. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
