import type { DocumentRecord } from '../../../schema/document.js';
import { hashOf } from '../../common/target.js';
import { usePage } from '../context.js';
import { type CellMark, cellKey } from '../marks.js';
import { Marked } from './marked.js';

type TableBlock = Extract<DocumentRecord['blocks'][number], { kind: 'table' }>;

/** A table of the original with its merged cells. */
export function TableOfText({ index, block }: { readonly index: number; readonly block: TableBlock }) {
  const { marks } = usePage();
  const rows: TableBlock['cells'][] = Array.from({ length: block.height }, () => []);
  for (const cell of block.cells) rows[cell[0]]?.push(cell);
  return (
    <div class="table-frame" data-block={index} tabIndex={0} role="group" aria-label={`table ${index}`}>
      <table>
        <tbody>
          {rows.map((cells, row) => (
            <tr data-row={row}>
              {cells.map(([, column, height, width, text]) => (
                <td
                  data-column={column}
                  rowSpan={height}
                  colSpan={width}
                  class={isFigure(text) ? 'figure' : undefined}
                >
                  <CellText
                    text={text}
                    mark={marks.cells.get(cellKey(index, row, column))}
                    ranges={marks.cellRanges.get(cellKey(index, row, column)) ?? []}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isFigure = (text: string): boolean => /^[-−(（]?[\d,，.]+[)）%％]?$/.test(text.trim());

function CellText({
  text,
  mark,
  ranges,
}: {
  readonly text: string;
  readonly mark: CellMark | undefined;
  readonly ranges: Parameters<typeof Marked>[0]['marks'];
}) {
  if (text === '') return null;
  const evidence = mark && mark.findings.length > 0 ? ' is-evidence' : '';
  const link = mark ? linkOf(mark) : null;
  if (link)
    return (
      <a class={`${link.look}${evidence}`} href={link.href}>
        {text}
      </a>
    );
  if (evidence)
    return (
      <a class="is-evidence" href={hashOf('finding', mark!.findings[0]!)}>
        {text}
      </a>
    );
  return <Marked text={text} marks={ranges} />;
}

/** Where a cell leads: to its facts, else to its amount in a table of the record, else to the list of what was missed. */
export function linkOf({ facts, cell, amount, uncaptured }: CellMark): {
  readonly href: string;
  readonly look: 'captured' | 'uncaptured';
} | null {
  if (facts.length > 0) return { href: hashOf('fact', facts.join('+')), look: 'captured' };
  if (cell !== null && amount) return { href: hashOf('cell', cell), look: 'captured' };
  return uncaptured === null ? null : { href: hashOf('uncaptured', uncaptured), look: 'uncaptured' };
}
