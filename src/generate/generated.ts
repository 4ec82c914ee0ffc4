import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from './file.js';
import { jsonSchemas } from './json-schemas.js';
import { readmes } from './readme.js';
import { rulePages } from './rule-pages.js';

/** Folder whose pages are all generated: a page there that no rule makes is stale. */
const PAGES = 'schemas/rules';

/** Everything that is generated, as it should be under `root` now. */
export const generatedFiles = (root: string): readonly GeneratedFile[] => [
  ...jsonSchemas(),
  ...rulePages(),
  ...readmes(root),
];

/** Paths under `root` that are missing, differ from what is generated, or are pages of no rule. In order of path. */
export function staleFiles(root: string): readonly string[] {
  const wanted = generatedFiles(root);
  const stale = wanted.filter(({ path, content }) => readOrNull(join(root, path)) !== content);
  return [...stale.map(({ path }) => path), ...orphans(root, wanted)].sort();
}

/** Brings everything under `root` up to date and returns the paths that had to change, in order. */
export function writeGenerated(root: string): readonly string[] {
  const stale = staleFiles(root);
  const wanted = new Map(generatedFiles(root).map(({ path, content }) => [path, content]));
  for (const path of stale) {
    const content = wanted.get(path);
    if (content === undefined) {
      rmSync(join(root, path));
      continue;
    }
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return stale;
}

function orphans(root: string, wanted: readonly GeneratedFile[]): readonly string[] {
  const folder = join(root, PAGES);
  const known = new Set(wanted.map(({ path }) => path));
  const found = existsSync(folder) ? readdirSync(folder).map((name) => `${PAGES}/${name}`) : [];
  return found.filter((path) => !known.has(path));
}

const readOrNull = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);
