import type { DocumentRecord } from '../../../schema/document.js';

type TableBlock = Extract<DocumentRecord['blocks'][number], { kind: 'table' }>;

/** Cells of a row that are shown: its first words, the one meant and its neighbours. */
const NEIGHBOURS = 1;

/** A row of a table with the cell that is meant, long cells cut short. */
export function CellExcerpt({
  block,
  row,
  column,
}: {
  readonly block: TableBlock;
  readonly row: number;
  readonly column: number;
}) {
  const cells = block.cells.filter(
    ([top, , height, , text]) => top <= row && row < top + height && text !== '',
  );
  const at = cells.findIndex(([, left, , width]) => left <= column && column < left + width);
  const name = cells.findIndex(([, , , , text]) => /\p{L}/u.test(text));
  const shown = cells.filter((_, i) => i === name || Math.abs(i - at) <= NEIGHBOURS);
  return (
    <table class="cut-table" lang="zh-CN">
      <tbody>
        <tr>
          {shown.map((cell) => (
            <td
              class={[cell === cells[at] && 'meant', /^[-\d.,]+$/.test(cell[4]) && 'figure']
                .filter(Boolean)
                .join(' ')}
            >
              {shorten(cell[4])}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

const shorten = (text: string): string => {
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text;
};
