/**
 * What a page of a report may do: run the scripts of the report, show its pictures, nothing else. Nothing may be fetched
 * from anywhere, framed or sent. `file:` stands beside `'self'` because a page on a disk has no origin of its own.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "img-src 'self' file: data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A page of a report before its script fills it: no word of a document stands in it but its id. */
export function shell(options: {
  /** The way up to the folder of the report: `''` or `'../'`. */
  readonly up: string;
  readonly title: string;
  /** Scripts from the folder of the report, in the order in which they run. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}): string {
  const { up, title, scripts, styles } = options;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${styles.map((file) => `<link rel="stylesheet" href="${up}${file}">`).join('\n')}
${scripts.map((file) => `<script defer src="${up}${file}"></script>`).join('\n')}
</head>
<body>
<noscript><p>此页需要 JavaScript。This page needs JavaScript; the same data stands in documents/, findings.csv and dataset/.</p></noscript>
<div id="app"></div>
</body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
