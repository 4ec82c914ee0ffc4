import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/command.js';
import { cpuTime } from '../support/cpu-time.js';
import { literalPatterns, type Pattern } from './patterns/literal.js';
import { pumpsOf } from './patterns/pumps.js';

const SIZE = 1_000;
const TIMES = 4;
/** A pattern that is faster than this on the longer text cannot grow with its square. */
const SLOW_MS = 4;
/** Four times the text may take four times as long and some; a square takes sixteen times. */
const MOST_GROWTH = 9;
/** What stands before and behind the repeated piece, so that the pattern fails at the end. */
const AROUND = [
  ['', '\u0001'],
  ['x', 'x\n1'],
] as const;

const constructed = (): readonly Pattern[] =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [join(import.meta.dirname, 'patterns/constructed.mjs'), join(ROOT, 'dist')],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      },
    ),
  ) as Pattern[];

/** Processor time that a pattern takes to look for all of its matches. */
function timeOn(pattern: RegExp, text: string): number {
  const started = cpuTime();
  text.replace(pattern, '');
  return cpuTime() - started;
}

/** Whether the time of a pattern on repetitions of `pump` grows faster than the text. Looked at again before it is said. */
function growsTooFast(pattern: RegExp, pump: string, before: string, behind: string): boolean {
  const text = (size: number): string => before + pump.repeat(Math.ceil(size / pump.length)) + behind;
  for (let look = 0; look < 3; look++) {
    const long = timeOn(pattern, text(TIMES * SIZE));
    if (long < SLOW_MS || long < MOST_GROWTH * timeOn(pattern, text(SIZE))) return false;
  }
  return true;
}

/** The first piece on which a pattern takes too long; null where there is none. */
function baitFor({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string | null {
  // Sticky patterns are tried at one place by the program; here at all, as a loop over a text would.
  const everywhere = new RegExp(source, [...new Set(`${flags.replace('y', '')}g`)].join(''));
  for (const pump of pumpsOf(source))
    for (const [before, behind] of AROUND) if (growsTooFast(everywhere, pump, before, behind)) return pump;
  return null;
}

test('a pattern that takes the square of the text is found', () => {
  expect(baitFor({ source: '[a-c]+$', flags: '' })).not.toBeNull();
  expect(baitFor({ source: '(?<![a-c])[a-c]+$', flags: '' })).toBeNull();
});

test('the time of every pattern of the program grows no faster than the text', () => {
  const patterns = [...literalPatterns(join(ROOT, 'src')), ...constructed()];
  expect(patterns.length).toBeGreaterThan(1_000);
  const slow = patterns.flatMap(({ source, flags, file }) => {
    const bait = baitFor({ source, flags });
    return bait === null ? [] : [`${file}: /${source}/${flags} on ${JSON.stringify(bait)}`];
  });
  expect(slow).toEqual([]);
});
