import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Conversion, Converter } from './converter.js';
import { findProgram, runProgram } from './run-program.js';

const QUICK_MS = 30_000;
const OUTPUT_BYTES = 1024 * 1024;
const NAMES = ['soffice', 'libreoffice', 'soffice.exe'];

/** Where LibreOffice lies and which it is; null where it is not installed. */
export async function libreOfficeState(
  path: string | undefined = process.env.PATH,
): Promise<{ readonly file: string; readonly version: string | null } | null> {
  const file = findProgram(NAMES, path);
  if (file === null) return null;
  const said = await runProgram({
    file,
    args: ['--version'],
    timeoutMs: QUICK_MS,
    outputBytes: OUTPUT_BYTES,
  });
  return { file, version: said.ok ? (/LibreOffice (\S+)/.exec(said.stdout)?.[1] ?? null) : null };
}

/**
 * LibreOffice as a converter; null where it is not installed. Every conversion has a folder of its own for file, result
 * and profile, which is removed afterwards: conversions neither disturb each other nor leave anything behind.
 */
export async function libreOffice(
  timeoutMs: number,
  path: string | undefined = process.env.PATH,
): Promise<Converter | null> {
  const state = await libreOfficeState(path);
  if (state === null) return null;
  return {
    name: `LibreOffice ${state.version ?? '(unknown version)'}`,
    convert: (bytes, from, to) => convert(state.file, timeoutMs, bytes, from, to),
  };
}

async function convert(
  file: string,
  timeoutMs: number,
  bytes: Uint8Array,
  from: string,
  to: string,
): Promise<Conversion> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-convert-'));
  try {
    const input = join(folder, `input.${from}`);
    await writeFile(input, bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const result = await runProgram({
      file,
      args: [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        input,
      ],
      timeoutMs,
      outputBytes: OUTPUT_BYTES,
    });
    if (!result.ok) return result;
    return { ok: true, bytes: await readFile(join(folder, 'out', `input.${to}`)) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return { ok: false, reason: code === 'ENOENT' ? 'It made no file.' : `The system says ${code}.` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
