import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CommandContext } from '../context.js';
import { UsageError } from '../errors.js';
import { heedSignals } from '../interrupt.js';
import { cleanLine } from '../terminal.js';

const EXAMPLES = `
Examples:
  $ gongkai serve output
  $ gongkai serve output --port 8080

The report answers on this machine only (127.0.0.1). Stop it with Ctrl-C.`;

/** `gongkai serve`: the report of an output folder, to a browser of this machine. */
export const serveCommand = (context: CommandContext): Command =>
  new Command('serve')
    .summary('serve a report to this machine')
    .description('Serve the report of an output folder to a browser of this machine, for large sets.')
    .argument('[folder]', 'output folder of a run', 'output')
    .addOption(new Option('--port <n>', 'port; 0 takes any free one').argParser(portOf).default(4173))
    .addHelpText('after', EXAMPLES)
    .action((folder: string, { port }: { readonly port: number }) => execute(folder, port, context));

function portOf(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 65_536;
  if (port > 65_535) throw new InvalidArgumentError('Give a number from 0 to 65535.');
  return port;
}

async function execute(folder: string, port: number, { terminal, cwd }: CommandContext): Promise<void> {
  const report = join(resolve(cwd, folder), 'report');
  const found = await stat(join(report, 'index.html')).catch(() => null);
  if (!found?.isFile())
    throw new UsageError(`There is no report in ${cleanLine(folder)}.`, 'Make one first: gongkai report.');
  const { serveReport } = await import('../../report/serve.js');
  const served = await serveReport(report, port).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' || error.code === 'EACCES'
      ? new UsageError(`The port ${port} is not to be had.`, 'Give another one with --port, or 0 for any.')
      : error;
  });
  const stop = heedSignals();
  terminal.result(`Serving at ${served.address}`);
  await new Promise<void>((done) => {
    stop.signal.addEventListener('abort', () => done(), { once: true });
  });
  await served.close();
  stop.release();
}
