import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../generator/generate.js';
import { filesIn, temporaryFolder } from '../support/folder.js';
import { sharedPath } from '../support/shared.js';
import { tablesOf } from './support.js';
import { drawOf, readTampered, TAMPERINGS, type Target, targetsOf } from './tampering.js';

const TRIES = 4;

/** How many tampered tables of each kind there are, and how many of them stay `sure`. */
function tamper(targets: readonly Target[], seed: number) {
  return Object.entries(TAMPERINGS).map(([name, tampering], way) => {
    let tried = 0;
    const sure: string[] = [];
    targets.forEach((target, i) => {
      const draw = drawOf(seed + 7_919 * i + way);
      for (let n = 0; n < TRIES; n++) {
        const texts = tampering(target, draw);
        if (texts === null) continue;
        tried++;
        const read = readTampered(target, texts);
        if (read.length > 0 && read.every(({ grade }) => grade === 'sure'))
          sure.push(`${target.table.title} ${JSON.stringify([...texts].slice(0, 12))}`);
      }
    });
    return { name, tried, sure };
  });
}

const PUBLISHED = [
  '北京市_北京城市副中心工程建设管理办公室_2026_预算__renwu_d0bfcd.pdf',
  '广东省珠海市_珠海市商务局_2026_预算__renwu_cd78d6.pdf',
  '吉林省长春市_长春市信访局（本级）_2026_预算__renwu_7fd6f0.pdf',
].map((name) => sharedPath('corpus', 'published', name));

const gradeOf = (rows: readonly string[][]) => {
  const head = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
  const [table] = tablesOf(['支出预算表', '单位：万元', { rows: [head, ...rows] }]).tables;
  return [table!.grade, table!.issues];
};

describe('what the sums say of a table', () => {
  const closing = [
    ['208', '社会保障和就业支出', '150.00', '90.00', '60.00'],
    ['20805', '行政事业单位养老支出', '120.00', '80.00', '40.00'],
    ['2080501', '行政单位离退休', '70.00', '50.00', '20.00'],
    ['2080502', '事业单位离退休', '50.00', '30.00', '20.00'],
    ['20808', '抚恤', '30.00', '10.00', '20.00'],
    ['2080801', '死亡抚恤', '30.00', '10.00', '20.00'],
    ['合计', '', '150.00', '90.00', '60.00'],
  ];
  const changed = (changes: Readonly<Record<string, string>>) =>
    closing.map((row, r) => row.map((cell, c) => changes[`${r}:${c}`] ?? cell));

  test('all close', () => expect(gradeOf(closing)).toEqual(['sure', []]));
  test('one figure is wrong: the print is', () =>
    expect(gradeOf(changed({ '3:3': '31.00' }))).toEqual(['sure', ['sum-open']]));
  test('two figures changed places: the reading may be wrong', () =>
    expect(gradeOf(changed({ '3:3': '20.00', '3:4': '30.00' }))).toEqual(['repaired', ['sums-open']]));
  test('a column slipped: the reading is wrong', () => {
    const slipped = closing.map((row, r) => row.with(3, closing[r - 1]?.[3] ?? ''));
    expect(gradeOf(slipped)).toEqual(['doubtful', ['lone-blank', 'sums-mostly-open']]);
  });
});

describe('a table whose cells were misplaced is not graded sure', () => {
  test('of invented disclosures', async () => {
    const out = join(temporaryFolder(), 'made');
    const forms = { html: 2, split: 1 };
    await generate({ out, departments: 2, years: 1, errors: 0, seed: 'tables', forms, firstYear: 2025 });
    const paths = [...filesIn(out).keys()].filter((path) => path.endsWith('.html'));
    const targets = (await Promise.all(paths.map((path) => targetsOf(join(out, path))))).flat();
    expect(targets.length).toBeGreaterThan(5);
    for (const { name, tried, sure } of tamper(targets, 1)) {
      expect(tried, name).toBeGreaterThan(10);
      expect(sure.length / tried, `${name}: ${sure.join('\n')}`).toBeLessThan(0.1);
    }
  });

  test.skipIf(PUBLISHED.includes(null))('of published ones', async () => {
    const targets = (await Promise.all(PUBLISHED.map((path) => targetsOf(path!)))).flat();
    expect(targets.length).toBeGreaterThan(3);
    for (const { name, tried, sure } of tamper(targets, 2)) {
      expect(sure.length / tried, `${name}: ${sure.join('\n')}`).toBeLessThan(0.1);
    }
  });
});
