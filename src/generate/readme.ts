import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from './file.js';
import { rulesTable } from './rule-pages.js';

const BEGIN = '<!-- rules:begin -->';
const END = '<!-- rules:end -->';
const READMES = [
  { path: 'README.md', language: 'en' },
  { path: 'README.zh.md', language: 'zh' },
] as const;

/** The READMEs under `root` with their tables of rules brought up to date; those without the marks are left alone. */
export function readmes(root: string): readonly GeneratedFile[] {
  return READMES.flatMap(({ path, language }) => {
    if (!existsSync(join(root, path))) return [];
    const text = readFileSync(join(root, path), 'utf8');
    const begin = text.indexOf(BEGIN);
    const end = text.indexOf(END);
    if (begin < 0 || end < begin) return [];
    const before = text.slice(0, begin + BEGIN.length);
    return [{ path, content: `${before}\n\n${rulesTable(language)}\n\n${text.slice(end)}` }];
  });
}
