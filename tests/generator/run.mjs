// `npm run generate`: without options the generated files of the project (schemas, pages of the rules, tables in the
// READMEs) are brought up to date; with options invented disclosures are made. The generator is compiled when it is used.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [first, ...rest] = process.argv.slice(2);
const command = first === 'score' ? 'score' : 'main';
const args = command === 'score' ? rest : process.argv.slice(2);

if (first === undefined) await import(pathToFileURL(join(root, 'dist/generate/main.js')).href);
else {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const built = spawnSync(process.execPath, [tsc, '-p', join(root, 'tests/generator/tsconfig.json')], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(70);
  const folder = join(root, 'node_modules/.cache/gongkai-generator');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n');
  const { main } = await import(pathToFileURL(join(folder, `${command}.js`)).href);
  process.exitCode = await main(args);
}
