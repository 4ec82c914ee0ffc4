import type { Paragraph, SourceDocument } from '../../document/model.js';
import type { Outline } from '../../outline/types.js';
import { comparable, squash } from '../../shared/text.js';
import { unitKey } from '../../tables/index.js';
import type { Tables } from '../../tables/types.js';
import { EDITION_LEVELS } from '../../vocabulary/entities.js';
import { fieldName, isName, type NameFound, nameInTitle, TITLE_TAIL } from '../names.js';

/** A place in the document at which the disclosure of a body may begin. */
export interface Opening {
  readonly block: number;
  readonly key: string;
  /** Whose the words beside the name say it is: the department's as a whole, or one unit's, 本级 for one. */
  readonly level: 'department' | 'unit' | null;
  /** Blocks that hold the name: title lines of the part. */
  readonly titles: readonly number[];
}

const LONGEST = 70;
/** A cover line below the name: `2026年部门预算`, `二〇二六年度单位决算公开`. */
const SUBJECT_LINE =
  /^(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年?(?:度)?(?:部门|单位)?(?:综合|收支)?(?:预决算|[预决]算)(?:公开|信息公开|报告|说明|文本|草案)?(?:情况说明|说明|报表|报告)?$/;
const COVER_FIELD = /^(?:预算|决算|公开|编报|预算主管|决算主管)(?:单位|部门)(?:名称)?:/;
const PROSE = /[。;,，；]/;

/**
 * Every line that may open the disclosure of a body: a title with its name, its name above a line of year and subject, a
 * field of a cover. Whether one does is decided by what follows it.
 */
export function openingsIn(document: SourceDocument, outline: Outline, tables: Tables): readonly Opening[] {
  const openings: Opening[] = [];
  const lines = document.blocks.filter(
    (block): block is Paragraph =>
      block.kind === 'paragraph' &&
      block.role !== 'footnote' &&
      !outline.contentsBlocks.has(block.index) &&
      !tables.captionBlocks.has(block.index) &&
      squash(block.text) !== '',
  );
  lines.forEach((line, i) => {
    const found = openingAt(line, lines[i + 1]);
    if (!found) return;
    const words = lines.filter(({ index }) => found.titles.includes(index)).map(({ text }) => text);
    openings.push({
      block: line.index,
      key: unitKey(found.name),
      level: levelIn(words.join('')),
      titles: found.titles,
    });
  });
  return openings;
}

/** The edition that the words of a title or the line of a table name. */
export const levelIn = (text: string): Opening['level'] =>
  EDITION_LEVELS.find(({ words }) => words.test(comparable(text)))?.level ?? null;

/** Whether two openings are of different bodies: by their names, or as a department and the one unit of its name. */
export const areApart = (a: Opening, b: Opening): boolean =>
  a.key !== b.key || (a.level !== null && b.level !== null && a.level !== b.level);

function openingAt(line: Paragraph, next: Paragraph | undefined) {
  const words = squash(line.text.slice(0, LONGEST + 1));
  if (words.length > LONGEST || PROSE.test(words)) return null;
  const named = (found: NameFound | null, titles: readonly number[]) => found && { name: found.name, titles };
  if (COVER_FIELD.test(words)) return named(fieldName({ paragraph: line, words }), [line.index]);
  if (TITLE_TAIL.test(words) && !/^(?:第.{1,3}部分|[一二三四五六七八九十]+、|\()/.test(words))
    return named(nameInTitle([line]), [line.index]);
  const follows =
    next && next.index - line.index <= 2 && SUBJECT_LINE.test(squash(next.text.slice(0, LONGEST)));
  return follows && isName(line.text) ? { name: words, titles: [line.index, next.index] } : null;
}
