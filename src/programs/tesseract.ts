import type { PageImage, Recognition, Recognizer } from './recognizer.js';
import { findProgram, runProgram } from './run-program.js';
import { wordsOfTsv } from './tesseract-tsv.js';

/** Simplified Chinese; its data knows digits and Latin letters too. */
export const LANGUAGE = 'chi_sim';
const QUICK_MS = 10_000;
const OUTPUT_BYTES = 32 * 1024 * 1024;

/** What this machine has of tesseract. */
export interface TesseractState {
  /** Absolute path of the program; null where it is not installed. */
  readonly file: string | null;
  readonly version: string | null;
  /** Whether the data for Chinese is there. */
  readonly chinese: boolean;
}

/** Looks for tesseract in the folders of PATH and asks it for its version and languages. */
export async function tesseractState(path: string | undefined = process.env.PATH): Promise<TesseractState> {
  const file = findProgram(['tesseract', 'tesseract.exe'], path);
  if (file === null) return { file, version: null, chinese: false };
  const ask = (word: string) =>
    runProgram({ file, args: [word], timeoutMs: QUICK_MS, outputBytes: OUTPUT_BYTES });
  const [version, languages] = [await ask('--version'), await ask('--list-langs')];
  return {
    file,
    version: version.ok ? (/tesseract v?(\S+)/.exec(version.stdout)?.[1] ?? null) : null,
    chinese: languages.ok && languages.stdout.split(/\s+/).includes(LANGUAGE),
  };
}

/**
 * Tesseract as a recognizer; null where it or its Chinese data is not installed. Pictures go to its standard input, so
 * that nothing is written to disk; one thread, so that the same picture always gives the same words.
 */
export async function tesseract(
  timeoutMs: number,
  path: string | undefined = process.env.PATH,
): Promise<Recognizer | null> {
  const { file, version, chinese } = await tesseractState(path);
  if (file === null || !chinese) return null;
  return {
    name: `tesseract ${version ?? '(unknown version)'} with ${LANGUAGE}`,
    recognize: (image) => recognize(file, image, timeoutMs),
  };
}

async function recognize(file: string, image: PageImage, timeoutMs: number): Promise<Recognition> {
  const dots = String(Math.round(image.dotsPerInch));
  const result = await runProgram({
    file,
    args: ['stdin', 'stdout', '-l', LANGUAGE, '--psm', '3', '--dpi', dots, 'tsv'],
    input: portableGreymap(image),
    timeoutMs,
    outputBytes: OUTPUT_BYTES,
    env: { OMP_THREAD_LIMIT: '1' },
  });
  return result.ok ? { ok: true, words: wordsOfTsv(result.stdout) } : result;
}

/** The picture in the plainest format that tesseract reads (PGM). */
function portableGreymap({ width, height, grey }: PageImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey]);
}
