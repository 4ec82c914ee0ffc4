import type { Notes } from '../notes.js';

/** Fields that are open at a place of the text. Their instructions are no text; their results are. */
export interface FieldState {
  /** A `w:fldChar` of the given type: `begin`, `separate`, `end`. Returns the instruction that it closes. */
  readonly mark: (type: string | undefined) => string | undefined;
  /** A piece of an instruction. */
  readonly instruct: (text: string) => void;
  /** Whether the text here belongs to an instruction. */
  readonly inInstruction: () => boolean;
  /** The paragraph ends: an instruction that is still open is taken as ended, so that no text is lost. */
  readonly endParagraph: () => void;
}

/** No field open. */
export function fieldState(): FieldState {
  let open: { instruction: string; inResult: boolean }[] = [];
  return {
    mark: (type) => {
      if (type === 'begin') {
        open.push({ instruction: '', inResult: false });
        return undefined;
      }
      const field = type === 'end' ? open.pop() : open.at(-1);
      if (!field || field.inResult) return undefined;
      field.inResult = true;
      return field.instruction;
    },
    instruct: (text) => {
      const field = open.at(-1);
      if (field && !field.inResult && field.instruction.length < 1_000) field.instruction += text;
    },
    inInstruction: () => open.some((field) => !field.inResult),
    endParagraph: () => {
      open = open.filter((field) => field.inResult);
    },
  };
}

/** Whether a field prints the number of a page or of all pages. */
export function numbersPages(instruction: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}

/** Notes a field whose result comes from another file; the file is not opened, the stored result is read. */
export function noteExternalField(instruction: string, notes: Notes): void {
  if (!/^\s*(?:INCLUDETEXT|INCLUDEPICTURE|LINK|DDE|DDEAUTO|IMPORT|INCLUDE|DATABASE)\b/i.test(instruction))
    return;
  noteExternal(notes);
}

/** Notes one more reference to something outside the file. */
export function noteExternal(notes: Notes): void {
  notes.count('external-reference', (count) => ({
    message: `The document refers to ${count} outside ${count === 1 ? 'source' : 'sources'}; none was opened.`,
  }));
}
