import type { DocumentKind } from '../schema/document.js';
import { PINYIN } from '../shared/simplified.js';
import type { Sources } from './sources.js';

/** Words with 预算 in them that stand in final accounts too. */
const NOT_OF_THE_KIND =
  /公共(?:财政)?预算|基金预算|经营预算|预算(?:绩效|单位|管理|执行|部门|级次|编码|外)|(?:年初|全年|调整)预算(?:数)?|预决算|决算编制预算|预算法|(?:推进|加强|深化|做好)[^,。;]{0,8}预算(?:信息)?公开|(?:低于|高于|大于|小于|等于|不超过|未超过)(?:年初|全年|调整)?预算数?/g;
const SAID_IN_PROSE = /(?:现将|现就|现对|关于|公开|公布).{0,60}?([预决])算/;

/** What a phrase says: 决算 wherever it stands, else 预算 that is not part of a term of both. */
function kindIn(words: string): DocumentKind {
  const plain = words.replace(PINYIN, '').replace(NOT_OF_THE_KIND, '');
  if (plain.includes('决算')) return 'final_accounts';
  return plain.includes('预算') ? 'budget' : 'unknown';
}

/** Figures held against the budget of their own year are those of final accounts. */
const AGAINST_BUDGET =
  /(?:[比较与和同]|完成)(?:本年|当年)?(?:年初|全年)预算|(?:低于|高于|大于|小于)(?:年初|全年)?预算数/;

type Votes = Record<DocumentKind, number>;

/** What the titles of sections and tables say. */
function votesOf({ headings }: Sources): Votes {
  const votes = { budget: 0, final_accounts: 0, unknown: 0 };
  for (const heading of headings) votes[kindIn(heading)]++;
  return votes;
}

/** So many titles outweigh the one of the document, where none of them sides with it. */
const OUTWEIGH = 4;

/** The other kind, where every title within the document is of it: the word in the title is a slip. */
function contradicted(kind: DocumentKind, votes: Votes): DocumentKind | null {
  const other = kind === 'budget' ? 'final_accounts' : 'budget';
  return votes[kind] === 0 && votes[other] >= OUTWEIGH ? other : null;
}

/** Budget or final accounts: by the title that the titles within do not all contradict, else by the opening words, else by most titles of sections and tables. */
export function kindOf(sources: Sources, title: string | null): DocumentKind {
  const votes = votesOf(sources);
  for (const words of [title ?? '', sources.titleLines.map((line) => line.words).join('')]) {
    const kind = kindIn(words);
    if (kind !== 'unknown') return contradicted(kind, votes) ?? kind;
  }
  for (const { words } of sources.opening) {
    const said = SAID_IN_PROSE.exec(words.replace(PINYIN, '').replace(NOT_OF_THE_KIND, ''));
    if (said) return said[1] === '决' ? 'final_accounts' : 'budget';
  }
  if (votes.budget + votes.final_accounts === 0)
    for (const { words } of sources.opening) votes[kindIn(words)]++;
  if (
    votes.budget + votes.final_accounts === 0 &&
    sources.opening.some(({ words }) => AGAINST_BUDGET.test(words))
  )
    return 'final_accounts';
  if (votes.budget === votes.final_accounts) return 'unknown';
  return votes.final_accounts > votes.budget ? 'final_accounts' : 'budget';
}
