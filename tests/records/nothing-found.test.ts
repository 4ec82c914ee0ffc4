import { expect, test } from 'vitest';
import { processBytes } from '../../src/pipeline/process.js';

const recordOf = async (text: string) => {
  const outcome = await processBytes(new TextEncoder().encode(text), 'document.txt');
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

const codes = ({ notes }: Awaited<ReturnType<typeof recordOf>>): string[] => notes.map(({ code }) => code);

test('a text of a budget without a section, a table or a figure is no document that was read in full', async () => {
  const record = await recordOf('部门预算\n请见附件\n');
  expect(record).toMatchObject({ status: 'partial', sections: [], tables: [], facts: [] });
  expect(codes(record)).toContain('nothing-found');
});

test.each([
  ['a figure', '青原县示范局2023年部门预算\n2023年收入预算100万元。\n'],
  ['a section', '青原县示范局2023年部门预算\n一、部门职责\n负责示范工作。\n二、机构设置\n设办公室。\n'],
])('a text with %s is read', async (_what, text) => {
  const record = await recordOf(text);
  expect(record.status).toBe('ok');
  expect(codes(record)).not.toContain('nothing-found');
});
