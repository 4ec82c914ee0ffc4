import { piecesOf, type SamplePiece } from './docx-lines.js';

/** A cell of the twin with the merging that the text of the sample cannot show; null where another cell reaches in. */
interface TwinCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

const SECTION = /^[一二三四五六七八九十]+、/u;
const ARTICLE_END = '职责分类绩效目标';
const ARTICLE_RESUMES = '部门职责及工作活动';

/**
 * The sample as a page of a made-up government site: navigation, breadcrumb, title, a line on source and date, the
 * article in its box, share links and footer. Numbers are typed, headings are headings, the header cells of tables are
 * merged. The same text always gives the same page.
 */
export function htmlTwin(text: string): string {
  const [title, ...rest] = piecesOf(text);
  const heading = title?.kind === 'line' ? markup(title.text) : '';
  return `${head(heading)}
<body>
${PAGE_TOP}
<div class="main-wrap">
  <div class="location">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; <a href="/zwgk/yjs/">预算/决算</a> &gt; <span>${heading}</span></div>
  <div class="detail-box">
    <h1 class="detail-title">${heading}</h1>
    <div class="detail-info"><span>来源：样例网站</span><span>发布时间：2019-02-20</span><span>字号：<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a></span></div>
    <div class="TRS_Editor" id="zoom">
${articleOf(rest)}
    </div>
    <div class="share-box">分享到：<a href="javascript:;" title="微信">微信</a><a href="javascript:;" title="微博">微博</a></div>
    <div class="print-box"><a href="javascript:window.print()">【打印本页】</a><a href="javascript:window.close()">【关闭窗口】</a></div>
  </div>
  <div class="sidebar"><h3>相关链接</h3><ul><li><a href="/zwgk/1.html">2018年部门决算公开</a></li><li><a href="/zwgk/2.html">2018年部门预算公开</a></li><li><a href="/zwgk/3.html">政府信息公开指南</a></li><li><a href="/zwgk/4.html">政府信息公开年报</a></li></ul></div>
</div>
${PAGE_END}
</body>
</html>
`;
}

const head = (title: string): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="SiteName" content="政府信息公开样例网站">
<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="2019-02-20">
<title>${title}_预算/决算_政府信息公开样例网站</title>
<style>body{font-family:SimSun}.nav li{float:left}table{border-collapse:collapse}</style>
<script>function doZoom(size){document.getElementById('zoom').style.fontSize=size+'px';}</script>
</head>`;

const PAGE_TOP = `<div class="header">
  <div class="top-bar"><a href="/login">登录</a> | <a href="/en/">English</a> | <a href="/wza/">无障碍</a></div>
  <form class="search" action="/s"><input type="text" name="q" value="请输入关键字"><button>搜索</button></form>
</div>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政府信息公开</a></li><li><a href="/bszn/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li><li><a href="/ysgk/">预算公开</a></li></ul></div>`;

const PAGE_END = `<div class="footer">
  <p>版权所有：政府信息公开样例网站　主办：样例市人民政府办公室</p>
  <p>备案号：样例ICP备00000000号-1　网站标识码：0000000000　联系电话：000-00000000</p>
  <noscript>请启用脚本。</noscript>
</div>
<script>document.write('<div id="visits">访问次数：1629</div>');</script>`;

function articleOf(pieces: readonly SamplePiece[]): string {
  let inTasks = false;
  return pieces
    .map((piece) => {
      if (piece.kind === 'table') return tableOf(piece.rows);
      if (piece.text.startsWith(ARTICLE_END)) inTasks = true;
      if (piece.text.startsWith(ARTICLE_RESUMES)) inTasks = false;
      const print = markup(piece.text);
      return SECTION.test(piece.text) && !inTasks
        ? `<h2>${print}</h2>`
        : `<p style="text-indent: 2em;"><span style="font-size: 16px;">${print}</span></p>`;
    })
    .join('\n');
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const lines = mergeHeader(rows).map(
    (row) => `<tr>${row.map((cell) => (cell === null ? '' : cellOf(cell))).join('')}</tr>`,
  );
  return `<table border="1" cellspacing="0" width="100%"><tbody>\n${lines.join('\n')}\n</tbody></table>`;
}

function cellOf({ text, columnSpan, rowSpan }: TwinCell): string {
  const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  const print = markup(text.trimEnd()).replace(/^ +| {2,}/g, (spaces) => '&nbsp;'.repeat(spaces.length));
  return `<td${spans}>${print === '' ? '&nbsp;' : `<p>${print}</p>`}</td>`;
}

/**
 * Merges cells as the original has them: the last cell of a short row reaches to the right edge; a header cell reaches
 * down over the blank cell below it where the rest of that row is the lower half of the header.
 */
function mergeHeader(rows: readonly (readonly string[])[]): (TwinCell | null)[][] {
  const width = Math.max(...rows.map((row) => row.length));
  const out: (TwinCell | null)[][] = rows.map((row) =>
    row.map((text, i) => ({ text, rowSpan: 1, columnSpan: i === row.length - 1 ? width - i : 1 })),
  );
  const lower = rows.findIndex((row, r) => r > 0 && r < 3 && row.length === width && row[0] === '');
  const upper = out[lower - 1];
  if (!upper) return out;
  rows[lower]!.forEach((text, i) => {
    const above = upper[i];
    if (text !== '' || !above) return;
    upper[i] = { ...above, rowSpan: 2 };
    out[lower]![i] = null;
  });
  return out;
}

const markup = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
