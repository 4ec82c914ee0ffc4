import type { TableKind } from '../../schema/table.js';
import { comparable, oneLine } from '../../shared/text.js';
import { tableKindOf } from '../../vocabulary/table-kinds.js';
import { defineRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import type { Breach, CheckableRecord } from '../types.js';
import { type ContentsEntry, contentsEntries } from './contents-entries.js';

/** With fewer kinds of table than these, the tables lie in another file. */
const LEAST_KINDS = 5;
/** Where more entries than these have no counterpart, contents and body are worded apart. */
const MOST_MISSING = 2;
/** Words that a heading may have or lack in the contents. */
const LOOSE =
  /(?:19|20)\d{2}年(?:度)?|部门|单位|本年|一般公共预算|预算|决算|情况|说明|的|安排|主要|公开|及其?|和|与|等|[、"“”]|\([^()]{0,20}\)/gu;

/** What the contents list stands in the document. */
export const contentsAgainstBody = defineRule({
  id: 'F-018',
  version: 2,
  slug: 'contents-against-body',
  name: { zh: '目录所列内容正文没有', en: 'The contents list what the document lacks' },
  statement: {
    zh: '目录所列的表格和部分，正文中都应有。',
    en: 'Every table and part that the contents list stands in the document.',
  },
  scope: ['prose', 'tables'],
  applies: {
    zh: '有目录的文件。表格按种类核对，文件本身有五种以上表格的才核对（否则表格另行公开）；其余各条按标题用词核对，缺少两条以上的视为措辞不同，不报告。',
    en: 'Documents with a table of contents. Tables are compared by kind, where the document holds five kinds or more (else they are published apart); other entries by the words of their titles, unless more than two are missing, which is a matter of wording.',
  },
  severity: 'warning',
  basis: [
    { kind: 'wording', text: { zh: '目录应与正文一致。', en: 'The contents tell what is in the document.' } },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '目录列有“{title}”，正文中没有这一部分。',
      en: 'The contents list "{title}", which the document does not hold.',
    },
    table: {
      zh: '目录列有“{title}”，文件中没有这种表。',
      en: 'The contents list the table "{title}", which the document does not hold.',
    },
  },
  byHand: { zh: '按目录逐条在正文中查找。', en: 'Look for each entry of the contents in the body.' },
  examples: {
    holds: '目录：七、项目经费情况说明……（正文）七、项目经费情况说明',
    fails: '目录：七、项目经费情况说明……（正文没有）',
  },
  related: ['F-019'],
  evaluate(record) {
    const entries = contentsEntries(record);
    if (entries.length === 0) return notApplicable('The document has no table of contents.');
    const tables = missingTables(record, entries);
    const parts = missingParts(record, entries);
    if (tables === null && parts === null)
      return notEvaluable('Contents and body are worded too far apart to be compared.');
    const breaches = [...(tables ?? []).map(breachOf('table')), ...(parts ?? []).map(breachOf('default'))];
    return { kind: 'evaluated', applied: entries.length, breaches };
  },
});

const isTable = ({ title }: ContentsEntry): boolean => /表$/u.test(title);

/** Entries for kinds of table of which the document holds none; null where its tables lie elsewhere. */
function missingTables(
  record: CheckableRecord,
  entries: readonly ContentsEntry[],
): readonly ContentsEntry[] | null {
  const own = new Set<TableKind>(record.tables.map(({ kind }) => kind));
  const titles = record.tables.map(({ title }) => comparable(title)).join('\n');
  if ([...own].filter((kind) => kind !== 'other').length < LEAST_KINDS) return null;
  const listed = entries.filter(isTable).map((entry) => ({ entry, kind: tableKindOf(entry.title, []) }));
  const missing = listed.filter(
    ({ entry, kind }) => kind !== 'other' && !own.has(kind) && !titles.includes(entry.title),
  );
  return missing.length > MOST_MISSING ? null : missing.map(({ entry }) => entry);
}

/** 本单位主要职责 in the contents is 主要职责 in the body, or the other way round. */
const OWN = /本(?:单位|部门|單位|部門)/gu;

/** Entries for parts whose words stand nowhere in the body; null where so many are missing that the wording differs. */
function missingParts(
  record: CheckableRecord,
  entries: readonly ContentsEntry[],
): readonly ContentsEntry[] | null {
  const name = comparable(record.entity?.name ?? '');
  const loose = (words: string): string =>
    (name === '' ? words : words.replaceAll(name, '')).replace(OWN, '').replace(LOOSE, '');
  const isMissing =
    (headings: readonly string[]) =>
    (entry: ContentsEntry): boolean => {
      const words = loose(entry.title);
      return words.length >= 3 && !headings.some((heading) => isLike(words, heading));
    };
  const plain = (texts: readonly string[]): readonly string[] =>
    texts.map((words) => loose(comparable(words)));
  const titles = plain([...record.sections, ...record.tables].map(({ title }) => title));
  const asked = entries.filter((entry) => !isTable(entry) && !/[xX×]{2}|[,。；]/u.test(entry.title));
  // Most stand in a title; only for the others the whole body has to be gone through.
  const untitled = asked.filter(isMissing(titles));
  const missing = untitled.length === 0 ? [] : untitled.filter(isMissing(plain(beginnings(record))));
  return missing.length > MOST_MISSING ? null : missing;
}

/** How each paragraph and cell of the body begins. */
const beginnings = (record: CheckableRecord): readonly string[] =>
  record.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.role === 'contents'
        ? []
        : [block.text.slice(0, 120)]
      : firstCells(block.cells),
  );

const firstCells = (
  cells: readonly (readonly [number, number, number, number, string])[],
): readonly string[] => cells.slice(0, 20).map(([, , , , text]) => text.slice(0, 120));

/** Whether a heading holds the words, or nearly so: 名称解释 in the contents is 名词解释 in the body. */
function isLike(words: string, heading: string): boolean {
  if (heading.includes(words)) return true;
  if (heading.length > words.length * 2) return false;
  const pairs = Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2));
  const shared = [...words].filter((character) => heading.includes(character)).length;
  return shared * 4 >= words.length * 3 && pairs.some((pair) => heading.includes(pair));
}

const breachOf =
  (variant: string) =>
  ({ printed, title, locator }: ContentsEntry): Breach => ({
    variant,
    values: { title: oneLine(printed.replace(LEADERS_OF_PRINT, '')) },
    evidence: [wordsEvidence('stated', title, oneLine(printed), locator)],
    observed: title,
    expected: null,
    difference: null,
    tolerance: null,
  });

const LEADERS_OF_PRINT = /(?<![.…·。\s])[.…·。\s]{2,}(?:\d+\s*)?$/u;
