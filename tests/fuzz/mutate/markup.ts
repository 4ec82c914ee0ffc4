import type { Random } from '../random.js';
import type { Mutation } from './bytes.js';

const TAG = /<[^<>]{0,400}>/g;
const NUMBER = /\d+/g;
const NUMBERS = ['0', '-1', '1', '65535', '1000000000', '99999999999999999999', '1e9', '', 'NaN', '１２'];
const PIECES = [
  '<!DOCTYPE x [<!ENTITY e "eeee">]>',
  '&e;',
  '&#x0;',
  '&#1114112;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '\u0000',
  '\ufeff',
  '__proto__',
  'constructor',
  '<script>',
  '</table>',
  '<table><tr><td colspan="1000000000" rowspan="65535">',
  '表1',
  '合计',
  '单位：万元',
  '1,234.56万元',
  '（一）',
];

const ATTRIBUTES = [
  'colspan="3"',
  'rowspan="9"',
  'colspan="-1"',
  'style="display:none"',
  'hidden=""',
  'w:val="0"',
  'w:val="continue"',
  'r="ZZZZ9999999"',
  't="s"',
  's="99999"',
  'ref="A1:XFD1048576"',
  'xml:space="preserve"',
  'id="__proto__"',
];

type TextChange = (text: string, random: Random) => string;

/** A random match of a pattern. */
function someMatch(text: string, pattern: RegExp, random: Random): RegExpExecArray | null {
  pattern.lastIndex = random.below(text.length + 1);
  const found = pattern.exec(text);
  pattern.lastIndex = 0;
  return found ?? pattern.exec(text);
}

const replaceMatch = (text: string, match: RegExpExecArray | null, by: string): string =>
  match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;

const dropTag: TextChange = (text, random) => replaceMatch(text, someMatch(text, TAG, random), '');

const repeatTag: TextChange = (text, random) => {
  const match = someMatch(text, TAG, random);
  return replaceMatch(
    text,
    match,
    (match?.[0] ?? '').repeat(2 + random.below(random.chance(0.05) ? 3_000 : 5)),
  );
};

const swapTags: TextChange = (text, random) => {
  const [a, b] = [someMatch(text, TAG, random), someMatch(text, TAG, random)];
  if (!a || !b || a.index === b.index) return text;
  const [first, second] = a.index < b.index ? [a, b] : [b, a];
  if (first.index + first[0].length > second.index) return text;
  return (
    text.slice(0, first.index) +
    second[0] +
    text.slice(first.index + first[0].length, second.index) +
    first[0] +
    text.slice(second.index + second[0].length)
  );
};

const changeNumber: TextChange = (text, random) =>
  replaceMatch(text, someMatch(text, NUMBER, random), random.pick(NUMBERS));

const insertPiece: TextChange = (text, random) => {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(PIECES).repeat(1 + random.below(4)) + text.slice(at);
};

const cutText: TextChange = (text, random) => {
  const from = random.below(text.length + 1);
  return text.slice(0, from) + text.slice(from + random.below(500));
};

const repeatText: TextChange = (text, random) => {
  const from = random.below(text.length + 1);
  const piece = text.slice(from, from + 1 + random.below(300));
  return text.slice(0, from) + piece.repeat(1 + random.below(30)) + text.slice(from);
};

/** From a tag to the end of its element, where that is near; null for text without markup. */
function someElement(text: string, random: Random): string | null {
  const tag = someMatch(text, TAG, random);
  const name = tag && /^<([\w:]+)/.exec(tag[0])?.[1];
  if (!tag || !name) return null;
  const end = text.indexOf(`</${name}>`, tag.index);
  return end < 0 || end - tag.index > LONGEST_ELEMENT ? null : text.slice(tag.index, end + name.length + 3);
}

const LONGEST_ELEMENT = 20_000;

/** Puts a copy of an element somewhere between two tags: a row into a cell, a table into a heading. */
const copyElement: TextChange = (text, random) => {
  const element = someElement(text, random);
  const target = someMatch(text, TAG, random);
  if (element === null || !target) return text;
  const at = target.index + (random.chance(0.5) ? target[0].length : 0);
  return text.slice(0, at) + element.repeat(1 + random.below(3)) + text.slice(at);
};

const dropElement: TextChange = (text, random) => {
  const element = someElement(text, random);
  return element === null ? text : text.replace(element, () => '');
};

/** Gives a tag one attribute more: spans, merges, what hides. */
const addAttribute: TextChange = (text, random) => {
  const tag = someMatch(text, TAG, random);
  if (!tag || !/^<[\w:]+/.test(tag[0])) return text;
  const wider = tag[0].replace(/^<[\w:]+/, (start) => `${start} ${random.pick(ATTRIBUTES)}`);
  return replaceMatch(text, tag, wider);
};

/** Wraps an element into itself many times. */
const nest: TextChange = (text, random) => {
  const tag = someMatch(text, TAG, random);
  const name = tag && /^<([\w:]+)/.exec(tag[0])?.[1];
  if (!tag || !name || tag[0].endsWith('/>')) return text;
  const times = random.pick([2, 20, 240, 300]);
  return replaceMatch(text, tag, `${tag[0].repeat(times)}x${`</${name}>`.repeat(times - 1)}`);
};

const CHANGES = [
  dropTag,
  repeatTag,
  swapTags,
  changeNumber,
  changeNumber,
  insertPiece,
  cutText,
  repeatText,
  copyElement,
  dropElement,
  addAttribute,
  nest,
];

/** Changes of markup and text: tags and elements dropped, copied, nested and swapped, numbers made extreme, pieces put in. */
export const changeMarkup: Mutation = (bytes, random) => {
  let text = bytes.toString('utf8');
  for (let n = 1 + random.below(4); n > 0; n--) text = random.pick(CHANGES)(text, random);
  return Buffer.from(text, 'utf8');
};
