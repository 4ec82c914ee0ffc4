import type { Rule } from './rule.js';

/** Pieces this near in a line, in points, are one line: producers draw each cell's border by itself, some dot it. */
const GAP = 2.5;
/** Lines this near beside each other are one line drawn twice. */
const SAME_LINE = 1;

/** The rules of one direction with pieces of one line joined, sorted by place. */
export function mergeRules(rules: readonly Rule[], along: Rule['along']): Rule[] {
  const sorted = rules.filter((rule) => rule.along === along).sort((a, b) => a.at - b.at || a.from - b.from);
  const merged: Rule[] = [];
  let start = 0;
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i]!.at - sorted[start]!.at <= SAME_LINE) continue;
    for (const line of joinPieces(sorted.slice(start, i))) merged.push(line);
    start = i;
  }
  return merged;
}

/** Pieces of (nearly) one line, joined where they touch. The line's place is that of its longest piece. */
function joinPieces(pieces: readonly Rule[]): Rule[] {
  const lines: Rule[] = [];
  let longest = 0;
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = lines.at(-1);
    const length = piece.to - piece.from;
    if (!last || piece.from > last.to + GAP) {
      lines.push(piece);
      longest = length;
      continue;
    }
    const at = length > longest ? piece.at : last.at;
    longest = Math.max(longest, length);
    lines[lines.length - 1] = { ...last, at, to: Math.max(last.to, piece.to) };
  }
  return lines;
}
