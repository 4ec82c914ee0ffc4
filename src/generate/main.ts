import { fileURLToPath } from 'node:url';
import { staleFiles, writeGenerated } from './generated.js';

/** Root of the project: two folders above this file, in `src` as in `dist`. */
const root = fileURLToPath(new URL('../../', import.meta.url));

const known = process.argv.slice(2).every((argument) => argument === '--check');
if (!known) {
  process.stderr.write('usage: node dist/generate/main.js [--check]\n');
  process.exitCode = 2;
} else if (process.argv.includes('--check')) {
  const stale = staleFiles(root);
  for (const path of stale) process.stderr.write(`${path} is not current; run: npm run generate\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const path of writeGenerated(root)) process.stderr.write(`wrote ${path}\n`);
}
