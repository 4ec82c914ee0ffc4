import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveReport } from '../../src/report/serve.js';
import { temporaryFolder } from '../support/folder.js';

/** Asks for a path exactly as it is given: `fetch` would tidy it up. */
function ask(
  address: string,
  path: string,
  options: { readonly method?: string; readonly host?: string } = {},
): Promise<{
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}> {
  const { port, host } = new URL(address);
  return new Promise((done, fail) => {
    request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: options.method ?? 'GET',
        headers: { Host: options.host ?? host },
      },
      (response) => {
        let body = '';
        response.on('data', (text) => {
          body += text;
        });
        response.on('end', () => done({ status: response.statusCode!, headers: response.headers, body }));
      },
    )
      .on('error', fail)
      .end();
  });
}

test('a report is served to this machine only, and nothing beside it', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'report'));
  writeFileSync(join(folder, 'report/index.html'), '<p>report</p>');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  const served = await serveReport(join(folder, 'report'), 0);
  onTestFinished(served.close);
  const { address } = served;
  const index = await ask(address, '/');
  expect(index).toMatchObject({ status: 200, body: '<p>report</p>' });
  expect(index.headers['content-security-policy']).toContain("default-src 'none'");
  expect(index.headers['x-content-type-options']).toBe('nosniff');
  for (const path of [
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/%00',
    '/%E0%A4%A',
    '/none.html',
  ])
    expect(await ask(address, path), path).toMatchObject({ status: 404, body: '' });
  expect(await ask(address, '/', { host: 'elsewhere.example' })).toMatchObject({ status: 403, body: '' });
  expect(await ask(address, '/', { method: 'POST' })).toMatchObject({ status: 405 });
});
