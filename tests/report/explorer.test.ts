import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { suppressionsFileSchema } from '../../src/schema/review-files.js';
import { hasBrowser, useBrowser } from '../support/browser.js';
import { gongkai } from '../support/command.js';
import { suiteFolder } from '../support/folder.js';

/** A budget of an invented body; its three public expenses do not add up where `wrong`. */
const budget = (name: string, year: number, total: string, wrong = false): string =>
  `${name}${year}年部门预算公开说明\n\n一、收支预算\n${year}年收入预算${total}万元。${year}年支出预算${total}万元。\n\n二、“三公”经费\n${year}年“三公”经费预算${wrong ? '9.00' : '6.00'}万元，其中：因公出国（境）费1.00万元，公务用车购置及运行维护费2.00万元，公务接待费3.00万元。\n`;

const INPUTS: Readonly<Record<string, string>> = {
  'a23.txt': budget('青原县水利局', 2023, '100.00'),
  'a24.txt': budget('青原县水利局', 2024, '120.00', true),
  'b24.txt': budget('青原县教育局', 2024, '300.00'),
  'c24.txt': budget('青原县档案局', 2024, '50.00'),
  '青原县教育局2023年部门预算.pdf': '',
};

describe.skipIf(!hasBrowser)('the index of a report in a browser', () => {
  const folder = suiteFolder();
  const out = join(folder, 'out');
  const open = useBrowser();
  const url = (hash = ''): string => `${pathToFileURL(join(out, 'report/index.html'))}${hash}`;
  const names = (page: Page): Promise<(string | null)[]> =>
    page.$$eval('.virtual .cell-entity strong', (all) => all.map((one) => one.textContent));

  beforeAll(async () => {
    for (const [name, text] of Object.entries(INPUTS)) writeFileSync(join(folder, name), text);
    const { stderr } = await gongkai(['run', ...Object.keys(INPUTS), '--out', 'out', '--report', '-q'], {
      cwd: folder,
    });
    if (!readdirSync(out).includes('report')) throw new Error(stderr);
  });

  test('search and filters give the documents they should, and stand in the address', async () => {
    const { page, log } = await open(url());
    expect(await names(page)).toHaveLength(4);
    await page.fill('input[type=search]', '青原 教育');
    expect(await names(page)).toEqual(['青原县教育局']);
    await page.fill('input[type=search]', '');
    await page.selectOption('label:has-text("年度") select', '2024');
    await page.selectOption('label:has-text("核对") select', 'error');
    expect(await names(page)).toEqual(['青原县水利局']);
    const again = await open(page.url());
    expect(await names(again.page)).toEqual(['青原县水利局']);
    await page.goto(url('#/documents?sort=entity'));
    expect(await names(page)).toEqual(['青原县档案局', '青原县教育局', '青原县水利局', '青原县水利局']);
    expect([...log.errors, ...log.foreign]).toEqual([]);
    await again.page.close();
    await page.close();
  });

  test('the grid of coverage tells what is there, missing and unreadable', async () => {
    const { page } = await open(url('#/coverage'));
    const rows = await page.$$eval('.virtual .grid-row', (all) =>
      all.map((row) => [
        row.querySelector('a')!.firstChild!.textContent,
        ...[...row.querySelectorAll('.state')].map((cell) => cell.className.replace('state ', '')),
      ]),
    );
    expect(rows.sort()).toEqual([
      ['青原县教育局', 'there', 'unreadable'],
      ['青原县档案局', 'there', 'missing'],
      ['青原县水利局', 'there', 'there'],
    ]);
    await page.close();
  });

  test('departments stand in the order of their figures, each leading to its place', async () => {
    const { page, log } = await open(url('#/compare?measure=expenditure_total&year=2024&kind=budget'));
    await page.waitForSelector('.ranking');
    const cells = await page.$$eval('.ranking tbody tr', (rows) =>
      rows.map((row) => [
        row.querySelector('th')!.firstChild!.textContent,
        row.querySelectorAll('td')[1]!.textContent,
      ]),
    );
    expect(cells).toEqual([
      ['青原县教育局', '3,000,000.00'],
      ['青原县水利局', '1,200,000.00'],
      ['青原县档案局', '500,000.00'],
    ]);
    expect(await page.textContent('.ranking tbody tr:nth-child(2)')).toContain('+200,000.00 (+20.00%)');
    expect(await page.$$('.plot [aria-label="bar"] a')).toHaveLength(3);
    await page.click('.ranking tbody tr:nth-child(2) td a');
    await page.waitForSelector('.original .lit');
    expect(await page.textContent('.original .lit')).toBe('支出预算120.00万元');
    expect([...log.errors, ...log.foreign]).toEqual([]);
    await page.close();
  });

  test('an entity shows its years with their changes', async () => {
    const { page } = await open(url('#/entities'));
    await page.click('.entity-row:has-text("水利局")');
    await page.waitForSelector('.entity .ranking');
    expect(await page.textContent('.entity .ranking')).toContain('+200,000.00 (+20.00%)');
    await page.close();
  });

  test('what a reviewer rejects is written to a file that a run takes', async () => {
    const { page } = await open(url('#/findings?severity=error'));
    await page.click('.review button:has-text("不属实") >> nth=0');
    await page.fill('dialog textarea', '原件第二版已更正');
    await page.fill('dialog input[name=reviewer]', '王某');
    await page.click('dialog button[type=submit]');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.review-bar button')]);
    const file = join(folder, 'suppressions.json');
    await download.saveAs(file);
    await page.close();
    const { suppressions } = suppressionsFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(suppressions).toMatchObject([{ reason: '原件第二版已更正', reviewer: '王某' }]);
    const { fingerprint } = suppressions[0]!;
    writeFileSync(
      join(folder, 'responses.csv'),
      `fingerprint,who,date,text\n${fingerprint},青原县水利局,2024-03-01,已更正\n`,
    );
    await gongkai(
      [
        'run',
        'a24.txt',
        '--out',
        'again',
        '--report',
        '-q',
        '--suppressions',
        'suppressions.json',
        '--responses',
        'responses.csv',
      ],
      { cwd: folder },
    );
    const again = await open(`${pathToFileURL(join(folder, 'again/report/index.html'))}#/findings`);
    await again.page.waitForSelector('.finding-line');
    const line = await again.page.textContent('.finding-line.set-aside');
    expect(line).toContain('原件第二版已更正');
    expect(line).toContain('已更正');
    await again.page.click('.finding-line.set-aside a');
    expect(await again.page.textContent('.response')).toContain('青原县水利局');
    await again.page.close();
    const [, ...reviews] = readFileSync(join(folder, 'again/dataset/finding_reviews.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(reviews.map((row) => row.split(',').slice(2))).toEqual([
      ['1', fingerprint, 'N-004', 'set_aside', '王某', '', '', '原件第二版已更正'],
      ['2', fingerprint, 'N-004', 'response', '青原县水利局', '2024-03-01', '', '已更正'],
    ]);
    // The same without reading anything again; what is no longer set aside is open again.
    const review = ['--suppressions', 'suppressions.json', '--responses', 'responses.csv'];
    for (const [more, aside] of [
      [review, 1],
      [[], 0],
    ] as const) {
      expect((await gongkai(['check', 'again', '-q', ...more], { cwd: folder })).code).toBe(0);
      expect((await gongkai(['report', 'again', '-q'], { cwd: folder })).code).toBe(0);
      const after = await open(`${pathToFileURL(join(folder, 'again/report/index.html'))}#/findings`);
      await after.page.waitForSelector('.finding-line');
      expect(await after.page.$$('.finding-line.set-aside')).toHaveLength(aside);
      await after.page.close();
    }
  });

  test('a comparison in one file needs nothing else and leads into the report', async () => {
    const made = await gongkai(['compare', 'out', '--year', '2024', '--html', 'one.html'], { cwd: folder });
    expect(made.code).toBe(0);
    const { page, log } = await open(pathToFileURL(join(folder, 'one.html')).href);
    await page.waitForSelector('.ranking');
    expect(await page.textContent('.ranking')).toContain('3,000,000.00');
    await page.click('.ranking tbody tr:nth-child(1) td a');
    await page.waitForSelector('.original .lit');
    expect([...log.errors, ...log.foreign]).toEqual([]);
    await page.close();
  });

  test('compare tells the same on the terminal, as CSV and as JSON', async () => {
    const line = ['compare', 'out', '--measure', 'expenditure_total', '--year', '2024'];
    const [text, csv, json] = await Promise.all(
      [[], ['--csv'], ['--json']].map((more) => gongkai([...line, ...more], { cwd: folder })),
    );
    expect(text!.stdout).toMatch(
      /1 {2}青原县教育局 +3,000,000\.00 +63\.83%[\s\S]*2 {2}青原县水利局 +1,200,000\.00 +25\.53% +\+200,000\.00 \(\+20\.00%\)/,
    );
    expect(csv!.stdout.split('\n')[1]).toMatch(/^1,青原县教育局,.*3000000\.00/);
    expect(JSON.parse(json!.stdout).rows[0]).toMatchObject({ value: '3000000.00', share: '63.83' });
    const unknown = await gongkai(['compare', 'out', '--measure', 'happiness'], { cwd: folder });
    expect(unknown).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no measure happiness'),
    });
  });
});
