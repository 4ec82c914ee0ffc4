import type { PerformanceIndicator } from '../../schema/records.js';
import type { Table, TableRow } from '../../schema/table.js';
import { oneLine, squash } from '../../shared/text.js';
import { type IndicatorPart, indicatorCategory, indicatorPart } from '../../vocabulary/performance.js';
import { readTarget } from './target.js';

/** Columns of a list of indicators by what they hold, found from its header. */
export type IndicatorColumns = ReadonlyMap<IndicatorPart, number>;

/** Header of a list of indicators: a name and a target, or a name and two levels. Null for cells that head none. */
export function indicatorColumns(heads: readonly string[]): IndicatorColumns | null {
  const columns = new Map<IndicatorPart, number>();
  heads.forEach((head, column) => {
    const part = head === '' ? null : indicatorPart(head);
    if (part !== null && !columns.has(part)) columns.set(part, column);
  });
  if (!columns.has('name')) {
    // 绩效指标 over levels printed in one cell (产出指标数量指标…) names the indicator where nothing else does.
    const column = heads.findIndex((head) => /^(?:绩效|年度绩效)指标$/.test(squash(head)));
    if (column >= 0 && !columns.has('level1')) columns.set('name', column);
  }
  const told =
    columns.has('target') || columns.has('actual') || (columns.has('level1') && columns.has('level2'));
  return columns.has('name') && told ? columns : null;
}

/** What the rows above leave to a row whose merged cells are blank. */
interface Above {
  level1: string;
  level2: string;
  activity: string;
}

/** Reads rows of one list of indicators, top to bottom; merged levels hold for the rows below. */
export class IndicatorReader {
  readonly #above: Above;

  constructor(
    private readonly table: Table,
    private readonly columns: IndicatorColumns,
    above: Above = { level1: '', level2: '', activity: '' },
  ) {
    this.#above = { ...above };
  }

  /** A reader of the rows of a table without a header that goes on with this list; null where its columns do not fit. */
  goingOnIn(table: Table): IndicatorReader | null {
    const fits = [...this.columns.values()].every((column) => column < table.columns.length);
    if (!fits) return null;
    const reader = new IndicatorReader(table, this.columns, this.#above);
    const read = table.rows.filter((row, index) => {
      const category = reader.read(row, index, null)?.category ?? null;
      return category !== null && category !== 'other';
    });
    return read.length > 0 && read.length === table.rows.length
      ? new IndicatorReader(table, this.columns, this.#above)
      : null;
  }

  /** The indicator of a row; null for a row that has none. */
  read(row: TableRow, index: number, project: string | null): PerformanceIndicator | null {
    const cell = (part: IndicatorPart): string => this.#cell(row, part);
    const above = this.#above;
    if (cell('level1') !== '' && cell('level1') !== above.level1) {
      above.level1 = cell('level1');
      above.level2 = '';
    }
    if (cell('level2') !== '') above.level2 = cell('level2');
    if (cell('activity') !== '') above.activity = cell('activity');
    const glued = levelsInName(cell('name'));
    const target = cell('target');
    if (glued.name === '' || (target === '' && !this.#says(row))) return null;
    const levels = [above.level1, above.level2, ...glued.levels].filter((level) => level !== '');
    const told = readTarget(target, cell('operator'), cell('unit'));
    const column = this.columns.get('name')!;
    return {
      project,
      activity: above.activity || null,
      levels,
      category: indicatorCategory(levels),
      name: glued.name,
      target: target || null,
      ...told,
      unit: told.unit ?? (told.value === null ? null : bracketed(glued.name)),
      weight: cell('weight') || null,
      actual: cell('actual') || null,
      score: cell('score') || null,
      standard: cell('standard') || null,
      explanation: cell('explanation') || null,
      table: this.table.id,
      row: index,
      locator: row.cell_locators[column] ?? row.locator,
    };
  }

  /** Whether a row without a target tells more of its indicator than the name. */
  #says(row: TableRow): boolean {
    return (['operator', 'actual', 'weight', 'standard'] as const).some(
      (part) => this.#cell(row, part) !== '',
    );
  }

  /** Text below a header; a header merged over several columns heads all of them up to the next. */
  #cell(row: TableRow, part: IndicatorPart): string {
    const column = this.columns.get(part);
    if (column === undefined) return '';
    const next = Math.min(...[...this.columns.values()].filter((other) => other > column), row.cells.length);
    for (let at = column; at < next; at++) {
      const text = oneLine(row.cells[at] ?? '');
      if (text !== '') return text;
    }
    return '';
  }
}

const GLUED =
  /^((?:产出|效益|满意度|成本)指标)((?:数量|质量|时效|经济成本|社会成本|生态环境成本|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)指标)(.+)$/u;

/** Levels printed in front of the name in one cell: `产出指标数量指标培训人数`. */
function levelsInName(print: string): { readonly levels: readonly string[]; readonly name: string } {
  const match = GLUED.exec(print);
  return match ? { levels: [match[1]!, match[2]!], name: match[3]! } : { levels: [], name: print };
}

/** Unit in brackets at the end of a name: `培训人数（人次）`. */
const bracketed = (name: string): string | null => /[（(]([^（）()]{1,8})[）)]$/u.exec(name)?.[1] ?? null;
