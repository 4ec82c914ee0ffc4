import { existsSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Aids } from '../../programs/aids.js';
import { isAided, type Means } from './means.js';

/** Half of the room in which a child makes what is new, in megabytes. */
const YOUNG_MEGABYTES = 64;

/**
 * Flags of Node for a child that runs `entry`: a bound on its heap and, where this Node knows permissions, none to write
 * any file, to start any program, or to read anything but the program itself. The documents come over the channel.
 */
export function childFlags(entry: URL, { limits, aids }: Means): readonly string[] {
  return [
    `--max-old-space-size=${limits.heapMegabytes}`,
    // There is a process for every core: threads that collect garbage would only take time from the others.
    '--single-threaded-gc',
    // What a document leaves is mostly garbage by its end: with room for it little is copied in between.
    `--max-semi-space-size=${YOUNG_MEGABYTES}`,
    '--no-warnings',
    ...permissionFlags(realpathSync(fileURLToPath(entry)), aids),
  ];
}

/** Name of the flag for permissions in this Node; null where it has none. */
export function permissionFlag(): string | null {
  const flags = ['--permission', '--experimental-permission'];
  return flags.find((flag) => process.allowedNodeEnvironmentFlags.has(flag)) ?? null;
}

function permissionFlags(entry: string, aids: Aids): readonly string[] {
  const flag = permissionFlag();
  if (flag === null) return [];
  // Programs that are asked for must be found and started, and are given the document in a temporary file.
  if (isAided(aids))
    return [
      flag,
      '--allow-worker',
      '--allow-child-process',
      '--allow-fs-read=*',
      `--allow-fs-write=${join(tmpdir(), '*')}`,
    ];
  // The thread that looks after the parent is the one thing beyond reading that a child is allowed.
  return [
    flag,
    '--allow-worker',
    ...programFolders(entry).map((folder) => `--allow-fs-read=${join(folder, '*')}`),
  ];
}

/** Folders that hold the program: its package, and every `node_modules` that its imports may be found in. */
function programFolders(entry: string): readonly string[] {
  const folders = ancestors(dirname(entry));
  const home = folders.find((folder) => existsSync(join(folder, 'package.json'))) ?? dirname(entry);
  const modules = folders
    .map((folder) => (folder.endsWith(`${sep}node_modules`) ? folder : join(folder, 'node_modules')))
    .filter((folder) => existsSync(folder));
  return [...new Set([home, ...modules, ...modules.map((folder) => realpathSync(folder))])];
}

function ancestors(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

/**
 * Environment of a child. Nothing of ours reaches the readers; Windows cannot start a process without the first two, and
 * a program that is asked for is found by the others.
 */
export function childEnvironment({ aids }: Means): NodeJS.ProcessEnv {
  const names = [
    'SYSTEMROOT',
    'WINDIR',
    ...(isAided(aids) ? ['PATH', 'HOME', 'TMPDIR', 'TESSDATA_PREFIX'] : []),
  ];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
