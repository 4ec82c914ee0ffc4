#!/usr/bin/env node
import { languageOf } from './context.js';
import { EXIT } from './exit-codes.js';
import { runCommandLine } from './program.js';
import { processTerminal } from './terminal.js';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.clean : EXIT.internal);
  });

process.exitCode = await runCommandLine(process.argv.slice(2), {
  terminal: processTerminal(),
  cwd: process.cwd(),
  language: languageOf(process.env),
  stdin: process.stdin,
  isolate: true,
});
