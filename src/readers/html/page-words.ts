/** Words of the page around a document: what the page builder prints, not the department. White space is removed. */

const META_LABELS: readonly string[] = [
  '来源',
  '信息来源',
  '稿件来源',
  '文章来源',
  '发布时间',
  '发布日期',
  '发布机构',
  '发布单位',
  '发布部门',
  '发文机关',
  '发文机构',
  '发文日期',
  '发文字号',
  '成文日期',
  '生成日期',
  '生效日期',
  '更新时间',
  '更新日期',
  '日期',
  '时间',
  '作者',
  '编辑',
  '责任编辑',
  '责编',
  '审核',
  '浏览次数',
  '浏览量',
  '浏览',
  '访问次数',
  '访问量',
  '点击数',
  '点击次数',
  '点击量',
  '阅读次数',
  '阅读量',
  '累计次数',
  '字号',
  '字体',
  '字体大小',
  '视力保护色',
  '保护视力色',
  '分享',
  '分享到',
  '索引号',
  '索引',
  '信息索引号',
  '信息索引',
  '信息分类',
  '主题分类',
  '组配分类',
  '体裁分类',
  '内容分类',
  '公文种类',
  '公开方式',
  '公开范围',
  '公开时限',
  '公开程序',
  '公开形式',
  '公开责任部门',
  '信息名称',
  '名称',
  '标题',
  '文号',
  '关键词',
  '主题词',
  '内容概述',
  '有效性',
  '废止日期',
  '统一登记号',
  '当前位置',
  '您现在的位置',
  '您的位置',
  '您当前的位置',
  '你的位置',
  '上一篇',
  '下一篇',
  '上一条',
  '下一条',
  '相关链接',
  '友情链接',
];

const META_LABEL = new RegExp(`^[【\\[(（]?(?:${META_LABELS.join('|')})[:：]`);
const BARE_LABEL = new RegExp(`^(?:${META_LABELS.join('|')})[:：]?$`);
const BUTTONS =
  /^(?:(?:我要)?(?:打印|收藏|纠错)(?:本页|本稿|此页|页面|文章)?|关闭(?:窗口|本页|页面)?|返回(?:顶部|首页|上一页|列表)?|大|中|小|顶部|扫一扫在手机(?:上)?(?:打开|查看|浏览)?(?:当前)?(?:页面?|此页)|分享到?[:：]?|微信|微博|新浪微博|QQ空间|[|｜\]】)）【[（(\s])+$/;

/** What a page says to a reader who cannot see its attachment. */
const VIEWER_HELP =
  /^[(（]?(?:提示|温馨提示)?[:：]?(?:如果|如|若)?.{0,20}(?:不能|无法)(?:正常)?(?:显示|浏览|打开|查看).{0,10}(?:安装|下载|升级|使用)/;

/** What a site prints at the foot of its pages. */
const FOOTER =
  /(?:ICP备|公网安备|网站标识码|版权所有|链接即将离开)|^(?:(?:主办|承办|协办)(?:单位)?|技术支持|运维单位)[:：]/;

/** Longest line that can be one of the page builder. */
const LONGEST = 160;

/** True for a line that the page builder printed about the article: `来源：… 发布时间：…`, `字号：大 中 小`, `【打印本页】`. */
export function isPageLine(text: string): boolean {
  const bare = text.replace(/\s+/g, '');
  return (
    bare.length > 0 &&
    bare.length <= LONGEST &&
    (META_LABEL.test(bare) || BUTTONS.test(bare) || VIEWER_HELP.test(bare) || FOOTER.test(bare))
  );
}

/** True for a cell that holds nothing but the name of something that the page builder states (`索引号`). */
export const isPageLabel = (text: string): boolean => BARE_LABEL.test(text.replace(/\s+/g, ''));

/** Words at a link that say that it leads to the content. */
export const ATTACHMENT_WORDS =
  /^(?:附件|附表|附：|点击(?:此处)?下载|下载|查看(?:附件|文件|全文|详情))|(?:下载|附件)$/;

/** Names of programs and helps that pages offer for download: no content. */
export const HELPER_DOWNLOAD =
  /阅读器|浏览器|插件|控件|客户端|APP|Adobe|Flash|操作(?:手册|指南)|使用(?:手册|说明|指南)/i;

/** Words of a link that leads to a disclosure. */
export const DISCLOSURE_WORDS = /[预預][决決]?算|[决決]算|三公/;
