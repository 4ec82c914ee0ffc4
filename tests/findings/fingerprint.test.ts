import { describe, expect, test } from 'vitest';
import { fingerprintsOf } from '../../src/findings/fingerprint.js';
import { processBytes } from '../../src/pipeline/process.js';
import type { DocumentRecord } from '../../src/schema/document.js';

const TEXT = `霁川县水利局2025年部门预算
一、“三公”经费预算情况
2025年“三公”经费预算5.90万元，其中：因公出国（境）费0.00万元；公务用车购置及运行费4.10万元；公务接待费0.90万元。

政府采购预算表
编制单位：霁川县水利局\t单位：万元
采购类别\t金额
货物\t10.00
工程\t5.00
服务\t3.00
合计\t20.00
`;

const recordOf = async (text: string): Promise<DocumentRecord> => {
  const outcome = await processBytes(Buffer.from(text), 'a.txt');
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};
const marks = async (text: string) => fingerprintsOf(await recordOf(text)).toSorted();

describe('fingerprints', () => {
  test('name a rule, and each finding by itself', async () => {
    const { findings } = await recordOf(TEXT);
    expect(findings.map(({ rule }) => rule).toSorted()).toEqual(['A-002', 'N-004']);
    const own = await marks(TEXT);
    expect(own[0]).toMatch(/^A-002-[0-9a-f]{16}$/);
    expect(new Set(own).size).toBe(own.length);
  });

  test('stay when the document is published again with other values, on other lines', async () => {
    const again = `\n\n${TEXT.replace('一、', '一、主要职责\n负责全县水利工作。\n二、').replace('合计\t20.00', '合计\t21.50').replace('5.90', '6.00')}`;
    expect((await recordOf(again)).document_id).not.toBe((await recordOf(TEXT)).document_id);
    expect(await marks(again)).toEqual(await marks(TEXT));
  });

  test('are others for another entity, year or kind', async () => {
    const own = new Set(await marks(TEXT));
    for (const other of [
      TEXT.replaceAll('水利局', '司法局'),
      TEXT.replaceAll('2025', '2024'),
      TEXT.replaceAll('部门预算', '部门决算'),
    ])
      for (const mark of await marks(other)) expect(own).not.toContain(mark);
  });
});
