import type { CheckOutcome } from '../../schema/finding.js';
import type { Language } from '../context.js';

/** Words of the frame around what was read in a document. What is read bears the keys of the record in both languages. */
export interface DocumentWords {
  readonly document: string;
  readonly file: string;
  readonly kind: string;
  readonly entity: string;
  readonly division: string;
  readonly legalBasis: string;
  readonly size: (format: string, bytes: number, status: 'ok' | 'partial') => string;
  readonly edition: (kind: 'budget' | 'final_accounts' | 'unknown', year: number | null) => string;
  readonly level: Readonly<Record<'department' | 'unit', string>>;
  readonly code: (code: string) => string;
  readonly length: (characters: number) => string;
  readonly unit: (unit: string | null) => string;
  readonly rows: (rows: number) => string;
  readonly grade: Readonly<Record<'sure' | 'repaired' | 'doubtful', string>>;
  readonly columns: string;
  readonly noHeader: string;
  readonly noTitle: string;
  readonly note: string;
  readonly incomplete: string;
  readonly yuan: string;
  readonly assumed: (unit: string) => string;
  readonly marks: Readonly<Record<'implied' | 'approximate' | 'irregular', string>>;
  readonly outcome: Readonly<Record<CheckOutcome, string>>;
  readonly none: string;
  readonly colon: string;
}

export const DOCUMENT_WORDS: Readonly<Record<Language, DocumentWords>> = {
  en: {
    document: 'document',
    file: 'file',
    kind: 'kind',
    entity: 'entity',
    division: 'division',
    legalBasis: 'legal basis',
    size: (format, bytes, status) => `${format}, ${bytes} bytes, ${status}`,
    edition: (kind, year) => `${kind}, fiscal year ${year ?? 'not stated'}`,
    level: { department: 'department', unit: 'unit' },
    code: (code) => `code ${code}`,
    length: (characters) => `${characters} characters`,
    unit: (unit) => (unit === null ? 'no unit' : `unit ${unit}`),
    rows: (rows) => `${rows} ${rows === 1 ? 'row' : 'rows'}`,
    grade: { sure: 'sure', repaired: 'repaired', doubtful: 'doubtful' },
    columns: 'columns',
    noHeader: '(no header)',
    noTitle: '(no title)',
    note: 'note',
    incomplete: 'incomplete',
    yuan: 'yuan',
    assumed: (unit) => `unit ${unit} assumed`,
    marks: { implied: 'implied', approximate: 'about', irregular: 'irregular' },
    outcome: {
      pass: 'passed',
      fail: 'failed',
      not_applicable: 'not applicable',
      not_evaluable: 'not evaluable',
      rule_crashed: 'rule crashed',
    },
    none: 'none',
    colon: ': ',
  },
  zh: {
    document: '文件编号',
    file: '文件',
    kind: '类型',
    entity: '单位',
    division: '行政区划',
    legalBasis: '法规依据',
    size: (format, bytes, status) => `${format}，${bytes} 字节，${status === 'ok' ? '完整读取' : '部分读取'}`,
    edition: (kind, year) =>
      `${{ budget: '预算', final_accounts: '决算', unknown: '类型不明' }[kind]}，${year === null ? '年度未写明' : `${year} 年`}`,
    level: { department: '部门', unit: '单位' },
    code: (code) => `编码 ${code}`,
    length: (characters) => `${characters} 字`,
    unit: (unit) => (unit === null ? '未标单位' : `单位 ${unit}`),
    rows: (rows) => `${rows} 行`,
    grade: { sure: '可靠', repaired: '有修补', doubtful: '存疑' },
    columns: '各列',
    noHeader: '（无表头）',
    noTitle: '（无表题）',
    note: '表注',
    incomplete: '内容不全',
    yuan: '元',
    assumed: (unit) => `单位按上下文推定为${unit}`,
    marks: { implied: '以文字表述', approximate: '约数', irregular: '写法异常' },
    outcome: {
      pass: '通过',
      fail: '未通过',
      not_applicable: '不适用',
      not_evaluable: '无法核对',
      rule_crashed: '规则出错',
    },
    none: '无',
    colon: '：',
  },
};
