// `node tests/report/screenshots/make.mjs` takes the picture of the comparison that the READMEs show anew: of invented
// disclosures, in Chromium (Debian package chromium). To be looked at before it is committed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gongkai-pictures-'));
const node = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 70);
};

try {
  const made = join(folder, 'made');
  const out = join(folder, 'out');
  node('tests/generator/run.mjs', '--departments', '40', '--years', '2', '--seed', 'pictures', '--out', made);
  node('dist/cli/main.js', 'run', join(made, '2024'), join(made, '2025'), '--out', out, '--report', '-q');
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const { href } = pathToFileURL(join(out, 'report/index.html'));
  await page.goto(`${href}#/compare?measure=three_public_total&year=2025&kind=budget`);
  await page.waitForSelector('.comparison .plot');
  await page.screenshot({ path: join(root, 'tests/report/screenshots/compare.png') });
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
