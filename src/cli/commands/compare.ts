import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type {
  ComparedDocument,
  ComparedRow,
  CompareQuery,
  CompareRequest,
  Comparison,
} from '../../compare/index.js';
import type { CommandContext } from '../context.js';
import { UsageError } from '../errors.js';
import { wholeNumber } from '../options.js';
import { comparisonLines } from '../views/comparison.js';
import { requireRun, shownPath } from './report.js';

interface Options extends CompareRequest {
  readonly change?: boolean;
  readonly outliers?: boolean;
  readonly limit: number;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly html?: string | boolean;
}

const EXAMPLES = `
Examples:
  $ gongkai compare output --measure expenditure_total --year 2024
  $ gongkai compare output --measure three_public_total --change
  $ gongkai compare output --measure agency_operating --per person --outliers
  $ gongkai compare output --by function --html functions.html
  $ gongkai compare output --measure project_expenditure --csv > projects.csv

Departments are ranked among departments and units among units; the money of a unit that is part of a department is not
added to it again. Amounts are exact. Shares, rates and amounts per person are rounded to two decimals. An outlier lies
more than 3.5 robust standard deviations (median of absolute deviations, of logarithms) from the median of at least eight
of its like.`;

/** `gongkai compare`: figures of many disclosures side by side. */
export const compareCommand = (context: CommandContext): Command =>
  new Command('compare')
    .summary('put figures of many disclosures side by side')
    .description(
      'Compare departments, divisions or classes of spending: ranks, shares, changes against last year, outliers among peers.',
    )
    .argument('[folder]', 'output folder of a run', 'output')
    .option('-m, --measure <key>', 'measure to compare', 'expenditure_total')
    .addOption(new Option('--year <year>', 'fiscal year (default: the latest)').argParser(wholeNumber))
    .addOption(new Option('--kind <kind>', 'kind of disclosure').choices(['budget', 'final_accounts']))
    .addOption(
      new Option('--by <what>', 'what stands on a line')
        .choices(['entity', 'division', 'function', 'economic'])
        .default('entity'),
    )
    .addOption(
      new Option('--per <what>', 'divide by people, or by activities').choices(['person', 'activity']),
    )
    .addOption(new Option('--level <level>', 'departments or units only').choices(['department', 'unit']))
    .option('--place <names>', 'place, from the province down: "河北省 石家庄市"')
    .option('--change', 'largest changes against the year before first')
    .option('--outliers', 'outliers only')
    .addOption(new Option('--limit <n>', 'most lines on the terminal').argParser(wholeNumber).default(30))
    .option('--json', 'print as JSON, with the proof of every figure')
    .option('--csv', 'print as CSV')
    .option(
      '--html [file]',
      'write one page with charts that needs nothing else (default: compare.html in the folder)',
    )
    .addHelpText('after', EXAMPLES)
    .action((folder: string, options: Options) => execute(folder, options, context));

async function execute(folder: string, options: Options, context: CommandContext): Promise<void> {
  const { terminal, cwd, language } = context;
  await requireRun(folder, cwd);
  const compared = await import('../../compare/index.js');
  const { compare, CompareError, comparisonCsv, loadComparable, measuresFor, Observations, resolveQuery } =
    compared;
  const wanted = measuresFor(options);
  const { documents, observations } = await loadComparable(resolve(cwd, folder), (key) => wanted.has(key));
  const comparison = (() => {
    try {
      const whole = compare(documents, new Observations(observations), resolveQuery(options, documents));
      return { ...whole, rows: arranged(whole.rows, options) };
    } catch (error) {
      throw error instanceof CompareError ? new UsageError(error.message, error.hint) : error;
    }
  })();
  if (options.html) {
    const { writeComparison } = await import('../../report/index.js');
    const file = options.html === true ? join(folder, 'compare.html') : options.html;
    await writeComparison(comparison, documents, {
      file: resolve(cwd, file),
      report: join(resolve(cwd, folder), 'report'),
      language,
    });
    terminal.message(`Open ${shownPath(resolve(cwd, file), cwd)}`);
  }
  if (options.json)
    terminal.result(
      JSON.stringify({ ...comparison, documents: documentsOf(comparison, documents) }, null, 2),
    );
  else if (options.csv) terminal.result(comparisonCsv(comparison, documents).trimEnd());
  else if (!options.html) {
    const { className, measureOf } = await import('../../vocabulary/names.js');
    const { by, measure: key } = comparison.query;
    const measure = SPENDING[by]?.[language] ?? measureOf(key)?.[language] ?? key;
    const names = { measure, of: (row: ComparedRow) => className(row.name) ?? row.name };
    for (const line of comparisonLines(comparison, names, context, options.limit)) terminal.result(line);
  }
}

/** What classes of spending are classes of, whatever measure is asked for. */
const SPENDING: Partial<Record<CompareQuery['by'], Readonly<Record<'zh' | 'en', string>>>> = {
  function: { zh: '按功能分类的支出', en: 'spending by function' },
  economic: { zh: '基本支出按经济分类', en: 'basic expenditure by economic purpose' },
};

/** The documents that a comparison speaks of, so that an id leads to a file. */
function documentsOf(
  { rows, without }: Comparison,
  documents: readonly ComparedDocument[],
): readonly Pick<ComparedDocument, 'id' | 'path' | 'entity'>[] {
  const proof = rows.flatMap((row) => [
    ...row.proof,
    ...(row.change.own ? [...row.change.own.proof.now, ...row.change.own.proof.before] : []),
    ...(row.change.stated ? [row.change.stated] : []),
  ]);
  const used = new Set([...proof, ...without].map(({ document }) => document));
  return documents.filter(({ id }) => used.has(id)).map(({ id, path, entity }) => ({ id, path, entity }));
}

/**
 * Rows as they are asked for: outliers only, the largest changes first, departments before units. Ranks stay those of the
 * figures.
 */
function arranged(rows: readonly ComparedRow[], { change, outliers }: Options): readonly ComparedRow[] {
  const shown = outliers ? rows.filter(({ outlier }) => outlier !== null) : rows;
  if (!change) return shown;
  const size = ({ change: { own, stated } }: ComparedRow): number =>
    Math.abs(Number(own?.difference ?? stated?.value ?? 0));
  const kind = ({ level }: ComparedRow): number => (level === 'unit' ? 1 : 0);
  return shown
    .filter(({ change: { own, stated } }) => own || stated)
    .sort((a, b) => kind(a) - kind(b) || size(b) - size(a));
}
