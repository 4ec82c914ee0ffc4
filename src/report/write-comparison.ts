import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ComparedDocument, CompareQuery, Comparison } from '../compare/index.js';
import type { Bilingual } from '../rules/index.js';
import { writeAtomically } from '../shared/atomic-write.js';
import { makeFolder } from '../shared/make-folder.js';
import type { ComparisonView } from './comparison-view.js';
import { escapeHtml } from './shell.js';
import { vocabularyView } from './vocabulary.js';

type Language = keyof Bilingual;

const asset = (name: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../viewer/${name}`, import.meta.url)), 'utf8');

/** What draws the page where no browser does. */
interface Drawing {
  readonly staticPage: (view: ComparisonView, language: Language) => string;
}

/** How a comparison is written. */
export interface ComparisonFile {
  readonly file: string;
  /** Folder of the report that figures lead into, if it is there. */
  readonly report: string;
  /** Language of the page for viewers that run no scripts; others have a choice. */
  readonly language: Language;
}

/**
 * Writes a comparison as one page that needs nothing else: scripts, styles and figures are in it, and its policy lets
 * nothing run but these very scripts. Charts and tables stand in it as they are, so that previews, mail programs and
 * phones that run no scripts show them too.
 */
export async function writeComparison(
  comparison: Comparison,
  documents: readonly ComparedDocument[],
  { file, report, language }: ComparisonFile,
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
  // The name of what was built is no name of a module of ours.
  const drawing = new URL('../viewer/comparison-static.js', import.meta.url).href;
  const { staticPage } = (await import(drawing)) as Drawing;
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  await makeFolder(dirname(file));
  await writeAtomically(
    file,
    `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(titleOf(view, language))}</title>
<style>${style}</style>
</head>
<body>
<div id="app">${staticPage(view, language)}</div>
<script type="application/json" id="data">${data}</script>
<script>${script}</script>
</body>
</html>
`,
  );
}

/** What is compared, for the title of a window and the name of a saved file. */
function titleOf({ comparison: { query }, vocabulary }: ComparisonView, language: Language): string {
  const at = language === 'zh' ? 0 : 1;
  const measure = SPENDING[query.by]?.[at] ?? vocabulary.measures[query.measure]?.[at] ?? query.measure;
  const kind = { budget: ['预算', 'budget'], final_accounts: ['决算', 'final accounts'] }[query.kind][at];
  return `${measure} ${query.year} ${kind} · Gongkai`;
}

/** What classes of spending are classes of, whatever measure is asked for. */
const SPENDING: Partial<Record<CompareQuery['by'], readonly [zh: string, en: string]>> = {
  function: ['按功能分类的支出', 'Spending by function'],
  economic: ['基本支出按经济分类', 'Basic expenditure by economic purpose'],
};

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
