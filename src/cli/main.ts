#!/usr/bin/env node
import { OUTPUT_ERRORS } from '../shared/output-error.js';
import { languageOf } from './context.js';
import { EXIT } from './exit-codes.js';
import { handlesAreEnough, NEEDED_HANDLES } from './handles.js';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.clean : EXIT.internal);
  });

process.exitCode = handlesAreEnough() ? await commandLine() : await tooFewHandles();

/** The program, which takes many files to load. */
async function commandLine(): Promise<number> {
  const { runCommandLine } = await import('./program.js');
  const { processTerminal } = await import('./terminal.js');
  return runCommandLine(process.argv.slice(2), {
    terminal: processTerminal(),
    cwd: process.cwd(),
    language: languageOf(process.env),
    stdin: process.stdin,
    isolate: true,
  });
}

async function tooFewHandles(): Promise<number> {
  const { message, hint } = OUTPUT_ERRORS['too-few-handles'];
  let lines = [`${message} It needs ${NEEDED_HANDLES}.`, hint];
  if (languageOf(process.env) === 'zh') {
    const { inChinese } = await import('../language/index.js');
    lines = lines.map((line) => inChinese(line) ?? line);
  }
  process.stderr.write(`too-few-handles ${lines[0]}\n  → ${lines[1]}\n`);
  return EXIT.internal;
}
