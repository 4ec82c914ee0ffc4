// Prints every pattern that the built modules make by themselves when they are loaded: vocabularies and grammars.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = process.argv[2];
/** What runs when it is loaded, and what is for browsers. */
const RUNS = /^(?:cli[\\/]main|generate[\\/]main|pipeline[\\/]pool[\\/]child|report[\\/]assets|viewer)/;

const Plain = RegExp;
const made = new Map();
globalThis.RegExp = new Proxy(Plain, {
  construct(target, words, self) {
    const pattern = Reflect.construct(target, words, self);
    // Packages make patterns too; theirs are not the program's. Those of translations see sentences of the program only.
    const from = new Error().stack.split('\n')[2] ?? '';
    if (/[\\/]dist[\\/](?!language|cli[\\/]chinese)/.test(from)) made.set(String(pattern), pattern);
    return pattern;
  },
});
for (const file of readdirSync(dist, { recursive: true }))
  if (file.endsWith('.js') && !RUNS.test(file)) await import(pathToFileURL(join(dist, file)).href);
globalThis.RegExp = Plain;
process.stdout.write(JSON.stringify([...made.values()].map(({ source, flags }) => ({ source, flags, file: 'constructed' }))));
