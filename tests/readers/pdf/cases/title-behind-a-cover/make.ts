import { PdfDrawing, type PdfPage } from '../../../../support/pdf.js';

/** A cover, and on the next page at once the first table: the line above it is the table's title and no line of the cover. */
export const pages: readonly PdfPage[] = [
  {
    content: String(
      new PdfDrawing().text(180, 240, '海州市示范局', 22).text(160, 290, '2023年度部门决算', 22),
    ),
  },
  {
    content: String(
      new PdfDrawing()
        .text(220, 60, '收入支出决算总表', 14)
        .text(450, 80, '公开01表', 9)
        .text(60, 94, '部门：海州市示范局', 9)
        .text(420, 94, '金额单位：万元', 9)
        .table(
          [60, 200, 290, 430, 520],
          [100, 120, 140, 160],
          [
            ['收入项目', '决算数', '支出项目', '决算数'],
            ['财政拨款收入', '90.00', '一般公共服务支出', '90.00'],
            ['本年收入合计', '90.00', '本年支出合计', '90.00'],
          ],
        ),
    ),
  },
];
