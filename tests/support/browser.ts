import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether there is a browser to test pages in; says so where there is none. */
export const hasBrowser = CHROMIUM !== undefined;
if (!hasBrowser) console.warn('skipped: there is no Chromium on this machine (Debian package chromium)');

/** What a page did beside showing itself. */
export interface PageLog {
  /** Addresses asked for that are no file of the report. */
  readonly foreign: string[];
  /** Errors of scripts and breaches of the page's policy. */
  readonly errors: string[];
}

/** One browser for all tests of a file. Gives a way to open pages in it. To be called where the suite is described. */
export function useBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: FLAGS });
  });
  afterAll(() => browser?.close());
  return async (
    url: string,
    options: { readonly width?: number; readonly height?: number; readonly locale?: string } = {},
  ): Promise<{ readonly page: Page; readonly log: PageLog }> => {
    const { width = 1400, height = 900, locale = 'zh-CN' } = options;
    const page = await browser.newPage({ viewport: { width, height }, locale });
    const log: PageLog = { foreign: [], errors: [] };
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) log.foreign.push(request.url());
    });
    page.on('pageerror', (error) => log.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') log.errors.push(message.text());
    });
    await page.goto(url);
    await page.waitForSelector('main');
    return { page, log };
  };
}
