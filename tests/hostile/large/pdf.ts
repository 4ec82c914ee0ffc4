import { PdfDrawing, pdfOf } from '../../support/pdf.js';

/** A PDF of so many pages, each with a line and a small table of its own. */
export function longPdf(pages: number): Buffer {
  return pdfOf(
    Array.from({ length: pages }, (_, i) => {
      const drawing = new PdfDrawing().text(
        60,
        60,
        i === 0 ? '甲县财政局2024年部门预算公开' : `第${i}页`,
        12,
      );
      drawing.text(60, 80, `2024年收入预算${i}.00万元，比上年增加1.00万元。`, 12);
      drawing.table(
        [60, 200, 400],
        [100, 120, 140, 160],
        [
          ['项目', '金额'],
          [`第${i}项`, `${i}.00`],
          ['合计', `${i}.00`],
        ],
      );
      return { content: String(drawing) };
    }),
  );
}

/** A PDF whose page shows a form that shows itself so many times, without end. */
export function drawnByItself(times: number): Buffer {
  const content = '/X Do '.repeat(times);
  const form = `<< /Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X 99 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const sound = pdfOf([{ content: `/X Do ${new PdfDrawing().text(60, 100, '正文', 12)}` }]).toString(
    'latin1',
  );
  return Buffer.from(
    sound
      .replace('/Resources << ', '/Resources << /XObject << /X 99 0 R >> ')
      .replace('xref\n', `99 0 obj\n${form}\nendobj\nxref\n`),
    'latin1',
  );
}
