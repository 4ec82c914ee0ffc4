/**
 * How page builders name the parts of a page. Words of `class` and `id` in lower case without `-` and `_`. A new
 * builder's names are added here; no site is named.
 */

/** Names that page builders give to the box of the article itself. */
export const ARTICLE_NAMES: ReadonlySet<string> = new Set([
  'artcon',
  'artcontent',
  'articalcontent',
  'articlebody',
  'articlecon',
  'articlecontent',
  'articlecontents',
  'articledetail',
  'articletext',
  'articletxt',
  'bodycontent',
  'bodytext',
  'btcontent',
  'conttext',
  'contenttext',
  'contenttxt',
  'contxt',
  'customunionstyle',
  'detailcon',
  'detailcontent',
  'detailscontent',
  'detailtext',
  'doccontent',
  'dochtmlcon',
  'docreadcontent',
  'easysitetext',
  'entrycontent',
  'fontzoom',
  'infocontent',
  'ivscontent',
  'jscontent',
  'mainarticle',
  'maintext',
  'newscon',
  'newscontent',
  'newstext',
  'nrcontent',
  'pagecontent',
  'pagescontent',
  'postcontent',
  'textcontent',
  'trseditor',
  'trseditorview',
  'trsueditor',
  'txtcontent',
  'ucapcontent',
  'viewcontent',
  'vnewscontent',
  'wordsection1',
  'wparticlecontent',
  'wpvisualcontent',
  'xlcon',
  'xlcontent',
  'xxgkcontent',
  'zoom',
  'zoomcon',
  'zwcontent',
  'zwnr',
]);

/** Names that often, but not always, stand for the box around the article. */
export const LIKELY_ARTICLE_NAMES: ReadonlySet<string> = new Set([
  'article',
  'con',
  'content',
  'contentbox',
  'contents',
  'detail',
  'details',
  'editor',
  'info',
  'main',
  'maincontent',
  'news',
  'printarea',
  'text',
  'txt',
  'view',
  'wrapper',
]);

/** Beginnings of names of the parts around an article. */
const AROUND_STARTS: readonly string[] = [
  'backtotop',
  'banner',
  'bdshare',
  'breadcrumb',
  'bread',
  'bshare',
  'bsbox',
  'comment',
  'copyright',
  'crumb',
  'currentlocation',
  'dqwz',
  'ewm',
  'flink',
  'foot',
  'friendlink',
  'gotop',
  'headbg',
  'headbox',
  'header',
  'headnav',
  'headtop',
  'leftnav',
  'location',
  'login',
  'logo',
  'menu',
  'mobilenav',
  'nav',
  'pager',
  'pagination',
  'qrcode',
  'recommend',
  'relatednews',
  'relevant',
  'rightnav',
  'search',
  'share',
  'sidebar',
  'sidenav',
  'socialshare',
  'subnav',
  'toolbar',
  'topbar',
  'topnav',
  'totop',
  'weizi',
  'xgxx',
  'yqlj',
];

/** Whole names of the parts around an article. */
const AROUND_NAMES: ReadonlySet<string> = new Set(['bottom', 'head', 'top']);

/** Parts of names that mark what stands around an article wherever they occur. */
const AROUND_PARTS: readonly string[] = [
  'topnav',
  'footer',
  'header',
  'copyright',
  'breadcrumb',
  'sharebox',
  'sharebutton',
];

/** Elements that by their meaning stand around an article. */
export const AROUND_ELEMENTS: ReadonlySet<string> = new Set(['nav', 'footer', 'header', 'aside']);

/** True for names of navigation, headers, footers, share buttons and the like. */
export function isAroundName(name: string): boolean {
  return (
    AROUND_NAMES.has(name) ||
    AROUND_STARTS.some((start) => name.startsWith(start)) ||
    AROUND_PARTS.some((part) => name.includes(part))
  );
}

/** Names of elements that hold the title of the article. */
export const TITLE_NAME = /title|biaoti|^tit|tit$|^bt$|^xltit/;
