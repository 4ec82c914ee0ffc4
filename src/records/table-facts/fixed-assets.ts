import type { FactDraft } from '../../narrative/types.js';
import { totalRowFacts } from './by-columns.js';
import { amountFact, labelColumn, quantityFact, type TableContext } from './cell-fact.js';
import { bracketedUnit, plainLabel, subjectOf } from './labels.js';
import { ASSET_LABELS, ASSET_QUANTITIES, measureOfLabel } from './lexicon.js';
import { amountColumns, wholeRowOf } from './total-row.js';

/** Lines that show the table to be about more than fixed assets: its total is then another measure. */
const OTHER_ASSETS = /^(?:流动资产|无形资产|在建工程|对外投资|长期投资)/;

/**
 * A table of fixed assets: values and quantities of its lines, dated with the table's 截止时间 (no year where none is
 * printed: the document's own year would be wrong for holdings).
 */
export function fixedAssetFacts(context: TableContext): FactDraft[] {
  const { table } = context;
  const inColumns = amountColumns(table).filter(
    (column) => measureOfLabel(ASSET_LABELS, subjectOf(table.columns[column]!.path).label) !== null,
  );
  const facts =
    inColumns.length >= 2
      ? totalRowFacts(context, wholeRowOf(table), ({ label }) => assetMeasure(context, label))
      : rowFacts(context);
  const year = table.as_of === null ? null : Number(table.as_of.slice(0, 4));
  return facts.map((fact) => ({ ...fact, year }));
}

function rowFacts(context: TableContext): FactDraft[] {
  const { table } = context;
  const facts: FactDraft[] = [];
  const taken = new Set<string>();
  table.rows.forEach((_, row) => {
    table.columns.forEach((column, index) => {
      const names = labelColumn(table, index);
      if (names === null || (column.role !== 'amount' && column.role !== 'quantity')) return;
      const printed = table.rows[row]!.cells[names] ?? '';
      const measure = assetMeasure(context, plainLabel(printed));
      if (measure === null) return;
      const fact =
        column.role === 'amount'
          ? amountFact(context, { row, column: index }, measure)
          : countFact(context, row, index, measure, bracketedUnit(printed));
      if (!fact || taken.has(fact.measure)) return;
      taken.add(fact.measure);
      facts.push(fact);
    });
  });
  return facts;
}

function countFact(
  context: TableContext,
  row: number,
  column: number,
  value: string,
  unit: string | null,
): FactDraft | null {
  const measure = ASSET_QUANTITIES.get(value);
  return measure === undefined ? null : quantityFact(context, { row, column }, measure, unit);
}

function assetMeasure({ table }: TableContext, label: string): string | null {
  const measure = measureOfLabel(ASSET_LABELS, label);
  if (measure !== 'fixed_assets_total' || label.startsWith('固定资产')) return measure;
  const wider = [
    ...table.rows.map((row) => row.name ?? ''),
    ...table.columns.flatMap((column) => column.path),
  ];
  return wider.some((word) => OTHER_ASSETS.test(plainLabel(word))) ? null : measure;
}
