import type { CommandContext } from '../context.js';
import { jsonReporter } from './json.js';
import type { Reporter, ReporterOptions } from './reporter.js';
import { textReporter } from './text.js';

export { LOG_FORMATS, type LogFormat, type Reporter, type ReporterOptions } from './reporter.js';

/** The reporter that the options ask for, on standard error. */
export const reporterOf = (options: ReporterOptions, context: CommandContext): Reporter =>
  options.logFormat === 'json' ? jsonReporter(options, context) : textReporter(options, context);
