import type { Prose, Records } from '../../schema/records.js';
import { listOf } from '../items.js';
import { openingNumber } from '../numbering.js';
import { childrenOf, type Piece, proseOf, proseOfKind, sectionsOf } from '../section-prose.js';
import type { Assembly } from '../types.js';

type DutyGoal = NonNullable<Records['performance']>['duty_goals'][number];

/** The overall goals of the department, one an entry, as a list of duties is. */
export const overallGoals = (assembly: Assembly): Prose[] =>
  listOf(proseOfKind(assembly, 'performance_overall'));

/**
 * Goals by duty: a title with the paragraphs below it. Titles are subsections; where the outline has none, the numbered
 * paragraphs of the section are goals whose text is what follows them.
 */
export function dutyGoals(assembly: Assembly): DutyGoal[] {
  return sectionsOf(assembly, 'performance_duties').flatMap((section) => {
    const titled = childrenOf(assembly, section).map((goal) => ({
      label: goal.label,
      title: goal.title,
      text: textOf(proseOf(assembly, goal)),
      locator: goal.locator,
    }));
    return titled.length > 0 ? titled : goalsIn(proseOf(assembly, section));
  });
}

function goalsIn(pieces: readonly Piece[]): DutyGoal[] {
  const goals: { head: Piece; label: string; title: string; body: Piece[] }[] = [];
  for (const piece of pieces) {
    const number = openingNumber(piece.text);
    if (number)
      goals.push({ head: piece, label: number.label, title: piece.text.slice(number.end), body: [] });
    else goals.at(-1)?.body.push(piece);
  }
  return goals.map(({ head, label, title, body }) => ({
    label,
    title,
    text: textOf(body),
    locator: head.locator,
  }));
}

const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('\n');
