/** `rows` with their order, counted from 1. */
export const numbered = <Row extends object>(rows: readonly Row[]): (Row & { readonly position: number })[] =>
  rows.map((row, i) => ({ ...row, position: i + 1 }));
