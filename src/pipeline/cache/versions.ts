import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Versions of the steps of a run, each made of the code that it runs. */
export interface StageVersions {
  /** From the bytes of a document to its record before the rules. */
  readonly read: string;
  /** From there to the findings. */
  readonly check: string;
  /** From all records to what is made of them together. */
  readonly finish: string;
}

/** Folders of the program whose code has no part in reading a document. Every other one has, a new one included. */
const AFTER_READING = [
  'disclosures',
  'rules',
  'findings',
  'dataset',
  'compare',
  'report',
  'viewer',
  'pipeline',
  'cli',
  'generate',
];
/** Folders whose code makes findings of a record. */
const CHECKING = ['disclosures', 'rules'];
/** Folders whose code has no part in what is written at all. */
const OUTSIDE = ['compare', 'report', 'viewer', 'cli', 'generate'];
/** Files beside the folders that read: the stages in their order. */
const READING_FILES = [
  join('pipeline', 'extract'),
  join('pipeline', 'process'),
  join('pipeline', 'statement'),
  join('disclosures', 'name-form'),
  join('pipeline', 'pool', 'work'),
];

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
let versions: StageVersions | null = null;

/**
 * Versions of the steps: hashes of the code as it is installed and of the versions of the packages that it uses. A
 * version kept by hand would miss the change that somebody forgot to count.
 */
export function stageVersions(): StageVersions {
  versions ??= {
    read: hashOf((file, folder) => !AFTER_READING.includes(folder) || READING_FILES.includes(file)),
    check: hashOf((_, folder) => CHECKING.includes(folder)),
    finish: hashOf((_, folder) => !OUTSIDE.includes(folder)),
  };
  return versions;
}

/** Hash over the code files that `counts` takes, by path without ending and by stage folder, and over the packages. */
function hashOf(counts: (file: string, folder: string) => boolean): string {
  const hash = createHash('sha256');
  for (const name of codeFiles()) {
    const file = name.replace(/\.[jt]s$/, '');
    const folder = file.includes(sep) ? file.split(sep)[0]! : '';
    if (folder === '' || !counts(file, folder)) continue;
    hash
      .update(file.split(sep).join('/'))
      .update('\0')
      .update(readFileSync(join(ROOT, name)))
      .update('\0');
  }
  addPackages(hash);
  return hash.digest('hex').slice(0, 16);
}

const codeFiles = (): readonly string[] =>
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    .sort();

/** Adds the version of every package that the program depends on, as it is installed. */
function addPackages(hash: Hash): void {
  const home = join(ROOT, '..');
  const { dependencies = {} } = readJson(join(home, 'package.json')) as { dependencies?: object };
  for (const name of Object.keys(dependencies).sort()) hash.update(`${name}@${installed(name, home)}\0`);
}

/** Version of a package as Node would find it from `folder`; "" where it is not installed. */
function installed(name: string, folder: string): string {
  try {
    return (readJson(join(folder, 'node_modules', name, 'package.json')) as { version: string }).version;
  } catch {
    const parent = dirname(folder);
    return parent === folder ? '' : installed(name, parent);
  }
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
