import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The folders of `src` in the order in which data flows: each imports only from those before it. */
const STAGES = [
  'shared',
  'language',
  'schema',
  'vocabulary',
  'document',
  'layout',
  'intake',
  'programs',
  'readers',
  'outline',
  'tables',
  'identity',
  'narrative',
  'records',
  'disclosures',
  'rules',
  'findings',
  'dataset',
  'pipeline',
  'compare',
  'report',
  'viewer',
  'cli',
  'generate',
];
/**
 * `generate` writes schemas and pages, `viewer` is what a browser runs; nothing imports them. The public surface stands
 * above the pipeline.
 */
const SURFACE = 'index.ts';

const root = resolve(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f))
  .sort();
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((m) =>
    sourceOf(resolve(root, dirname(file), m[1]!)),
  );
/** The file behind an import: `.ts`, or `.tsx` where there is one. */
const sourceOf = (target: string): string => {
  const tsx = target.replace(/\.js$/, '.tsx');
  return relative(root, existsSync(tsx) ? tsx : target.replace(/\.js$/, '.ts'));
};
const stageOf = (file: string): string => (file.includes(sep) ? file.split(sep)[0]! : file);

describe('data flows one way', () => {
  test('every folder of src is a known stage', () => {
    const folders = new Set(files.map(stageOf).filter((stage) => stage !== SURFACE));
    expect([...folders].filter((stage) => !STAGES.includes(stage))).toEqual([]);
  });

  test.each(files)('%s imports only from its own stage and those before it', (file) => {
    const own = stageOf(file);
    const allowed =
      own === SURFACE ? STAGES.slice(0, STAGES.indexOf('cli')) : STAGES.slice(0, STAGES.indexOf(own) + 1);
    const foreign = importsOf(file).filter((target) => {
      const stage = stageOf(target);
      return stage === SURFACE ? own !== 'cli' : !allowed.includes(stage);
    });
    expect(foreign).toEqual([]);
  });

  test('one format of reader knows nothing of another', () => {
    const crossing = files
      .filter((file) => file.startsWith(`readers${sep}`) && file.split(sep).length > 2)
      .flatMap((file) =>
        importsOf(file)
          .filter(
            (t) =>
              t.startsWith(`readers${sep}`) &&
              t.split(sep).length > 2 &&
              t.split(sep)[1] !== file.split(sep)[1],
          )
          .map((t) => `${file} → ${t}`),
      );
    expect(crossing).toEqual([]);
  });

  test('no file is part of a circle', () => {
    const edges = new Map(files.map((file) => [file, importsOf(file)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of edges.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});
