import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { gongkai, ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';
import { inputs as entities } from './rows/12-xml-entities.js';
import { inputs as externalReferences } from './rows/15-external-references.js';

const SOURCE = join(ROOT, 'src');
/** Runs in the browser of a reader, under a policy that forbids it everything but its own folder. */
const IN_BROWSER = /^viewer[\\/]/;
/** Serves a report to the machine itself, on its loopback address alone; asks nothing of anybody. */
const ON_LOOPBACK = /^report[\\/]serve\.ts$/;
/** Looks whether the queue that a user names is there (`enqueue`, `worker`); nothing else of the package loads it. */
const TO_THE_QUEUE = /^pipeline[\\/]queue[\\/]library\.ts$/;
const NETWORK_MODULES = /from '(?:node:)?(?:net|http|https|http2|tls|dgram|dns|dns\/promises|inspector)'/;
const NETWORK_GLOBALS = /(?<![\w.])(?:fetch\(|new (?:WebSocket|EventSource|XMLHttpRequest)\b)/;

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const sourceOf = (name: string): string => readFileSync(join(SOURCE, name), 'utf8');

describe('the package', () => {
  test('names no module and no function that reaches the network', () => {
    const guilty = files.filter((name) => {
      const source = sourceOf(name);
      return (
        (NETWORK_MODULES.test(source) && !ON_LOOPBACK.test(name) && !TO_THE_QUEUE.test(name)) ||
        (NETWORK_GLOBALS.test(source) && !IN_BROWSER.test(name))
      );
    });
    expect(guilty).toEqual([]);
  });

  test('opens a port in one place only, and to the machine itself', () => {
    const source = sourceOf(join('report', 'serve.ts'));
    expect(source).toContain("const HOST = '127.0.0.1';");
    expect(source.match(/\.listen\([^)]*\)/g)).toEqual(['.listen(port, HOST, done)']);
    expect(source).not.toMatch(/\brequest\(|\bconnect\(/);
  });

  test('runs other programs from one place only, and without a shell', () => {
    const guilty = files.filter(
      (name) =>
        /(?<![.\w])(?:exec|execSync)\(|shell: true/.test(sourceOf(name)) &&
        /child_process/.test(sourceOf(name)),
    );
    expect(guilty).toEqual([]);
  });
});

/** Replaces everything that could open a connection by something that writes down that it was asked to. */
const STUB = (told: string): string => `
import net from 'node:net';
import dns from 'node:dns';
import dgram from 'node:dgram';
import { appendFileSync } from 'node:fs';
const refuse = (what) => (...args) => {
  appendFileSync(${JSON.stringify(told)}, what + '\\n');
  throw new Error('no network: ' + what);
};
net.Socket.prototype.connect = refuse('connect');
net.Server.prototype.listen = refuse('listen');
dgram.createSocket = refuse('datagram');
dgram.Socket.prototype.send = refuse('datagram');
for (const name of Object.keys(dns)) if (/^(?:lookup|resolve|reverse)/.test(name)) dns[name] = refuse('dns');
for (const name of Object.keys(dns.promises)) if (/^(?:lookup|resolve|reverse)/.test(name)) dns.promises[name] = refuse('dns');
globalThis.fetch = refuse('fetch');
globalThis.WebSocket = class { constructor() { refuse('socket')(); } };
`;

describe('a run', () => {
  test('over documents that refer to other places opens no connection, in no process of it', async () => {
    const folder = temporaryFolder();
    const told = join(folder, 'told.txt');
    const stub = join(folder, 'stub.mjs');
    writeFileSync(stub, STUB(told));
    mkdirSync(join(folder, 'in'));
    for (const [i, { name, make }] of [...externalReferences, ...entities].entries())
      writeFileSync(join(folder, 'in', `${i}-${name}`), make());
    const samples = join(ROOT, 'samples');
    for (const name of readdirSync(samples).filter((file) => file.endsWith('.html')))
      writeFileSync(join(folder, 'in', name), readFileSync(join(samples, name)));
    const env = { NODE_OPTIONS: `--import ${pathToFileURL(stub).href}` };
    const result = await gongkai(['run', 'in', '--out', 'out', '--quiet'], { cwd: folder, env });
    expect(result.code).toBe(3);
    expect(readdirSync(join(folder, 'out', 'documents'))).toHaveLength(1);
    expect(existsSync(told) ? readFileSync(told, 'utf8') : '').toBe('');
  });

  test('with such a stub would be noticed', async () => {
    const folder = temporaryFolder();
    const told = join(folder, 'told.txt');
    const stub = join(folder, 'stub.mjs');
    writeFileSync(
      stub,
      `${STUB(told)}\ntry { fetch('http://127.0.0.1:9/'); } catch {}\ntry { net.connect(9); } catch {}`,
    );
    await gongkai(['rules'], { env: { NODE_OPTIONS: `--import ${pathToFileURL(stub).href}` } });
    expect(readFileSync(told, 'utf8')).toBe('fetch\nconnect\n');
  });
});
