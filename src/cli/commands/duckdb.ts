import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { CommandContext } from '../context.js';
import { UsageError } from '../errors.js';

/** `gongkai duckdb`: the dataset of a run as one database. */
export const duckdbCommand = (context: CommandContext): Command =>
  new Command('duckdb')
    .summary('put the dataset of a run into one DuckDB file')
    .description(
      'Make dataset/gongkai.duckdb from the Parquet files of a run, with the meaning of every column as a comment. Needs the optional package @duckdb/node-api.',
    )
    .argument('[out]', 'output folder of a run', 'output')
    .action(async (out: string) => {
      const folder = join(resolve(context.cwd, out), 'dataset');
      if (!existsSync(join(folder, 'documents.parquet')))
        throw new UsageError(
          `There is no dataset in ${out}.`,
          `Make one first: gongkai run <inputs> --out ${out}`,
        );
      const { writeDatabase } = await import('../../dataset/index.js');
      const outcome = await writeDatabase(folder);
      if (outcome.kind === 'not-installed')
        throw new UsageError(
          'The optional package @duckdb/node-api is not installed.',
          'Install it beside gongkai (npm install @duckdb/node-api), or open the Parquet files directly.',
        );
      context.terminal.result(join(out, 'dataset', 'gongkai.duckdb'));
    });
