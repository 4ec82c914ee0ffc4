import type { Locator } from '../../shared/locator.js';
import type { Note } from '../../shared/note.js';

/** Collects what was met while reading an old Word file. */
export interface DocNotes {
  readonly hiddenText: () => void;
  /** A paragraph that Word numbers itself, whose number is not stored as text. */
  readonly lostNumber: () => void;
  readonly picture: () => void;
  /** The locator names the sheet and no block: nothing was repaired in its table. */
  readonly objectRead: (locator: Locator) => void;
  readonly objectNotRead: (locator: Locator) => void;
  readonly table: (code: string, message: string, locator: Locator, incomplete?: boolean) => void;
  readonly add: (note: Note) => void;
  /** Everything collected. `alone` says that nothing but pictures was found. */
  readonly all: (alone: boolean) => readonly Note[];
}

/** An empty collection. */
export function collectDocNotes(): DocNotes {
  const notes: Note[] = [];
  let hidden = 0;
  let numbers = 0;
  let pictures = 0;
  return {
    hiddenText: () => {
      hidden++;
    },
    lostNumber: () => {
      numbers++;
    },
    picture: () => {
      pictures++;
    },
    objectRead: (locator) => {
      const message = 'A workbook embedded in the document was read: the sheet that it shows.';
      notes.push({ code: 'embedded-workbook-read', message, locator });
    },
    objectNotRead: (locator) => {
      const message = 'A document embedded in this one could not be read.';
      notes.push({ code: 'embedded-document-not-read', message, locator, incomplete: true });
    },
    table: (code, message, locator, incomplete) => {
      notes.push({ code, message, locator, ...(incomplete ? { incomplete } : {}) });
    },
    add: (note) => {
      notes.push(note);
    },
    all: (alone) => [...notes, ...counted(hidden, numbers, pictures, alone)],
  };
}

function counted(hidden: number, numbers: number, pictures: number, alone: boolean): readonly Note[] {
  const all: Note[] = [];
  if (hidden > 0)
    all.push({
      code: 'hidden-text',
      message: `${paragraphs(hidden, 'holds', 'hold')} hidden text; it was left out.`,
    });
  if (numbers > 0)
    all.push({
      code: 'automatic-numbers-lost',
      message: `${paragraphs(numbers, 'has a number', 'have numbers')} that the file does not define; it was not restored.`,
    });
  if (pictures > 0)
    all.push({
      code: 'picture-not-read',
      message: `${pictures} ${pictures === 1 ? 'picture was' : 'pictures were'} not read.`,
      ...(alone ? { incomplete: true } : {}),
    });
  return all;
}

const paragraphs = (count: number, one: string, many: string): string =>
  count === 1 ? `1 paragraph ${one}` : `${count} paragraphs ${many}`;
