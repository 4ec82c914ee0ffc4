import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../support/axe.js';
import { hasBrowser, useBrowser } from '../support/browser.js';
import { gongkai, ROOT } from '../support/command.js';
import { suiteFolder } from '../support/folder.js';

/** What `npm start` runs, with its output elsewhere. */
function startArguments(out: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  const [node, main, ...args] = scripts.start.split(' ');
  expect([node, main]).toEqual(['node', 'dist/cli/main.js']);
  return args.map((argument, i) => (args[i - 1] === '--out' ? out : argument));
}

const texts = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));

describe.skipIf(!hasBrowser)('the report of the samples, as a new user meets it', () => {
  const folder = suiteFolder();
  const open = useBrowser();
  let address = '';
  const url = (hash: string): string => `${address}${hash}`;
  const openUnits = async () => {
    const opened = await open(url('#/documents?q=云岭县'));
    await opened.page.click('.virtual a.row');
    await opened.page.click('#tab-units');
    return opened;
  };

  beforeAll(async () => {
    const { stdout, stderr } = await gongkai(startArguments(join(folder, 'out')));
    const said = /^Open (.*index\.html)$/m.exec(stdout)?.[1];
    if (!said) throw new Error(stdout + stderr);
    address = pathToFileURL(said).href;
  });

  test('from the page that the command names, two clicks lead to the proof of the first finding', async () => {
    const { page, log } = await open(address);
    await page.click('.overview a.chip.error');
    await page.click('.finding-row >> nth=0');
    await page.waitForSelector('.finding.chosen');
    // The procurement budget is said to be 0, and to list purchases of 520,000 yuan: both places are lit and quoted.
    expect(await texts(page, '.original .lit')).toEqual(['政府采购预算0万元', '拟购置固定资产总额为52万元']);
    expect(await texts(page, '.finding.chosen .evidence mark')).toEqual([
      '政府采购预算0万元',
      '拟购置固定资产总额为52万元',
    ]);
    for (const place of await page.$$('.original .lit')) expect(await place.isVisible()).toBe(true);
    expect(log).toEqual({ foreign: [], errors: [] });
    await page.close();
  });

  test('a finding of several copies of a document is listed once and leads to each of them', async () => {
    const { page } = await open(url('#/findings?severity=error'));
    await page.waitForSelector('.finding-line');
    const lines = await texts(page, '.finding-line');
    expect(lines.filter((line) => line.includes('称已列入采购预算'))).toHaveLength(1);
    expect((await texts(page, '.finding-line >> nth=0 >> .also a')).sort()).toHaveLength(2);
    await page.close();
  });

  test('a sum is written out, each addend leading to its place', async () => {
    const { page } = await open(url('#/findings?rule=A-002'));
    await page.click('.finding-row');
    await page.waitForSelector('.finding.chosen .ledger');
    expect(await texts(page, '.finding.chosen .ledger .figure')).toEqual([
      '918,720.00',
      '448,400.00',
      '25,020,600.00',
      '459,360.00',
      '26,847,080.00',
      '26,843,480.00',
      '-3,600.00',
    ]);
    await page.click('.finding.chosen .ledger a >> nth=1');
    await page.waitForFunction("document.querySelectorAll('.original .lit').length === 1");
    expect(await texts(page, '.original .lit')).toEqual(['448,400.00']);
    await page.close();
  });

  test('the units of a document stand side by side, and each by itself', async () => {
    const { page, log } = await openUnits();
    expect(await texts(page, '.unit-table tbody tr:nth-child(3) > *')).toEqual([
      '云岭县公路养护中心',
      '—',
      '—',
      '—',
      '6,830,000.00',
      '—',
    ]);
    await page.click('.unit-table a:has-text("公路养护中心")');
    await page.waitForSelector('.original .lit');
    expect(await texts(page, '.original tr.lit td')).toEqual([
      '云岭县公路养护中心',
      '公路日常养护',
      '6,830,000.00',
    ]);
    expect(await page.textContent('.unit')).toContain('公路日常养护');
    await page.click('#tab-tables');
    await page.selectOption('.unit-filter select', { label: '云岭县道路运输服务中心' });
    expect(await page.$$('.table-card')).toHaveLength(1);
    await page.click('.table-card summary');
    await page.waitForSelector('.table-card tbody td');
    expect(await texts(page, '.table-card tbody tr:not(.whose) td')).toEqual([
      '云岭县道路运输服务中心',
      '道路运输管理',
      '500,000.00',
    ]);
    expect(log.errors).toEqual([]);
    await page.close();
  });

  test('an entity shows its units and what it spends on, each figure leading to its place', async () => {
    const { page } = await open(url('#/entities?q=云岭县'));
    await page.click('.entity-row');
    await page.waitForSelector('.unit-table');
    expect(await texts(page, '.entity .over-years .swatch ~ .code')).toEqual(['214', '208', '221', '210']);
    expect(await page.$$('.stacked-bar a')).toHaveLength(4);
    await page.click('.unit-table td a:text-is("500,000.00")');
    await page.waitForSelector('.original .lit');
    expect(await texts(page, '.original .lit')).toEqual(['500,000.00']);
    await page.close();
  });

  test('keys lead through the treemap: one stop for Tab, arrows within', async () => {
    const { page } = await open(url('#/compare?by=function&year=2024&kind=budget'));
    await page.waitForSelector('.treemap a');
    expect(await page.$$('.treemap [tabindex="0"]')).toHaveLength(1);
    await page.focus('.treemap [tabindex="0"]');
    await page.keyboard.press('ArrowRight');
    const name = (): Promise<string | null> =>
      page.evaluate("document.activeElement?.getAttribute('aria-label') ?? null");
    expect(await name()).toBe('云岭县交通运输局, 社会保障和就业支出, 918,720.00 元');
    await page.keyboard.press('End');
    expect(await name()).toContain('448,400.00');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.original .lit');
    expect(await texts(page, '.original .lit')).toEqual(['448,400.00']);
    await page.close();
  });

  test('keys alone: first to the content, every stop is seen, Escape leaves a dialog', async () => {
    const { page } = await open(url('#/findings'));
    await page.waitForSelector('.finding-line');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.className')).toBe('skip');
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(`(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
        return document.activeElement === document.body || (outlineStyle !== 'none' && outlineWidth !== '0px');
      })()`);
      expect(seen, `stop ${i}`).toBe(true);
    }
    await page.focus('.review button:has-text("不属实")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    expect(await page.evaluate("document.activeElement?.closest('dialog') !== null")).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
    await page.close();
  });

  /** Every kind of page; a document's by a way that leads to it. */
  const VIEWS = ['', '#/findings', '#/entities', '#/coverage', '#/compare', '#/compare?by=function'];
  const TABS = ['findings', 'record', 'units', 'tables', 'facts', 'outline', 'checks', 'uncaptured'];

  test.each([
    ['zh-CN', 'dark', TABS],
    ['en-GB', 'light', ['findings', 'units']],
  ] as const)('everybody can use every kind of page (%s, %s)', async (locale, colorScheme, tabs) => {
    const { page } = await open(address, { locale });
    await page.emulateMedia({ colorScheme });
    for (const view of VIEWS) {
      await page.goto(url(view));
      await page.waitForSelector('main .virtual, main .ranking');
      expect(await faultsOf(page), view).toEqual([]);
    }
    await page.goto(url('#/entities?q=云岭县'));
    await page.click('.entity-row');
    await page.waitForSelector('.unit-table');
    expect(await faultsOf(page), 'entity').toEqual([]);
    await page.goto(url('#/documents?q=云岭县'));
    await page.click('.virtual a.row');
    for (const tab of tabs) {
      await page.click(`#tab-${tab}`);
      for (const summary of await page.$$('.panel details:not([open]) > summary')) await summary.click();
      expect(await faultsOf(page), tab).toEqual([]);
    }
    await page.close();
  });

  test('at twice the size, and on a phone, nothing has to be scrolled sideways', async () => {
    // A window of 1280 at 200 % is one of 640.
    for (const [width, height] of [
      [640, 400],
      [390, 844],
    ] as const) {
      const { page } = await open(address, { width, height });
      const beyond = (): Promise<number> =>
        page.evaluate('document.documentElement.scrollWidth - innerWidth');
      for (const view of VIEWS) {
        await page.goto(url(view));
        await page.waitForSelector('main .virtual, main .ranking');
        expect(await beyond(), `${view} ${width}`).toBeLessThanOrEqual(0);
      }
      await page.goto(url('#/documents?q=云岭县'));
      await page.click('.virtual a.row');
      await page.waitForSelector('.tabs');
      for (const tab of TABS) {
        await page.click(`#tab-${tab}`);
        expect(await beyond(), `${tab} ${width}`).toBeLessThanOrEqual(0);
      }
      await page.close();
    }
  });

  test('nothing moves by itself', async () => {
    const { page } = await openUnits();
    await page.click('#tab-findings');
    await page.click('.finding .place >> nth=0');
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    await page.close();
  });

  test('on paper a document is light, with the findings before the original', async () => {
    const { page } = await open(url('#/documents?q=云岭县'));
    await page.click('.virtual a.row');
    await page.waitForSelector('.finding');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const { ground, ink, recordTop, originalTop, hidden } = (await page.evaluate(`(() => {
      const styleOf = (selector) => getComputedStyle(document.querySelector(selector));
      const top = (selector) => document.querySelector(selector).getBoundingClientRect().top;
      return {
        ground: styleOf('.card.finding').backgroundColor,
        ink: styleOf('.card.finding h2').color,
        recordTop: top('.record-side'),
        originalTop: top('.original-side'),
        hidden: styleOf('.toolbar').display,
      };
    })()`)) as Record<'ground' | 'ink' | 'hidden', string> & Record<'recordTop' | 'originalTop', number>;
    expect([ground, hidden]).toEqual(['rgb(255, 255, 255)', 'none']);
    expect(ink).toMatch(/^rgb\((?:[0-4]?\d, ){2}[0-4]?\d\)$/);
    expect(recordTop).toBeLessThan(originalTop);
    await page.close();
  });
});
