import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ComparedDocument, Comparison } from '../compare/index.js';
import { writeAtomically } from '../shared/atomic-write.js';
import { makeFolder } from '../shared/make-folder.js';
import type { ComparisonView } from './comparison-view.js';
import { escapeHtml } from './shell.js';
import { vocabularyView } from './vocabulary.js';

const asset = (name: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../viewer/${name}`, import.meta.url)), 'utf8');

/**
 * Writes a comparison as one page that needs nothing else: scripts, styles and figures are in it, and its policy lets
 * nothing run but these very scripts.
 */
export async function writeComparison(
  file: string,
  comparison: Comparison,
  documents: readonly ComparedDocument[],
  report: string,
): Promise<void> {
  const used = new Set(
    comparison.rows
      .flatMap(({ proof, change: { own, stated } }) => [
        ...proof,
        ...(own ? [...own.proof.now, ...own.proof.before] : []),
        ...(stated ? [stated] : []),
      ])
      .map(({ document }) => document),
  );
  const view: ComparisonView = {
    comparison,
    documents: documents
      .filter(({ id }) => used.has(id))
      .map(({ id, path, entity }) => ({ id, path, entity })),
    vocabulary: vocabularyView(),
    report: existsSync(report) ? relative(dirname(file), report).split(sep).join('/') || '.' : null,
  };
  // A closing tag inside a script ends it, also inside one of its strings.
  const script = (await asset('comparison.js')).replaceAll('</script', '<\\/script');
  const style = await asset('comparison.css');
  const data = JSON.stringify(view).replaceAll('<', '\\u003c');
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  await makeFolder(dirname(file));
  await writeAtomically(
    file,
    `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Gongkai</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<script type="application/json" id="data">${data}</script>
<script>${script}</script>
</body>
</html>
`,
  );
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
