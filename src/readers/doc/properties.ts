import type { Bytes } from './bytes.js';
import type { WordFile } from './fib.js';
import type { PropertyRun } from './pages.js';
import { type RowDefinition, rowDefinition } from './row-definition.js';
import { SPRM, sprmsOf } from './sprms.js';

/** What the file says of a paragraph. */
export interface ParagraphProperties {
  /** Level of the built-in heading style, from 1; null for every other style. */
  readonly heading: number | null;
  readonly centered: boolean;
  /** Number of the paragraph's style. */
  readonly style: number;
  /** Number of the list that Word numbers the paragraph in; 0 for none, null where its style decides. */
  readonly list: number | null;
  /** Level in that list, from 0; null where the style decides. */
  readonly listLevel: number | null;
  /** How many tables it stands in. */
  readonly depth: number;
  /** True for the mark that ends a row of the outermost table. */
  readonly rowEnd: boolean;
  /** True for the last paragraph of a cell, and for the end of a row, of a nested table. */
  readonly innerEnd: 'cell' | 'row' | null;
  /** The row's definition, on row ends only. */
  readonly row: RowDefinition | null;
}

/** What the file says of a character that matters for reading it. */
export interface CharacterProperties {
  readonly deleted: boolean;
  readonly hidden: boolean;
  /** Number of the picture or embedded object that the character stands for; null where it stands for none. */
  readonly picture: number | null;
}

const LAST_HEADING_STYLE = 9;
const CENTERED = 1;
/** Where properties of a paragraph point to longer ones: how often that is followed. */
const MOST_DETOURS = 4;
const PLAIN_CHARACTER: CharacterProperties = { deleted: false, hidden: false, picture: null };

/** Reads the properties of a paragraph from the run that holds its mark. */
export function paragraphProperties(run: PropertyRun | null, file: WordFile): ParagraphProperties {
  const style = run?.style ?? 0;
  let centered = false;
  let list: number | null = null;
  let listLevel: number | null = null;
  let inTable = false;
  let depth: number | null = null;
  let rowEnd = false;
  let innerEnd: ParagraphProperties['innerEnd'] = null;
  let definition: Bytes | null = null;
  const merges: { readonly code: number; readonly operand: Bytes }[] = [];
  for (const { code, operand } of expanded(run, file)) {
    if (code === SPRM.alignment || code === SPRM.logicalAlignment) centered = operand.u8(0) === CENTERED;
    else if (code === SPRM.list) list = operand.u16(0);
    else if (code === SPRM.listLevel) listLevel = operand.u8(0);
    else if (code === SPRM.inTable) inTable = operand.u8(0) !== 0;
    else if (code === SPRM.depth) depth = Math.min(operand.u32(0), 64);
    else if (code === SPRM.rowEnd) rowEnd = operand.u8(0) !== 0;
    else if (code === SPRM.innerCell && operand.u8(0)) innerEnd ??= 'cell';
    else if (code === SPRM.innerRowEnd && operand.u8(0)) innerEnd = 'row';
    else if (code === SPRM.tableDefinition) definition = operand;
    else if (code === SPRM.verticalMerge || code === SPRM.merge) merges.push({ code, operand });
  }
  return {
    heading: style >= 1 && style <= LAST_HEADING_STYLE ? style : null,
    centered,
    style,
    list,
    listLevel,
    depth: depth ?? (inTable ? 1 : 0),
    rowEnd,
    innerEnd,
    row: rowEnd && definition ? rowDefinition(definition, merges) : null,
  };
}

/** The property changes of a run, those kept in another stream for their length in their place. */
function* expanded(run: PropertyRun | null, file: WordFile) {
  const waiting: Bytes[] = run ? [run.properties] : [];
  for (let detours = 0; waiting.length > 0 && detours <= MOST_DETOURS; detours++)
    for (const sprm of sprmsOf(waiting.shift()!)) {
      if (sprm.code === SPRM.hugeParagraph || sprm.code === SPRM.oldHugeParagraph) {
        const at = sprm.operand.u32(0);
        if (at + 2 <= file.data.length) waiting.push(file.data.slice(at + 2, at + 2 + file.data.u16(at)));
      } else yield sprm;
    }
}

/** Reads the properties of a run of characters. */
export function characterProperties(run: PropertyRun | null): CharacterProperties {
  if (!run || run.properties.length === 0) return PLAIN_CHARACTER;
  let deleted = false;
  let hidden = false;
  let picture: number | null = null;
  for (const { code, operand } of sprmsOf(run.properties)) {
    // 0 and 1 state the property, 128 and 129 take it from the style; hidden and deleted text has no style here.
    if (code === SPRM.deleted) deleted = operand.u8(0) === 1;
    else if (code === SPRM.hidden) hidden = operand.u8(0) === 1;
    else if (code === SPRM.pictureLocation) picture = operand.u32(0);
  }
  return { deleted, hidden, picture };
}
