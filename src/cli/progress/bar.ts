import cliProgress from 'cli-progress';
import { cleanLine } from '../terminal.js';

const { BarFormat, TimeFormat } = cliProgress.Format;
const OPTIONS = {
  barsize: 24,
  barCompleteString: '█'.repeat(24),
  barIncompleteString: '░'.repeat(24),
  barGlue: '',
  autopaddingChar: ' ',
} as cliProgress.Options;

/** The line that shows how far a run is: bar, count, rate, time that is left, and what was done last. */
export function barLine(of: {
  readonly done: number;
  readonly total: number;
  /** Documents a second; null where that is not known yet. */
  readonly rate: number | null;
  readonly path: string;
}): string {
  const { done, total, rate, path } = of;
  const left = rate === null ? '' : ` ${rate.toFixed(1)}/s, ${timeLeft((total - done) / rate)} left`;
  return `${BarFormat(done / total, OPTIONS)} ${done}/${total}${left} ${cleanLine(path)}`;
}

const timeLeft = (seconds: number): string => TimeFormat(Math.ceil(seconds), OPTIONS, 1).trim();
