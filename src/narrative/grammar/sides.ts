import { OTHER_SIDE } from '../../vocabulary/measure-relations.js';
import type { Token, TokenOf } from '../scan/token.js';
import type { State } from './state.js';

/** 一般公共预算财政拨款收入、支出: the bare word is the other side of the account just named. */
export function otherSide(at: State, text: string, token: TokenOf<'measure'>): readonly string[] | null {
  const last = at.named.at(-1);
  if (
    !token.weak ||
    !last ||
    last.keys.length !== 1 ||
    !/^[、和及与]$/.test(text.slice(last.end, token.start))
  )
    return null;
  const [key] = token.keys;
  if (key !== 'expenditure_total') return null;
  const counterpart = OTHER_SIDE[last.keys[0]!];
  return counterpart === undefined ? null : [counterpart];
}

/** 财政拨款收入100万元,其中…。支出100万元: a bare 支出 that begins a sentence is the other side of the account before. */
export function bareSide(
  at: State,
  text: string,
  token: TokenOf<'measure'>,
  next: Token | undefined,
): readonly string[] | null {
  if (!next || next.start - token.end > 3 || !STATES.has(next.kind)) return null;
  if (!token.weak || text.slice(token.start, token.end) !== '支出' || token.start !== at.clauseStart)
    return null;
  const begins = at.sentenceHead === null && token.start === at.sentenceStart;
  // 国有资本经营预算收入12万元,支出8万元: it begins the clause behind the amount of the one side.
  const last = at.facts.at(-1);
  const behind =
    last !== undefined && last.start >= at.sentenceStart && last.role === 'amount' ? last.keys : [];
  const head = begins ? (at.head?.keys ?? []) : behind;
  if (head.length !== 1) return null;
  const other = OTHER_SIDE[head[0]!];
  return other === undefined ? null : [other];
}

const STATES: ReadonlySet<Token['kind']> = new Set(['figure', 'base', 'direction', 'flat', 'role']);

/** Accounts whose other side 本年支出 is, behind their 本年收入 in the same sentence. */
export function currentYearSide(
  at: State,
  text: string,
  token: TokenOf<'measure'>,
): readonly string[] | null {
  const last = at.facts.at(-1);
  const ofClause =
    last !== undefined && last.start >= at.sentenceStart && OTHER_SIDE[last.keys[0]!] !== undefined;
  const head = ofClause ? last.keys : at.sentenceHead?.keys;
  if (token.keys[0] !== 'expenditure_current_year' || head?.length !== 1) return null;
  if (!/^(?:本年|当年)支出$/.test(text.slice(token.start, token.end))) return null;
  const other = /^revenue_/.test(head[0]!) ? undefined : OTHER_SIDE[head[0]!];
  return other === undefined ? null : [other];
}
