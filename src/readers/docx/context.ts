import { InputProblem } from '../../shared/input-error.js';
import type { Limits } from '../../shared/limits.js';
import type { Notes } from './notes.js';
import type { Numbering } from './numbering/counters.js';
import type { StyleSheet } from './styles.js';
import type { FieldState } from './text/fields.js';

/** A footnote or endnote that the text refers to. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

/** What the reading of one file shares: definitions, and what is gathered on the way. */
export interface ReadingContext {
  readonly limits: Limits;
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly notes: Notes;
  /** Fields that are open; they may run over several paragraphs. */
  readonly fields: FieldState;
  /** Called for every reference to a note, in the order of the text. */
  readonly referTo: (reference: NoteReference) => void;
  /** Called with the relation ids of headers and footers that a section names. */
  readonly furnish: (relationId: string) => void;
  /** Counts text against the limit. Throws `too-much-content`. */
  readonly spend: (characters: number) => void;
}

/** A counter of characters that throws `too-much-content` past the limit. */
export function textBudget(limits: Limits): (characters: number) => void {
  let spent = 0;
  return (characters) => {
    spent += characters;
    if (spent > limits.textCharacters)
      throw new InputProblem('too-much-content', `The limit textCharacters is ${limits.textCharacters}.`);
  };
}
