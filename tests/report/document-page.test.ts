import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { uncapturedFigures } from '../../src/pipeline/uncaptured.js';
import type { DocumentRecord } from '../../src/schema/document.js';
import { faultsOf } from '../support/axe.js';
import { hasBrowser, useBrowser } from '../support/browser.js';
import { gongkai } from '../support/command.js';
import { suiteFolder } from '../support/folder.js';
import { writeInventedInputs } from './invented.js';

/** The box of an element on a page of the original, in points. */
const boxOf = (
  page: Page,
  selector: string,
): Promise<{ x: number; y: number; width: number; height: number }[]> =>
  page.$$eval(selector, (elements) =>
    elements.map((element) => {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
        Number(element.getAttribute(name)),
      );
      return { x: x!, y: y!, width: width!, height: height! };
    }),
  );

describe.skipIf(!hasBrowser)('the report in a browser', () => {
  const folder = suiteFolder();
  const out = join(folder, 'out');
  const records = new Map<string, DocumentRecord>();
  const open = useBrowser();

  beforeAll(async () => {
    writeInventedInputs(folder);
    const { code, stderr } = await gongkai(['run', 'inputs', '--out', 'out', '--report', '-q'], {
      cwd: folder,
    });
    if (code !== 0) throw new Error(stderr);
    for (const name of readdirSync(join(out, 'documents'))) {
      const record = JSON.parse(readFileSync(join(out, 'documents', name), 'utf8')) as DocumentRecord;
      records.set(record.source.path, record);
    }
  });

  const record = (path: string): DocumentRecord => records.get(path)!;
  const documentUrl = (path: string, hash = ''): string =>
    `${pathToFileURL(join(out, 'report/documents', `${record(path).document_id}.html`))}${hash}`;
  const indexUrl = (hash = ''): string => `${pathToFileURL(join(out, 'report/index.html'))}${hash}`;
  const PDF = 'inputs/budget.pdf';
  const TEXT = 'inputs/hostile.txt';

  test('from the index to the proof of a finding in two clicks', async () => {
    const { page, log } = await open(indexUrl());
    await page.click('nav a:has-text("核对")');
    await page.click('.finding-row:has-text("三公") >> nth=0');
    await page.waitForSelector(
      '.finding.chosen .evidence mark, .finding.chosen .evidence .lit-box, .finding.chosen .meant',
    );
    expect(await page.$$eval('.original .lit, .original .lit-box', (lit) => lit.length)).toBeGreaterThan(1);
    expect(log).toEqual({ foreign: [], errors: [] });
    await page.close();
  });

  test('a fact lights up its words on the page, over the page break too', async () => {
    const { facts } = record(PDF);
    const goes = facts.find(({ measure }) => measure === 'procurement_works')!;
    const { page } = await open(documentUrl(PDF));
    await page.click('#tab-facts');
    await page.click(`#fact-${goes.id} a`);
    await page.waitForSelector('.lit-box');
    // 工程 stands at the end of page 1, 采购4.00万元 at the beginning of page 2.
    const pages = await page.$$eval('.original .lit-box', (boxes) =>
      boxes.map((box) => box.closest('[data-page]')!.getAttribute('data-page')),
    );
    expect(pages).toEqual(['1', '2']);
    const [first, second] = await boxOf(page, '.original .lit-box');
    const [, top, , foot] = goes.locator.bbox!;
    expect(first!.y).toBeCloseTo(top, 1);
    expect(first!.y + first!.height).toBeCloseTo(foot, 1);
    // The line of page 1 begins at 56 with 出40.00万元; 工程 are its last two characters of 12 points.
    expect(first!.x).toBeGreaterThan(400);
    expect(first!.width).toBeCloseTo(24, 0);
    expect(second!.x).toBeCloseTo(56, 0);
    await page.close();
  });

  test('a cell lights up exactly its box', async () => {
    const cell = record(PDF).facts.find(({ where, quote }) => where === 'table' && quote === '9.00')!;
    const { page } = await open(documentUrl(PDF, `#fact=${cell.id}`));
    await page.waitForSelector('.lit-box');
    const [x0, y0, x1, y1] = cell.locator.bbox!;
    expect(await boxOf(page, '.original .lit-box')).toEqual([
      { x: x0, y: y0, width: x1 - x0, height: y1 - y0 },
    ]);
    await page.close();
  });

  test('an original inside an archive is drawn like a loose one', async () => {
    const path = 'inputs/earlier.zip!/2023/budget.pdf';
    const cell = record(path).facts.find(({ where, quote }) => where === 'table' && quote === '9.00')!;
    const { page } = await open(documentUrl(path, `#fact=${cell.id}`));
    await page.waitForSelector('.lit-box');
    expect(await page.$$('.page img')).toHaveLength(2);
    await page.waitForFunction('document.images[1].naturalWidth > 0');
    await page.close();
  });

  test('a click on a number of the page finds its fact', async () => {
    const { page } = await open(documentUrl(PDF));
    const revenue = record(PDF).facts.find(
      ({ measure, role }) => measure === 'revenue_total' && role === 'amount',
    )!;
    await page.click(`.page a[href="#fact=${revenue.id}"] rect`, { force: true });
    expect(await page.textContent('.inspector .fact')).toContain('1,205,000.00');
    await page.close();
  });

  test('words whose font is not in the file are drawn by the browser', async () => {
    const { page } = await open(documentUrl(PDF));
    const drawn = await page.textContent('[data-page="1"] svg');
    // The library brings a font for digits; Chinese characters it cannot draw.
    for (const words of ['青原县档案局', '部门预算公开说明', '一般公共预算拨款收入'])
      expect(drawn).toContain(words);
    await page.close();
  });

  test('figures that were not captured are marked, counted and listed', async () => {
    const missed = uncapturedFigures(record(TEXT)).map(({ printed }) => printed);
    expect(missed).not.toEqual([]);
    const { page } = await open(documentUrl(TEXT));
    expect(
      await page.$$eval('.original a.uncaptured', (marks) => marks.map((mark) => mark.textContent)),
    ).toEqual(missed);
    expect(await page.textContent('#tab-uncaptured')).toContain(String(missed.length));
    await page.click('.original a.uncaptured');
    expect(await page.textContent('#uncaptured-0.chosen')).toContain(missed[0]);
    await page.close();
  });

  test('the text of a document is shown as text and never obeyed', async () => {
    const { page, log } = await open(documentUrl(TEXT));
    for (const tab of ['record', 'tables', 'facts', 'outline', 'checks', 'uncaptured', 'findings'])
      await page.click(`#tab-${tab}`);
    const index = await open(indexUrl());
    expect(await page.textContent('.original')).toContain('<script>window.obeyed=2</script>');
    expect(await page.$$eval('script', (scripts) => scripts.length)).toBe(3);
    expect(await page.$$('.original img, .original svg, a[href^="javascript"]')).toEqual([]);
    for (const shown of [page, index.page]) expect(await shown.evaluate('window.obeyed')).toBeUndefined();
    expect(log).toEqual({ foreign: [], errors: [] });
    expect(index.log).toEqual({ foreign: [], errors: [] });
    await page.close();
    await index.page.close();
  });

  test('an address that points at nothing says so and harms nothing', async () => {
    for (const hash of ['#fact=f999', '#cell=t9:1:1', '#place={"block":"]","page":1}', '#finding=%E0%A4%A']) {
      const { page, log } = await open(documentUrl(PDF, hash));
      expect(await page.$$('.original .lit, .original .lit-box')).toEqual([]);
      expect(log.errors).toEqual([]);
      await page.close();
    }
  });

  test.each([
    ['zh-CN', 'light'],
    ['en-GB', 'dark'],
  ] as const)('everybody can use it (%s, %s)', async (locale, colorScheme) => {
    const views = ['', '#/findings', '#/compare', '#/coverage'].map(indexUrl);
    for (const url of [...views, documentUrl(PDF), documentUrl(TEXT)]) {
      const { page } = await open(url, { locale });
      await page.emulateMedia({ colorScheme });
      expect(await faultsOf(page), url).toEqual([]);
      await page.close();
    }
  });
});
