import { expect, test } from 'vitest';
import { rowProblems } from '../../src/dataset/files/check-rows.js';

const about = { zh: '', en: '' };
const TABLE = {
  key: ['document_id', 'n'],
  columns: [
    { name: 'document_id', type: 'string', about, required: true },
    { name: 'n', type: 'integer', about, required: true },
    { name: 'amount', type: 'decimal', about },
    { name: 'state', type: 'string', about, values: ['ok', 'no'] },
    { name: 'agree', type: 'boolean', about, required: true },
    { name: 'as_of', type: 'date', about },
  ],
} as const;
const HEAD = 'document_id,n,amount,state,agree,as_of\n';

test('rows that are as their columns say give no problem', async () => {
  expect(
    await rowProblems(`${HEAD}a,1,-1.50,ok,true,2024-12-31\na,2,,,false,\nb,1,0,no,true,\n`, TABLE),
  ).toEqual([]);
  expect(await rowProblems(HEAD, TABLE)).toEqual([]);
});

test.each([
  [',1,,,true,', 'row 2: document_id is blank'],
  ['a,1.5,,,true,', 'row 2: n is no integer: 1.5'],
  ['a,1,1e3,,true,', 'row 2: amount is no decimal: 1e3'],
  ['a,1,,maybe,true,', 'row 2: state may not be maybe'],
  ['a,1,,,yes,', 'row 2: agree is no boolean: yes'],
  ['a,1,,,true,2024-13-01', 'row 2: as_of is no date: 2024-13-01'],
  ['a,1,,,true,\na,1,,,true,', 'row 3: its key stands there twice: a 1'],
])('%j', async (row, problem) => {
  expect(await rowProblems(`${HEAD}${row}\n`, TABLE)).toEqual([problem]);
});

test('a table that is wrong throughout is told of in part', async () => {
  const rows = Array.from({ length: 50 }, (_, i) => `a,${i},,,yes,\n`).join('');
  const problems = await rowProblems(HEAD + rows, TABLE);
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toBe('and more');
});
