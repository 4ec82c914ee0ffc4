import type { Column, Value } from './table.js';

type Get<Row> = (row: Row) => Value;

/** A column of text. */
export const text = <Row>(name: string, zh: string, en: string, value: Get<Row>): Column<Row> => ({
  name,
  type: 'string',
  about: { zh, en },
  value,
});

/** A column of text with few fixed values, never blank. */
export const choice = <Row>(
  name: string,
  zh: string,
  en: string,
  values: readonly string[],
  value: Get<Row>,
): Column<Row> => ({ name, type: 'string', about: { zh, en }, values, required: true, value });

/** A column of integers. */
export const integer = <Row>(name: string, zh: string, en: string, value: Get<Row>): Column<Row> => ({
  name,
  type: 'integer',
  about: { zh, en },
  value,
});

/** A column of exact decimals. */
export const decimalText = <Row>(name: string, zh: string, en: string, value: Get<Row>): Column<Row> => ({
  name,
  type: 'decimal',
  about: { zh, en },
  value,
});

/** A column of true and false, never blank. */
export const flag = <Row>(name: string, zh: string, en: string, value: Get<Row>): Column<Row> => ({
  name,
  type: 'boolean',
  about: { zh, en },
  required: true,
  value,
});

/** The same column, never blank. */
export const required = <Row>(column: Column<Row>): Column<Row> => ({ ...column, required: true });
