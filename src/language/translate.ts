/** English sentences of the program with what they are in Chinese; `{0}`, `{1}` … stand for what is filled in. */
export type Catalogue = Readonly<Record<string, string>>;

interface Template {
  readonly pattern: RegExp;
  readonly chinese: string;
}

/** A catalogue made ready: sentences by their English, and those with something filled in. */
interface Known {
  readonly sentences: ReadonlyMap<string, string>;
  readonly templates: readonly Template[];
}

/** The longest text that is looked up; what is longer holds a page of a document. */
const LONGEST = 2_000;

/**
 * What gives the Chinese of an English text of the program: a sentence of the catalogue, or several in a row. Gives null
 * where one of them is not known, so that nothing is shown half in one language and half in the other. What was filled
 * in is mostly a number or words of a document; where it is one of `words`, it is put into Chinese too.
 */
export function translator(catalogue: Catalogue, words: Catalogue): (text: string) => string | null {
  const [known, phrases] = [made(catalogue), made(words)];
  const whole = (text: string): string | null =>
    known.sentences.get(text) ?? inParts(text) ?? filled(text, known, phrase);
  const phrase = (text: string): string =>
    phrases.sentences.get(text) ?? filled(text, phrases, phrase) ?? text;
  /** Several sentences, of which the first has nothing filled in. */
  const inParts = (text: string): string | null => {
    for (let end = text.indexOf('. '); end !== -1; end = text.indexOf('. ', end + 1)) {
      const first = known.sentences.get(text.slice(0, end + 1));
      if (first === undefined) continue;
      const rest = whole(text.slice(end + 2));
      return rest === null ? null : `${first}${rest}`;
    }
    return null;
  };
  return (text) => (text.length > LONGEST ? null : whole(text));
}

function filled(text: string, { templates }: Known, phrase: (text: string) => string): string | null {
  for (const { pattern, chinese } of templates) {
    const match = pattern.exec(text);
    if (match) return chinese.replace(/\{(\d)\}/g, (_, index: string) => phrase(match[Number(index) + 1]!));
  }
  return null;
}

function made(catalogue: Catalogue): Known {
  const sentences = new Map(Object.entries(catalogue));
  const templates = [...sentences]
    .filter(([english]) => english.includes('{0}'))
    // The one that says most comes first, so that a general one takes nothing from a special one.
    .sort(([a], [b]) => b.length - a.length)
    .map(([english, chinese]) => ({ pattern: patternOf(english), chinese }));
  return { sentences, templates };
}

/** The pattern of a template. `table(s)` stands for one and for many. */
function patternOf(english: string): RegExp {
  const literal = english
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replaceAll('\\(s\\)', 's?')
    .replace(/\{\d\}/g, '(.+?)');
  return new RegExp(`^${literal}$`, 'su');
}
