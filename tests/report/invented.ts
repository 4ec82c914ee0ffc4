import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PdfDrawing, pdfOf } from '../support/pdf.js';
import { zipOf } from '../support/zip.js';

/** Words that a page would obey if it took the text of a document for its own. */
const HOSTILE = [
  '青原县<img src=x onerror="window.obeyed=1">示范局2023年部门预算信息公开',
  '',
  '一、收入预算',
  "2023年收入预算100.00万元</script><script>window.obeyed=2</script>，较上年增加<svg onload='window.obeyed=3'>5.00万元。",
  '',
  '二、“三公”经费',
  '2023年“三公”经费预算10.00万元，其中：因公出国（境）费1.00万元，公务用车购置及运行维护费2.00万元，公务接待费3.00万元。{{constructor.constructor("window.obeyed=5")()}}',
  '',
  '三、__proto__',
  '<a href="javascript:window.obeyed=6">constructor</a> 2023年机关运行经费4.00万元。另有经费77.77万元。',
].join('\n');

/** A budget in two pages: a paragraph that goes on over the page break, and a table whose sum is wrong. */
function budgetPdf(year = 2024): Buffer {
  const first = new PdfDrawing()
    .text(170, 80, `青原县档案局${year}年部门预算公开说明`, 14)
    .text(80, 130, '一、收支预算总体情况', 12)
    .text(80, 700, '2024年收入预算120.50万元，其中：一般公共预算拨款收入100.50万元，其他收入', 12)
    .text(56, 722, '20.00万元。2024年支出预算120.50万元，其中：基本支出80.50万元，项目支', 12)
    .text(56, 744, '出40.00万元。2024年政府采购预算12.00万元，其中：货物采购3.00万元，工程', 12);
  const second = new PdfDrawing()
    .text(56, 80, '采购4.00万元，服务采购6.00万元。', 12)
    .text(80, 130, '二、“三公”经费', 12)
    .text(200, 160, '附表1 一般公共预算“三公”经费支出表', 12)
    .text(440, 180, '单位：万元', 9)
    .table(
      [56, 156, 256, 356, 456, 540],
      [190, 220, 250],
      [
        ['“三公”经费合计', '因公出国（境）费', '公务接待费', '公务用车购置费', '公务用车运行费'],
        ['9.00', '0.00', '2.00', '0.00', '6.00'],
      ],
    );
  return pdfOf([{ content: String(first) }, { content: String(second) }]);
}

/** Writes invented disclosures into a new folder `inputs` of `folder`. */
export function writeInventedInputs(folder: string): void {
  mkdirSync(join(folder, 'inputs'));
  writeFileSync(join(folder, 'inputs/hostile.txt'), HOSTILE);
  writeFileSync(join(folder, 'inputs/budget.pdf'), budgetPdf());
  writeFileSync(
    join(folder, 'inputs/earlier.zip'),
    zipOf([{ name: '2023/budget.pdf', data: budgetPdf(2023) }]),
  );
}
