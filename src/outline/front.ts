import type { SourceDocument } from '../document/model.js';
import { isTableTitle } from '../vocabulary/table-kinds.js';
import { formOf } from './form.js';
import type { Line } from './lines.js';

const MAX_TITLE_LINES = 12;
const MAX_TITLE_WORDS = 70;
/** Lines above a table and fields of a form: they belong to the table, not to the title. */
const CAPTION =
  /单位[:：]|^(?:编制|填报|公开)(?:部门|单位)|^(?:部门|单位)(?:名称|编码|代码)|^(?:预算|公开|附)?\d{0,2}表\d{0,2}/;
const SENTENCE = /[。;!?]|[:,]$|\d(?:万|亿|千)?元|\d%|^(?:现将|根据|按照|依据|为了?)/;
/** A title over many tables. */
const SET_OF_TABLES = /(?:报表|套表|表格)$/;
/** Names of files that a page links to. */
const ATTACHMENT = /\.(?:pdf|docx?|xlsx?|zip|rar|ofd|wps|et)$/i;
const TITLE_WORDS = /[预决]算|公开|说明|报告|情况/;
/** When and by whom a page was put online. */
const BYLINE = /^(?:发布|来源|信息来源|作者|编辑|浏览|字体|字号|索引号|发文|成文|文号|时间|日期|\[)/;

/**
 * Blocks of the document's title: the lines of a cover or the title line. They stand before the first heading and before
 * the first sentence; lines that belong to a table are none.
 */
export function findTitle(
  document: SourceDocument,
  lines: ReadonlyMap<number, Line>,
  headings: ReadonlySet<number>,
  contents: ReadonlySet<number>,
): readonly number[] {
  const title: number[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'table' || headings.has(block.index) || contents.has(block.index)) break;
    const line = lines.get(block.index);
    if (!line) continue;
    if (line.long || line.words.length > MAX_TITLE_WORDS || SENTENCE.test(line.words)) break;
    if (
      CAPTION.test(line.words) ||
      (title.length === 0 && isTableTitle(line.words) && !SET_OF_TABLES.test(line.words))
    )
      break;
    if (line.number && formOf(line).kind === 'prose' && title.length > 0) break;
    if (ATTACHMENT.test(line.words)) break;
    if (isTableTitle(line.words) && title.length > 0 && headsTable(document, lines, block.index)) break;
    if (BYLINE.test(line.words)) continue;
    title.push(block.index);
    if (title.length === MAX_TITLE_LINES) break;
  }
  return title.some((index) => TITLE_WORDS.test(lines.get(index)!.words)) ? title : title.slice(0, 1);
}

const MAX_CAPTION_LINES = 4;
/** A line under a title that says no more than the year. */
const YEAR_LINE = /^\(?\d{4}年度?\)?$/;

/** Whether the next thing below a line, but for units and other caption lines, is a table: then the line is its title. */
function headsTable(document: SourceDocument, lines: ReadonlyMap<number, Line>, from: number): boolean {
  let captions = 0;
  for (let at = from + 1; captions <= MAX_CAPTION_LINES; at++) {
    const block = document.blocks[at];
    if (block === undefined) return false;
    if (block.kind === 'table') return true;
    const line = lines.get(at);
    if (!line) continue;
    if (!CAPTION.test(line.words) && !YEAR_LINE.test(line.words)) return false;
    captions++;
  }
  return false;
}
